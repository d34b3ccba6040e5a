package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logout. */
@Tag("R31")
class LogoutTest extends ServerFixture {
    @Test
    void logoutLeavesNoResourceMakesMessagesWaitAndAllowsANewLogin() throws Exception {
        FaultProxy proxy = proxy();
        Inbox bobs = new Inbox();
        MsyncClient bob = online("bob", through(proxy), bobs);
        bobs.next(Connected.class);
        await(bob.logout());
        proxy.awaitOpenSockets(0, PATIENCE);
        assertThat(server.sessions("bob")).isEmpty();

        await(online("alice").messages().sendText("bob", "while you were out"));
        assertThat(bobs.next(Disconnected.class).reason()).isEqualTo(DisconnectReason.LOGOUT);
        await(bob.login("bob", Credentials.password(PASSWORD)));
        assertThat(bobs.next(Connected.class).reconnected()).isFalse();
        assertThat(bobs.next(OfflineSyncStarted.class).messages()).isEqualTo(1);
        assertThat(bobs.next(MessageReceived.class).offline()).isTrue();
    }

    @Test
    @SideBySide
    void logoutIsToldOnceAndFailsWhatIsNotAcknowledged() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = online("alice", inbox);
        inbox.next(Connected.class);
        server.stall(Moment.ACK, 0);
        CompletionStage<Message> pending = alice.messages().sendText("bob", "never acknowledged");
        await(alice.logout());
        await(alice.logout());

        assertThat(code(pending)).isEqualTo(ErrorCode.LOGGED_OUT);
        assertThat(inbox.next(Disconnected.class).reason()).isEqualTo(DisconnectReason.LOGOUT);
        inbox.staysEmpty(QUIET);
    }

    @Test
    @SideBySide
    void logoutDuringABackoffOpensNoFurtherSocket() throws Exception {
        FaultProxy proxy = proxy();
        Inbox inbox = new Inbox();
        ReconnectPolicy soon = ReconnectPolicy.server().withBackoff(Duration.ofMillis(500), Duration.ofMillis(500));
        MsyncClient alice = online("alice", through(proxy).reconnect(soon), inbox);
        inbox.next(Connected.class);
        cut(proxy);
        inbox.next(Reconnecting.class);
        await(alice.logout());
        int accepted = proxy.accepted();

        assertThat(inbox.until(Disconnected.class).reason()).isEqualTo(DisconnectReason.LOGOUT);
        inbox.staysEmpty(QUIET.plusMillis(500));
        assertThat(proxy.accepted()).isEqualTo(accepted);
        assertThat(alice.state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    @Test
    @SideBySide
    void closeIsALogoutThatIsToldOnce() throws Exception {
        Inbox inbox = new Inbox();
        FaultProxy proxy = proxy();
        MsyncClient alice = online("alice", through(proxy), inbox);
        try (alice) {
            inbox.next(Connected.class);
        }
        alice.close();

        assertThat(inbox.next(Disconnected.class).reason()).isEqualTo(DisconnectReason.LOGOUT);
        proxy.awaitOpenSockets(0, PATIENCE);
        assertThat(server.sessions("alice")).isEmpty();
        inbox.staysEmpty(QUIET);
    }
}
