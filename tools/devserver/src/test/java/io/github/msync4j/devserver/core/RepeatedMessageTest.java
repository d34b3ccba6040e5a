package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that a client sends again because it missed the acknowledgement. */
class RepeatedMessageTest {

    private final Simulation simulation = new Simulation();

    @BeforeEach
    void register() {
        simulation.register("alice", "bob");
    }

    private CommSyncDL send(Simulation.Peer peer, long id) {
        peer.send(Uplink.text(id, "bob", "text " + id));
        return peer.sync();
    }

    @Test
    void sameId_sameDevice_isAcknowledgedAlikeAndDeliveredOnce() {
        var bob = simulation.online("bob", "b");
        var alice = simulation.online("alice", "a");
        CommSyncDL first = send(alice, 1);
        simulation.pass(Duration.ofSeconds(1));

        CommSyncDL again = send(alice, 1);

        assertThat(again).isEqualTo(first);
        bob.notice();
        assertThat(bob.pullAll("alice")).containsExactly("text 1");
        bob.expectNothing();
    }

    @Test
    void sameId_afterAReconnectAndAfterALogout_isStillKnown() {
        var bob = simulation.online("bob", "b");
        var alice = simulation.online("alice", "a");
        CommSyncDL first = send(alice, 1);
        alice.vanish();
        var reconnected = simulation.online("alice", "a");

        assertThat(send(reconnected, 1)).isEqualTo(first);

        reconnected.send(Uplink.logout());
        assertThat(send(simulation.online("alice", "a"), 1)).isEqualTo(first);
        bob.notice();
        assertThat(bob.pullAll("alice")).containsExactly("text 1");
    }

    @Test
    void sameId_otherContent_isAnotherMessage() {
        // the vendor's client counts messages and receipts apart, and so gives an id twice now and then
        var bob = simulation.online("bob", "b");
        var alice = simulation.online("alice", "a");
        CommSyncDL first = send(alice, 1);
        alice.send(Uplink.text(1, "bob", "another"));
        CommSyncDL other = alice.sync();

        assertThat(other.getServerId()).isNotEqualTo(first.getServerId());
        assertThat(send(alice, 1)).as("the first, again").isEqualTo(first);
        bob.notice();
        assertThat(bob.pullAll("alice")).containsExactly("text 1", "another");
    }

    @Test
    void sameId_otherDevice_isAnotherMessage() {
        var bob = simulation.online("bob", "b");
        CommSyncDL one = send(simulation.online("alice", "1"), 1);
        CommSyncDL other = send(simulation.online("alice", "2"), 1);

        assertThat(other.getServerId()).isNotEqualTo(one.getServerId());
        bob.notice();
        assertThat(bob.pullAll("alice")).containsExactly("text 1", "text 1");
    }

    @Test
    void sameId_deviceForgotten_isANewMessage() {
        var alice = simulation.online("alice", "a");
        CommSyncDL first = send(alice, 1);
        alice.send(Uplink.logout());
        simulation.pass(Duration.ofDays(8));

        assertThat(send(simulation.online("alice", "a"), 1).getServerId()).isNotEqualTo(first.getServerId());
    }

    @Test
    void sameId_aThousandMessagesLater_isForgotten() {
        var alice = simulation.online("alice", "a");
        CommSyncDL first = send(alice, 1);
        CommSyncDL second = send(alice, 2);
        for (int id = 3; id <= 1_001; id++) {
            send(alice, id);
        }

        assertThat(send(alice, 2)).isEqualTo(second);
        assertThat(send(alice, 1).getServerId()).isNotEqualTo(first.getServerId());
    }

    @Test
    void sameId_firstOneRefused_isTried() {
        var alice = simulation.online("alice", "a");
        alice.send(Uplink.text(1, "carol", "who is that?"));
        assertThat(alice.sync().getStatus().getReason()).contains("carol");
        simulation.register("carol");

        alice.send(Uplink.text(1, "carol", "hello"));

        assertThat(alice.sync().getStatus().getErrorCode().getNumber()).isZero();
    }
}
