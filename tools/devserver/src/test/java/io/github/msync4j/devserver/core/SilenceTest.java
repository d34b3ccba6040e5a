package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.Uplink;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests on the socket that are taken and never answered. */
class SilenceTest {

    private final Simulation simulation = new Simulation();

    @BeforeEach
    void register() {
        simulation.register("alice", "bob");
    }

    @Test
    void provision_stalled_logsNobodyInAndTheConnectionStays() {
        simulation.engine.stall(Moment.PROVISION, "alice", 1);
        var peer = simulation.connect();

        peer.send(Uplink.login("alice", "r", simulation.token("alice").text()));

        simulation.pass(Duration.ofMinutes(1));
        peer.expectNothing();
        assertThat(peer.isClosed()).isFalse();
        assertThat(simulation.engine.sessions("alice")).isEmpty();
        simulation.online("alice", "r");
        assertThat(simulation.engine.counters().logins("ALICE")).isEqualTo(2);
    }

    @Test
    void unread_stalled_isAnsweredTheNextTime() {
        var alice = simulation.login("alice", "r");
        simulation.engine.stall(Moment.UNREAD, "", 1);

        alice.send(Uplink.unread());
        alice.expectNothing();

        alice.send(Uplink.unread());
        assertThat(alice.unread().getUnreadList()).isEmpty();
    }

    @Test
    void pull_stalled_losesNothing() {
        var bob = simulation.online("bob", "b");
        simulation.online("alice", "a").send(Uplink.text(1, "bob", "hi"));
        assertThat(bob.notice()).isEqualTo("alice");
        simulation.engine.stall(Moment.PULL, "bob", 1);

        bob.send(Uplink.pull("alice"));
        bob.expectNothing();

        assertThat(bob.pullAll("alice")).containsExactly("hi");
    }

    @Test
    void pullThatAcknowledges_stalled_acknowledgesNothing() {
        var bob = simulation.online("bob", "b");
        simulation.online("alice", "a").send(Uplink.text(1, "bob", "hi"));
        bob.notice();
        bob.send(Uplink.pull("alice"));
        long key = bob.sync().getNextKey();
        simulation.engine.stall(Moment.PULL, "bob", 1);

        bob.send(Uplink.pull("alice", key));
        bob.expectNothing();

        assertThat(bob.pullAll("alice")).containsExactly("hi");
    }

    @Test
    void acknowledgement_stalled_theMessageArrivesAllTheSame() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        simulation.engine.stall(Moment.ACK, "alice", 2);

        alice.send(Uplink.text(1, "bob", "hi"));
        alice.send(Uplink.text(2, "nobody", "refused, and not told so"));
        alice.expectNothing();

        assertThat(bob.notice()).isEqualTo("alice");
        assertThat(bob.pullAll("alice")).isEqualTo(List.of("hi"));
        alice.send(Uplink.text(1, "bob", "hi"));
        assertThat(alice.sync().getMetaId()).isEqualTo(1);
        bob.expectNothing();
    }

    @Test
    void stall_userWhoDoesNotExist_isToldSo() {
        assertThatThrownBy(() -> simulation.engine.stall(Moment.ACK, "nobody", 1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nobody");
    }
}
