package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.HandlerRegistration;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.fault.FaultProxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connection state events. */
class ConnectionEventsTest extends ServerFixture {
    @Test
    @Tag("R32")
    void twoHandlersAreToldAlthoughAThirdThrows() throws Exception {
        Inbox first = new Inbox();
        Inbox second = new Inbox();
        ConnectionHandler throwing = new ConnectionHandler() {
            @Override
            public void onConnected(Connected event) {
                throw new IllegalStateException("mine");
            }
        };
        MsyncClient alice = online("alice", throwing, first, throwing, second);
        await(alice.logout());

        for (Inbox each : new Inbox[] {first, second}) {
            each.next(Connected.class);
            each.next(Disconnected.class);
        }
    }

    @Test
    @Tag("R32")
    void handlerThatWasTakenOutIsToldNothingMore() throws Exception {
        Inbox kept = new Inbox();
        Inbox removed = new Inbox();
        Inbox closed = new Inbox();
        MsyncClient alice = online("alice", kept);
        alice.addHandler("ui", removed);
        HandlerRegistration registration = alice.addHandler(closed);
        alice.removeHandler("ui");
        registration.close();
        await(alice.logout());

        kept.until(Disconnected.class);
        assertThat(removed.waiting()).isEmpty();
        assertThat(closed.waiting()).isEmpty();
    }

    @Test
    @Tag("R33")
    void connectedIsToldAtTheLoginAndAfterACut() throws Exception {
        FaultProxy proxy = proxy();
        Inbox inbox = new Inbox();
        MsyncClient alice = online("alice", through(proxy).reconnect(AT_ONCE), inbox);
        Connected first = inbox.next(Connected.class);
        proxy.drop();
        inbox.next(Reconnecting.class);
        Connected second = inbox.until(Connected.class);

        assertThat(first.reconnected()).isFalse();
        assertThat(second.reconnected()).isTrue();
        for (Connected each : new Connected[] {first, second}) {
            assertThat(each.userId()).isEqualTo("alice");
            assertThat(each.host()).isEqualTo(proxy.authority());
        }
        assertThat(second.resource()).isEqualTo(first.resource());
        assertThat(second.sessionId()).isNotEmpty().isNotEqualTo(first.sessionId());
        assertThat(alice.status().sessionId()).isEqualTo(second.sessionId());
    }

    @Test
    @Tag("R34")
    void logoutHasItsCategory() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = online("alice", inbox);
        await(alice.logout());

        expectEnd(inbox, ErrorCode.LOGGED_OUT, DisconnectReason.LOGOUT);
    }

    @Test
    @Tag("R34")
    void beingForcedOutHasItsCategory() throws Exception {
        Inbox inbox = new Inbox();
        online("alice", inbox);
        server.forceOut("alice", null, ForceOutReason.LOGGED_IN_ELSEWHERE, "the new phone");

        assertThat(expectEnd(inbox, ErrorCode.LOGGED_IN_ELSEWHERE, DisconnectReason.FORCED_OUT)
                        .otherDevice())
                .contains("the new phone");
    }

    @Test
    @Tag("R34")
    void refusalOnTheWayBackHasItsCategory() throws Exception {
        Inbox inbox = new Inbox();
        online("alice", options().reconnect(AT_ONCE), inbox);
        server.refuseLogins("alice", 1, "Sorry, token or password does not match login info", 1);
        server.dropConnections("alice");

        expectEnd(inbox, ErrorCode.INVALID_TOKEN, DisconnectReason.REFUSED);
    }

    @Test
    @Tag("R34")
    void exhaustionHasItsCategory() throws Exception {
        Inbox inbox = new Inbox();
        online("alice", options().reconnect(ReconnectPolicy.never()), inbox);
        server.dropConnections("alice");

        expectEnd(inbox, ErrorCode.RECONNECT_FAILED, DisconnectReason.EXHAUSTED);
    }

    private static Disconnected expectEnd(Inbox inbox, ErrorCode code, DisconnectReason reason) throws Exception {
        Disconnected end = inbox.until(Disconnected.class);
        assertThat(end.code()).isEqualTo(code);
        assertThat(end.reason()).isEqualTo(reason);
        return end;
    }
}
