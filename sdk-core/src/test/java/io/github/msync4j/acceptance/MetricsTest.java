package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.metrics.RecordedMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** What whole sessions measure. */
class MetricsTest extends ServerFixture {
    private final RecordedMetrics metrics = new RecordedMetrics();

    private ClientOptions.Builder measured() {
        return options()
                .metrics(metrics)
                .logging(LogOptions.builder()
                        .level(LogLevel.TRACE)
                        .cache(true)
                        .cacheBytes(2_048)
                        .build());
    }

    @Test
    void twoClientsOfOneRecorder() throws Exception {
        await(online("bob").messages().sendText("alice", "waits for alice"));
        Inbox alices = new Inbox();
        MsyncClient alice = online("alice", measured(), alices);
        alices.until(OfflineSyncFinished.class);
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", measured(), bobs);
        bobs.until(Connected.class);
        await(alice.messages().sendText("bob", "hello"));
        bobs.until(MessageReceived.class);
        assertThat(code(alice.messages().sendText("nobody-of-that-name", "hello")))
                .isNotEqualTo(ErrorCode.OK);

        assertThat(metrics.shown(Metric.CONNECTION_STATE, "ONLINE")).isEqualTo(2);
        assertThat(metrics.shown(Metric.LOG_CACHE)).isBetween(1.0, 2.0 * 2_048);
        assertThat(metrics.shown(Metric.LOG_DROPPED)).as("the cache is small").isPositive();
        assertThat(metrics.shown(Metric.TOKEN_EXPIRY)).isBetween(60.0, 100.0 * 24 * 3600);
        double dropped = metrics.shown(Metric.LOG_DROPPED);
        alice.close();
        bob.close();

        assertThat(metrics.showing()).isZero();
        assertThat(metrics.shown(Metric.CONNECTION_STATE, "ONLINE")).isZero();
        assertThat(metrics.shown(Metric.LOG_DROPPED)).isGreaterThanOrEqualTo(dropped);
        assertThat(metrics.tagsOf(Metric.LOGIN)).containsExactly(List.of("OK"), List.of("OK"));
        assertThat(metrics.tagsOf(Metric.CONNECT)).containsExactly(List.of("OK"), List.of("OK"));
        assertThat(metrics.tagsOf(Metric.OFFLINE_SYNC)).contains(List.of("OK"));
        assertThat(metrics.times(Metric.HEARTBEAT_RTT)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(metrics.tagsOf(Metric.REST)).contains(List.of("auth.token", "POST", "200"));
        assertThat(metrics.counted(Metric.MESSAGES, "sent", "Text")).isEqualTo(1);
        assertThat(metrics.counted(Metric.MESSAGES, "received", "Text")).isEqualTo(2);
        assertThat(metrics.counted(Metric.FRAMES, "sent", "PROVISION")).isEqualTo(2);
        assertThat(metrics.counted(Metric.FRAMES, "received", "PROVISION")).isEqualTo(2);
        assertThat(metrics.counted(Metric.BYTES, "sent", "false")).isGreaterThan(100);
        assertThat(metrics.counted(Metric.BYTES, "received", "false")).isGreaterThan(100);
        assertThat(metrics.counted(Metric.DISCONNECT, "LOGGED_OUT", "true")).isEqualTo(2);
        assertThat(metrics.tagValues()).noneMatch(value -> value.matches("(?i).*(alice|bob|nobody|hello|waits).*"));
    }

    @Test
    void failedLoginIsTimedAndCounted() throws Exception {
        assertThat(code(client(measured()).login("alice", Credentials.password("wrong"))))
                .isEqualTo(ErrorCode.WRONG_PASSWORD);

        assertThat(metrics.tagsOf(Metric.LOGIN)).containsExactly(List.of("WRONG_PASSWORD"));
        assertThat(metrics.counted(Metric.ERRORS, "WRONG_PASSWORD")).isEqualTo(1);
        assertThat(metrics.tagsOf(Metric.REST))
                .hasSize(1)
                .first()
                .satisfies(tags -> assertThat(tags.get(2)).startsWith("4"));
    }

    @Test
    void clientThatIsOnlyMadeShowsNothing() {
        client(measured());

        assertThat(metrics.showing()).isZero();
    }

    /** Whatever it is asked, it throws. */
    private static final class Broken implements MetricsRecorder {
        @Override
        public void time(Metric metric, List<String> tags, Duration took) {
            throw new IllegalStateException("time");
        }

        @Override
        public void count(Metric metric, List<String> tags, long more) {
            throw new NoClassDefFoundError("count");
        }

        @Override
        public Runnable observe(Metric metric, List<String> tags, DoubleSupplier value) {
            throw new IllegalStateException("observe");
        }
    }

    @Test
    void recorderThatThrowsHarmsNothingAndTheLogSaysSoOnce() throws Exception {
        List<LogRecord> told = Collections.synchronizedList(new ArrayList<>());
        Inbox inbox = new Inbox();
        MsyncClient alice = client(options().metrics(new Broken()), inbox);
        alice.logging().addListener(told::add);
        await(alice.login("alice", Credentials.password(PASSWORD)));
        inbox.until(Connected.class);
        await(alice.messages().sendText("bob", "hello"));
        alice.close();

        assertThat(told)
                .filteredOn(record -> record.event().equals(ClientLog.METRICS_FAILED.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.level()).isEqualTo(LogLevel.WARN));
    }
}
