package io.github.msync4j.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.metrics.Metric;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenTelemetryMetricsTest {
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final OpenTelemetryMetrics metrics = new OpenTelemetryMetrics(OpenTelemetrySdk.builder()
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(reader).build())
            .build());
    private Map<String, MetricData> read = Map.of();

    @Test
    void sessionsOfTwoClientsAreRead() throws Exception {
        try (Session session = Session.begin()) {
            MsyncClient one = session.online(session.options().customPlatform(1).metrics(metrics));
            MsyncClient two = session.online(session.options().customPlatform(2).metrics(metrics));
            Session.await(one.messages().sendText("alice", "to myself"));

            read();
            assertThat(shown("im.connection.state", "state", "ONLINE")).contains(2.0);
            assertThat(shown("im.token.expiry").orElseThrow()).isPositive();
            HistogramPointData logins = histogram("im.login", "result", "OK");
            assertThat(logins.getCount()).isEqualTo(2);
            assertThat(logins.getSum()).isBetween(0.000_001, 60.0);
            assertThat(histogram("im.message.ack", "type", "Text").getCount()).isEqualTo(1);
            assertThat(counted("im.bytes", "direction", "sent")).isGreaterThan(100);
            two.close();
            read();
            assertThat(shown("im.connection.state", "state", "ONLINE")).contains(1.0);
        }
        read();
        assertThat(shown("im.connection.state", "state", "ONLINE")).contains(0.0);
        assertThat(shown("im.token.expiry")).as("no client, no token").isEmpty();
        assertThat(counted("im.disconnect", "code", "LOGGED_OUT")).isEqualTo(2);
        Set<String> known = Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.toSet());
        assertThat(read.keySet()).isSubsetOf(known);
        assertThat(read.values())
                .flatExtracting(metric -> metric.getData().getPoints())
                .noneMatch(point -> point.toString().contains("alice"));
        for (Metric metric : Metric.values()) {
            MetricData data = read.get(metric.id());
            if (data != null) {
                assertThat(data.getUnit()).isEqualTo(metric.unit());
                assertThat(data.getDescription()).isEqualTo(metric.description());
            }
        }
    }

    private void read() {
        Collection<MetricData> all = reader.collectAllMetrics();
        read = all.stream().collect(Collectors.toMap(MetricData::getName, Function.identity()));
    }

    private Optional<Double> shown(String name, String... tag) {
        return Optional.ofNullable(read.get(name)).stream()
                .flatMap(metric -> metric.getDoubleGaugeData().getPoints().stream())
                .filter(point -> has(point.getAttributes(), tag))
                .map(DoublePointData::getValue)
                .findFirst();
    }

    private long counted(String name, String... tag) {
        return Optional.ofNullable(read.get(name)).stream()
                .flatMap(metric -> metric.getLongSumData().getPoints().stream())
                .filter(point -> has(point.getAttributes(), tag))
                .mapToLong(LongPointData::getValue)
                .sum();
    }

    private HistogramPointData histogram(String name, String... tag) {
        return Optional.ofNullable(read.get(name)).stream()
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .filter(point -> has(point.getAttributes(), tag))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Attributes attributes, String... tag) {
        return tag.length == 0 || tag[1].equals(attributes.get(AttributeKey.stringKey(tag[0])));
    }
}
