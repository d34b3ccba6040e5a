package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.SessionInfo;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Fault;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.message.Message;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passive logout. Where R41 stands in {@code MsyncClientTest}, what follows is checked here. */
class ForcedOutTest extends ServerFixture {
    private final Inbox inbox = new Inbox();

    @Test
    @Tag("R42")
    void accountThatIsRemovedEndsTheSession() throws Exception {
        MsyncClient alice = online("alice", inbox);
        rest("DELETE", "users/alice", "");

        expectEnd(ErrorCode.USER_REMOVED, DisconnectReason.FORCED_OUT, 207);
        assertThat(code(alice.login("alice", Credentials.password(PASSWORD)))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R43")
    void passwordThatIsChangedEndsTheSession() throws Exception {
        MsyncClient alice = online("alice", inbox);
        rest("PUT", "users/alice/password", "{\"newpassword\":\"another-2207\"}");

        expectEnd(ErrorCode.PASSWORD_CHANGED, DisconnectReason.FORCED_OUT, 216);
        assertThat(code(alice.login("alice", Credentials.password(PASSWORD)))).isEqualTo(ErrorCode.WRONG_PASSWORD);
        await(alice.login("alice", Credentials.password("another-2207")));
    }

    @Test
    @Tag("R44")
    @SideBySide
    void deviceThatIsForcedOutEndsAndTheOtherStays() throws Exception {
        Inbox others = new Inbox();
        online("alice", inbox);
        String resource = server.sessions("alice").get(0).resource();
        online("alice", others);
        others.next(Connected.class);
        rest("DELETE", "users/alice/disconnect/" + resource, "");

        expectEnd(ErrorCode.FORCED_OUT, DisconnectReason.FORCED_OUT, 217);
        assertThat(server.sessions("alice")).extracting(SessionInfo::resource).doesNotContain(resource);
        others.staysEmpty(QUIET);
    }

    @Test
    @Tag("R44")
    void allDevicesAreForcedOut() throws Exception {
        Inbox others = new Inbox();
        online("alice", inbox);
        online("alice", others);
        rest("GET", "users/alice/disconnect", "");

        expectEnd(ErrorCode.FORCED_OUT, DisconnectReason.FORCED_OUT, 217);
        assertThat(others.until(Disconnected.class).code()).isEqualTo(ErrorCode.FORCED_OUT);
        assertThat(server.sessions("alice")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOGGED_IN_ELSEWHERE, LOGGED_IN_ELSEWHERE, 206",
        "USER_REMOVED, USER_REMOVED, 207",
        "PASSWORD_CHANGED, PASSWORD_CHANGED, 216",
        "KICKED, FORCED_OUT, 217",
    })
    @Tag("R45")
    @SideBySide
    void forcedOutIsTheEndAndNothingFollowsIt(ForceOutReason reason, ErrorCode code, int webNumber) throws Exception {
        MsyncClient alice = online("alice", options().reconnect(AT_ONCE), inbox);
        server.stall(Moment.ACK, 0);
        CountDownLatch written = received("SYNC", 1);
        CompletionStage<Message> pending = alice.messages().sendText("bob", "never acknowledged");
        await(written);
        server.forceOut("alice", null, reason, "");

        expectEnd(code, DisconnectReason.FORCED_OUT, webNumber);
        assertThat(code(pending)).isEqualTo(code);
        expectNothingMore(alice, 1);
    }

    /** What the server says when a link that was lost comes back. */
    @ParameterizedTest
    @CsvSource({
        "13, 'too many devices', TOO_MANY_DEVICES, 214",
        "20, 'device changed', DEVICE_CHANGED, 220",
        "12, 'the service is switched off', SERVICE_DISABLED, 57",
        "7, 'Sorry, the app day live count limit', QUOTA_REACHED, 50",
        "7, 'Sorry, the app month live count limit', QUOTA_REACHED, 50",
        "7, 'Sorry, the app online count limit', QUOTA_REACHED, 50",
        "1, 'Sorry, user not found', USER_NOT_FOUND, 204",
        "1, 'Sorry, token or password does not match login info', INVALID_TOKEN, 28",
    })
    @Tag("R45")
    @SideBySide
    void refusalOnTheWayBackIsTheEndAndNothingFollowsIt(int status, String reason, ErrorCode code, int webNumber)
            throws Exception {
        MsyncClient alice = online("alice", options().reconnect(AT_ONCE), inbox);
        inbox.next(Connected.class);
        server.refuseLogins("alice", status, reason, 0);
        server.dropConnections("alice");
        inbox.next(Reconnecting.class);
        CompletionStage<Message> waits = alice.messages().sendText("bob", "waits for a link");

        expectEnd(code, DisconnectReason.REFUSED, webNumber);
        assertThat(code(waits)).isIn(code, ErrorCode.NOT_LOGGED_IN);
        expectNothingMore(alice, 2);
    }

    @Test
    @Tag("R45")
    void socketIsClosedAlthoughTheServerLeavesItOpen() throws Exception {
        FaultProxy proxy = proxy();
        online("alice", through(proxy), inbox);
        // the server's own end does not come through: only the client's close frame can end the link
        proxy.arm(Fault.stall(), io.github.msync4j.fault.Moment.CLOSE, Direction.DOWN);
        proxy.arm(Fault.cut(), io.github.msync4j.fault.Moment.CLOSE, Direction.UP);
        server.forceOut("alice", null, ForceOutReason.KICKED, "");

        expectEnd(ErrorCode.FORCED_OUT, DisconnectReason.FORCED_OUT, 217);
        proxy.awaitOpenSockets(0, PATIENCE);
    }

    private void expectEnd(ErrorCode code, DisconnectReason reason, int webNumber) throws Exception {
        Disconnected end = inbox.until(Disconnected.class);
        assertThat(end.code()).isEqualTo(code);
        assertThat(end.code().webNumber()).hasValue(webNumber);
        assertThat(end.reason()).isEqualTo(reason);
    }

    /** No event and no socket; and once the server would have the user again, a login works. */
    private void expectNothingMore(MsyncClient alice, long sockets) throws Exception {
        inbox.staysEmpty(QUIET);
        assertThat(server.connectionsOpened()).isEqualTo(sockets);
        assertThat(alice.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(alice.userId()).isEmpty();
        assertThat(alice.status().pendingSends()).isZero();
        assertThat(code(alice.messages().sendText("bob", "late"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);

        server.clearFaults("");
        await(alice.login("alice", Credentials.password(PASSWORD)));
    }
}
