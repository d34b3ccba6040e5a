package io.github.msync4j.metrics.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.metrics.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MicrometerMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMetrics metrics = new MicrometerMetrics(registry);

    @Test
    void sessionsOfTwoClientsAreInTheRegistry() throws Exception {
        try (Session session = Session.begin()) {
            MsyncClient one = session.online(metrics, 1);
            MsyncClient two = session.online(metrics, 2);
            Session.await(one.messages().sendText("alice", "to myself"));

            assertThat(registry.get("im.connection.state")
                            .tag("state", "ONLINE")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(registry.get("im.login").tag("result", "OK").timer().count())
                    .isEqualTo(2);
            assertThat(registry.get("im.login").timer().totalTime(TimeUnit.NANOSECONDS))
                    .isPositive();
            assertThat(registry.get("im.message.ack")
                            .tags("type", "Text", "chat_type", "SINGLE", "result", "OK")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("im.bytes")
                            .tag("direction", "sent")
                            .counter()
                            .count())
                    .isGreaterThan(100);
            assertThat(registry.get("im.rest")
                            .tags("method", "POST", "status", "200")
                            .timers())
                    .isNotEmpty();
            assertThat(registry.get("im.token.expiry").gauge().value()).isPositive();
            two.close();
            assertThat(registry.get("im.connection.state")
                            .tag("state", "ONLINE")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
        assertThat(registry.get("im.connection.state")
                        .tag("state", "ONLINE")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.get("im.token.expiry").gauge().value()).isNaN();
        assertThat(registry.get("im.disconnect")
                        .tags("code", "LOGGED_OUT", "terminal", "true")
                        .counter()
                        .count())
                .isEqualTo(2);
        Set<String> known = Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.toSet());
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .isSubsetOf(known);
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .noneMatch(tag -> tag.getValue().contains("alice"));
    }

    @Test
    void unitsAndDescriptionsAreThoseOfTheSpec() {
        metrics.count(Metric.BYTES, List.of("sent", "false"), 3);
        metrics.count(Metric.MESSAGES, List.of("sent", "Text"), 1);
        metrics.time(Metric.HEARTBEAT_RTT, List.of(), Duration.ofMillis(5));
        metrics.observe(Metric.LOG_DROPPED, List.of(), () -> 4);

        Meter.Id bytes = registry.get("im.bytes").meter().getId();
        assertThat(bytes.getBaseUnit()).isEqualTo("bytes");
        assertThat(bytes.getDescription()).isEqualTo(Metric.BYTES.description());
        assertThat(registry.get("im.messages").meter().getId().getBaseUnit()).isEqualTo("messages");
        assertThat(registry.get("im.heartbeat.rtt").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(5);
        assertThat(registry.get("im.log.dropped").functionCounter().count()).isEqualTo(4);
    }
}
