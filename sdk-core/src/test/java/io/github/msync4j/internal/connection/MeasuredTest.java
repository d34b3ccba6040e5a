package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.OfflineSends;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.RecordedMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is measured of a connection, to the millisecond. */
class MeasuredTest extends ConnectionFixture {
    private final RecordedMetrics metrics = new RecordedMetrics();

    private void measured(OfflineSends sends) {
        connection = connect(options -> options.metrics(metrics).offlineSends(sends));
    }

    private void done(CompletableFuture<Void> end) {
        loop.settle();
        assertThat(end).isCompleted();
    }

    @Test
    void heartbeatTakesAsLongAsTheServerNeedsForItsAnswer() {
        measured(OfflineSends.waiting());
        online();
        // the server is asked after 30 seconds of silence
        loop.pass(Duration.ofSeconds(33));
        server.last().answerUnread(1);
        server.last().answerUnread(2); // nobody asked
        loop.settle();

        assertThat(metrics.times(Metric.HEARTBEAT_RTT)).containsExactly(Duration.ZERO, Duration.ofSeconds(3));
    }

    @Test
    void messageTakesFromWhenItLeftUntilItIsAcknowledged() {
        measured(OfflineSends.waiting());
        online();
        assertThat(send("one")).isNotDone();
        assertThat(metrics.shown(Metric.PENDING_ACKS)).isEqualTo(1);
        loop.pass(Duration.ofSeconds(2));
        server.last().acknowledge(server.last().takeMessages().get(0).getId(), 7);
        assertThat(send("two")).isNotDone();
        loop.pass(Duration.ofSeconds(20));

        assertThat(metrics.tagsOf(Metric.MESSAGE_ACK))
                .containsExactly(List.of("Text", "SINGLE", "OK"), List.of("Text", "SINGLE", "SEND_TIMEOUT"));
        assertThat(metrics.times(Metric.MESSAGE_ACK)).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(15));
        assertThat(metrics.counted(Metric.MESSAGES, "sent", "Text")).isEqualTo(1);
        assertThat(metrics.counted(Metric.ERRORS, "SEND_TIMEOUT")).isEqualTo(1);
        assertThat(metrics.shown(Metric.PENDING_ACKS)).isZero();
    }

    @Test
    void messageThatNeverLeftTookNoTime() {
        measured(OfflineSends.failing());
        online();
        server.last().breakOff();
        loop.settle();
        CompletableFuture<?> failed = send("no");
        assertThat(code(failed)).isEqualTo(ErrorCode.NOT_SENT);

        assertThat(metrics.tagsOf(Metric.MESSAGE_ACK)).containsExactly(List.of("Text", "SINGLE", "NOT_SENT"));
        assertThat(metrics.times(Metric.MESSAGE_ACK)).containsExactly(Duration.ZERO);
    }

    @Test
    void lostLinkIsADisconnectThatIsNotTheEndAndEachTryHasItsOutcome() {
        measured(OfflineSends.waiting());
        online();
        server.last().breakOff();
        loop.settle();
        assertThat(send("waits")).isNotDone();
        assertThat(metrics.shown(Metric.SEND_QUEUE)).isEqualTo(1);
        assertThat(metrics.shown(Metric.PENDING_ACKS)).isZero();
        assertThat(metrics.shown(Metric.CONNECTION_STATE, "WAITING")).isEqualTo(1);
        passBackoff();
        server.last().breakOff();
        loop.settle();
        passBackoff();
        accept();

        assertThat(metrics.counted(Metric.DISCONNECT, "CONNECTION_LOST", "false"))
                .as("a try that fails is no other loss")
                .isEqualTo(1);
        assertThat(metrics.counted(Metric.RECONNECT, "CONNECTION_LOST")).isEqualTo(1);
        assertThat(metrics.counted(Metric.RECONNECT, "OK")).isEqualTo(1);
        assertThat(metrics.shown(Metric.CONNECTION_STATE, "ONLINE")).isEqualTo(1);
        assertThat(metrics.shown(Metric.SEND_QUEUE)).isZero();

        done(connection.logout());
        assertThat(metrics.counted(Metric.DISCONNECT, "LOGGED_OUT", "true")).isEqualTo(1);
        assertThat(metrics.counted(Metric.RECONNECT, "OK")).isEqualTo(1);
    }

    @Test
    void logoutDuringATryIsItsOutcome() {
        measured(OfflineSends.waiting());
        online();
        server.last().breakOff();
        passBackoff();
        done(connection.logout());

        assertThat(metrics.counted(Metric.RECONNECT, "LOGGED_OUT")).isEqualTo(1);
    }

    @Test
    void tokenRunsDownByTheServersClock() {
        measured(OfflineSends.waiting());
        assertThat(login()).isNotDone();
        server.last().open();
        server.last().accept(101_000);
        server.last().answerUnread(1_000);
        loop.settle();
        assertThat(metrics.shown(Metric.TOKEN_EXPIRY)).isEqualTo(100);

        loop.pass(Duration.ofSeconds(20));

        assertThat(metrics.shown(Metric.TOKEN_EXPIRY)).isEqualTo(80);
    }

    @Test
    void tokenThatHardlyEverEndsIsNoProblem() {
        measured(OfflineSends.waiting());
        assertThat(login()).isNotDone();
        server.last().open();
        server.last().accept(Duration.ofDays(350 * 365).toMillis()); // more than nanoseconds can say
        server.last().answerUnread(1_000);
        loop.settle();

        assertThat(metrics.shown(Metric.TOKEN_EXPIRY)).isGreaterThan(1e9);
    }

    @Test
    void closedClientShowsNothingAnyMore() {
        measured(OfflineSends.waiting());
        assertThat(metrics.showing()).isZero();
        online();
        assertThat(metrics.showing()).isPositive();
        done(connection.logout());
        online();

        done(connection.close());

        assertThat(connection.state()).isEqualTo(ConnectionState.CLOSED);
        assertThat(metrics.showing()).isZero();
        assertThat(metrics.shown(Metric.CONNECTION_STATE, "ONLINE")).isZero();
        assertThat(metrics.shown(Metric.TOKEN_EXPIRY)).isNaN();
    }
}
