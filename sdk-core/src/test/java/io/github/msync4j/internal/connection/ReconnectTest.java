package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.OfflineSends;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R31, R39, R40, R45: what follows a lost link, and what does not. */
class ReconnectTest extends ConnectionFixture {
    /** Breaks every socket at once, until nothing is opened any more. */
    private void serverIsGone() {
        for (int i = 0; i < 1_000 && connection.state() != ConnectionState.LOGGED_OUT; i++) {
            play(ScriptedServer.Socket::breakOff);
            loop.pass(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20})
    void deadServerIsTriedSoOftenAndThenTheSessionEndsOnce(int tries) {
        connection =
                connect(options -> options.reconnect(ReconnectPolicy.standard().withMaxAttempts(tries)));
        online();
        serverIsGone();

        assertThat(server.opened()).isEqualTo(1 + tries);
        assertThat(events(Reconnecting.class)).extracting(Reconnecting::attempt).hasSize(tries);
        assertThat(events(Disconnected.class)).hasSize(1);
        Disconnected over = events(Disconnected.class).get(0);
        assertThat(over.code()).isEqualTo(ErrorCode.RECONNECT_FAILED);
        assertThat(over.reason()).isEqualTo(DisconnectReason.EXHAUSTED);
        assertThat(loop.timers()).isZero();
        assertThat(loop.watchers()).isZero();
        online();
        assertThat(connection.state()).as("login works at once").isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void serversPolicyNeverGivesUp() {
        connection = connect(options -> options.reconnect(ReconnectPolicy.server()));
        online();
        serverIsGone();

        assertThat(connection.state()).isNotEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(events(Reconnecting.class)).hasSizeGreaterThan(20);
        assertThat(events(Reconnecting.class))
                .allMatch(again ->
                        again.delay().compareTo(ReconnectPolicy.server().cap()) <= 0);
    }

    @Test
    void serverThatAcceptsAndDropsAtOnceIsGivenUpToo() {
        online();
        for (int i = 0; i < 5; i++) {
            server.last().breakOff();
            while (server.open() == 0) {
                loop.pass(Duration.ofMillis(100));
            }
            accept();
        }
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        server.last().breakOff();
        loop.settle();

        assertThat(events(Disconnected.class)).hasSize(1);
        assertThat(server.opened()).as("a login and five tries").isEqualTo(6);
    }

    @Test
    void linkThatStayedUpIsTriedFromTheBeginningAgain() {
        online();
        for (int i = 0; i < 20; i++) {
            passAnswered(Duration.ofSeconds(10));
            server.last().breakOff();
            passBackoff();
            accept();
        }
        assertThat(events(Reconnecting.class)).hasSize(20).allMatch(again -> again.attempt() == 1);
        assertThat(events(Disconnected.class)).isEmpty();
    }

    @Test
    void firstWaitIsFourTimesAsLongWhenTheServerClosedTheLinkAsWhenItFellSilent() {
        assertThat(firstWaits(() -> server.last().breakOff()))
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(8)) > 0)
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(10)) < 0);
        assertThat(firstWaits(() -> loop.pass(Duration.ofSeconds(40))))
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) > 0)
                .allMatch(wait -> wait.compareTo(Duration.ofMillis(2_500)) < 0);
    }

    /** Of a hundred links that ended in this way. */
    private List<Duration> firstWaits(Runnable end) {
        events.clear();
        for (int i = 0; i < 100; i++) {
            online();
            end.run();
            loop.settle();
            CompletableFuture<Void> out = connection.logout();
            loop.settle();
            assertThat(out).isCompleted();
        }
        List<Duration> waits =
                events(Reconnecting.class).stream().map(Reconnecting::delay).toList();
        assertThat(waits).hasSize(100);
        return waits;
    }

    @Test
    void logoutDuringBackoffOpensNoFurtherSocket() {
        online();
        server.last().breakOff();
        loop.settle();
        CompletableFuture<Void> out = connection.logout();
        loop.pass(Duration.ofMinutes(5));

        assertThat(out).isCompleted();
        assertThat(server.opened()).isEqualTo(1);
        assertThat(events(Disconnected.class))
                .extracting(Disconnected::reason)
                .containsExactly(DisconnectReason.LOGOUT);
        assertThat(loop.timers()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "IM_FORBIDDEN, '', SERVICE_DISABLED",
        "TOO_MANY_DEVICES, '', TOO_MANY_DEVICES",
        "RESOURCE_CHANGED, '', DEVICE_CHANGED",
        "PERMISSION_DENIED, 'Sorry, the app month live count limit', QUOTA_REACHED",
        "FAIL, 'Sorry, user not found', USER_NOT_FOUND",
        "UNAUTHORIZED, '', AUTHENTICATION_REFUSED",
        "NO_ROUTE, 'x', AUTHENTICATION_REFUSED",
    })
    void refusalEndsTheSessionWithItsTrueReasonAndNothingFollows(
            Status.ErrorCode status, String reason, ErrorCode code) {
        online();
        server.last().breakOff();
        CompletableFuture<Message> waiting = send("waits");
        passBackoff();
        server.last().open();
        server.last().refuse(status, reason);
        loop.pass(Duration.ofSeconds(60));

        assertThat(events(Disconnected.class)).hasSize(1);
        assertThat(events(Disconnected.class).get(0).code()).isEqualTo(code);
        assertThat(events(Disconnected.class).get(0).reason()).isEqualTo(DisconnectReason.REFUSED);
        assertThat(code(waiting)).isEqualTo(code);
        assertThat(server.opened()).isEqualTo(2);
        assertThat(server.open()).isZero();
        assertThat(login()).as("allowed at once").isNotDone();
    }

    @Test
    void checkNowProbesALinkThatIsUpAndFindsItDead() {
        online();
        connection.checkNow();
        loop.settle();
        assertThat(server.last().commands()).endsWith(Command.UNREAD, Command.UNREAD);
        connection.checkNow();
        loop.settle();
        assertThat(server.last().commands()).as("once is enough").hasSize(3);
        loop.pass(Duration.ofSeconds(10));

        assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
        connection.checkNow();
        loop.settle();
        assertThat(connection.state()).as("at once").isEqualTo(ConnectionState.CONNECTING);
        assertThat(server.open()).isEqualTo(1);
    }

    @Test
    void checkNowWithoutALinkOrASessionDoesNothing() {
        connection.checkNow();
        loop.settle();
        assertThat(server.opened()).isZero();
        assertThat(login()).isNotDone();
        connection.checkNow();
        loop.settle();
        assertThat(server.opened()).isEqualTo(1);
    }

    @Test
    void clockThatJumpsLeadsToALookAtTheLinkAndToNothingElse() {
        online();
        loop.jump(Duration.ofHours(3));
        assertThat(server.last().commands()).endsWith(Command.UNREAD, Command.UNREAD);
        server.last().answerUnread(1);
        loop.jump(Duration.ofHours(-5));
        server.last().answerUnread(1);
        loop.pass(Duration.ofSeconds(15));

        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(server.opened()).isEqualTo(1);
    }

    @Test
    void messageWithoutAnAnswerMakesTheLinkProveItself() {
        online();
        CompletableFuture<Message> sent = send("hi");
        passAnswered(Duration.ofSeconds(10));
        loop.pass(Duration.ofSeconds(5));
        assertThat(code(sent)).isEqualTo(ErrorCode.SEND_TIMEOUT);
        assertThat(server.last().commands()).endsWith(Command.UNREAD);
        loop.pass(Duration.ofSeconds(10));

        assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
    }

    @Test
    void pullThatIsNeverAnsweredIsRepeatedAndThenTheLinkIsLost() {
        online();
        server.last().notice("bob");
        assertThat(server.last().commands()).endsWith(Command.SYNC);
        passAnswered(Duration.ofSeconds(10));
        assertThat(server.last().commands()).filteredOn(Command.SYNC::equals).hasSize(2);
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        passAnswered(Duration.ofSeconds(10));

        assertThat(connection.state()).isEqualTo(ConnectionState.WAITING);
        assertThat(events(Reconnecting.class).get(0).cause()).isEqualTo(ErrorCode.CONNECTION_LOST);
    }

    @Test
    void quickAnswerToAProbeCountsHoweverLateTheTimerIs() {
        online(); // answered in the same instant
        loop.pass(Duration.ofSeconds(29));

        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void statusTellsWhatIsSo() {
        ConnectionStatus before = connection.status();
        assertThat(before.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(before.lastInbound()).isEmpty();
        assertThat(before.lastReason()).isEmpty();
        online();
        loop.pass(Duration.ofSeconds(3));
        ConnectionStatus up = connection.status();
        assertThat(up.inSession()).isTrue();
        assertThat(up.userId()).isEqualTo("alice");
        assertThat(up.host()).isEqualTo("127.0.0.1:1");
        assertThat(up.attempt()).isZero();
        assertThat(up.since()).isEqualTo(loop.now().minusSeconds(3));
        assertThat(up.lastInbound()).contains(loop.now().minusSeconds(3));
        server.last().breakOff();
        CompletableFuture<Message> waiting = send("waits");
        ConnectionStatus lost = connection.status();
        assertThat(lost.state()).isEqualTo(ConnectionState.WAITING);
        assertThat(lost.inSession()).isTrue();
        assertThat(lost.attempt()).isEqualTo(1);
        assertThat(lost.lastReason()).contains(ErrorCode.CONNECTION_LOST);
        assertThat(lost.lastDetail()).isEqualTo("cut");
        assertThat(lost.pendingSends()).isEqualTo(1);
        CompletableFuture<Void> out = connection.logout();
        loop.settle();
        assertThat(out).isCompleted();
        ConnectionStatus after = connection.status();
        assertThat(after.inSession()).isFalse();
        assertThat(after.userId()).isEmpty();
        assertThat(after.pendingSends()).isZero();
        assertThat(after.lastReason()).contains(ErrorCode.LOGGED_OUT);
        assertThat(code(waiting)).isEqualTo(ErrorCode.LOGGED_OUT);
    }

    // ---- messages while the link is lost ---------------------------------------------------------

    @Test
    void messagesFailAtOnceIfTheOptionSaysSo() {
        connection = connect(options -> options.offlineSends(OfflineSends.failing()));
        online();
        server.last().breakOff();
        loop.settle();

        assertThat(code(send("now"))).isEqualTo(ErrorCode.NOT_SENT);
    }

    @Test
    void moreMessagesThanMayWaitFailAtOnceAndTheOthersLeave() {
        connection = connect(options -> options.offlineSends(OfflineSends.waiting(2, 10_000, Duration.ofMinutes(1))));
        online();
        server.last().breakOff();
        loop.settle();
        CompletableFuture<Message> one = send("one");
        CompletableFuture<Message> two = send("two");
        assertThat(code(send("three"))).isEqualTo(ErrorCode.SEND_QUEUE_FULL);
        passBackoff();
        accept();
        acknowledgeAll();

        assertThat(one).isCompleted();
        assertThat(two).isCompleted();
    }

    @Test
    void messageThatWaitsTooLongWasNotSent() {
        online();
        server.last().breakOff();
        CompletableFuture<Message> waiting = send("hi");
        for (int i = 0; i < 60; i++) {
            loop.pass(Duration.ofSeconds(1));
        }

        assertThat(code(waiting)).isEqualTo(ErrorCode.NOT_SENT);
    }

    @Test
    void whatWaitsIsNotSentWhenTheTriesAreUsedUp() {
        online();
        CompletableFuture<Message> written = send("written");
        server.last().breakOff();
        CompletableFuture<Message> waiting = send("waits");
        serverIsGone();

        assertThat(code(written)).isEqualTo(ErrorCode.SEND_CONNECTION_LOST);
        assertThat(code(waiting)).isEqualTo(ErrorCode.NOT_SENT);
    }

    @Test
    void sendingAgainRepeatsWhatWasWrittenUnderTheSameIdInFrontOfTheRest() {
        connection =
                connect(options -> options.offlineSends(OfflineSends.waiting().sendingAgain()));
        online();
        CompletableFuture<Message> acknowledged = send("acknowledged");
        server.last().acknowledge(server.last().takeMessages().get(0).getId(), 1);
        CompletableFuture<Message> written = send("written");
        long id = server.last().takeMessages().get(0).getId();
        server.last().breakOff();
        CompletableFuture<Message> waiting = send("waits");
        passBackoff();
        accept();
        List<Long> again = acknowledgeAll();

        assertThat(again).hasSize(2).startsWith(id);
        assertThat(acknowledged).isCompleted();
        assertThat(written).isCompleted();
        assertThat(waiting).isCompleted();
    }

    private List<Long> acknowledgeAll() {
        List<Long> ids = server.last().takeMessages().stream().map(Meta::getId).toList();
        ids.forEach(id -> server.last().acknowledge(id, id));
        loop.settle();
        return ids;
    }

    @Test
    void messageOfOneUserNeverLeavesInTheSessionOfAnother() {
        online();
        CompletableFuture<Void> out = connection.logout();
        CompletableFuture<Message> late = connection.send(new Uplink.Send(OutgoingMessage.builder()
                .to("bob")
                .content(Text.of("from alice"))
                .build()));
        loop.settle();

        assertThat(out).isCompleted();
        assertThat(code(late)).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(server.last().takeMessages()).isEmpty();
    }
}
