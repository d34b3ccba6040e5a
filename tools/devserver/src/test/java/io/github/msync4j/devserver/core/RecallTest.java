package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take which message back, and for how long. */
class RecallTest {

    private final Simulation simulation = new Simulation();

    @BeforeEach
    void register() {
        simulation.register("alice", "bob", "carol");
    }

    private static void recall(Simulation.Peer peer, long id, JID to, long recalled) {
        peer.send(Uplink.meta(Uplink.textMeta(id, to, "")
                .setPayload(MessageBody.newBuilder()
                        .setType(MessageBody.Type.RECALL)
                        .addContents(MessageBody.Content.getDefaultInstance())
                        .setAckMessageId(recalled)
                        .build()
                        .toByteString())));
    }

    private static void expectRefusal(Simulation.Peer peer, String reason) {
        Status status = peer.sync().getStatus();
        assertThat(status.getErrorCode()).isEqualTo(Status.ErrorCode.FAIL);
        assertThat(status.getReason()).isEqualTo(reason);
    }

    private static long send(Simulation.Peer peer, long id) {
        peer.send(Uplink.text(id, "bob", "oops"));
        return peer.sync().getServerId();
    }

    @Test
    void recall_withinTwoMinutes_reachesTheReceiver_once() throws Exception {
        var alice = simulation.online("alice", "a");
        long id = send(alice, 1);
        simulation.pass(Duration.ofMinutes(2));

        recall(alice, 2, Uplink.jid("bob"), id);

        CommSyncDL ack = alice.sync();
        assertThat(ack.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
        var bob = simulation.login("bob", "b");
        bob.send(Uplink.pull("alice"));
        List<Meta> metas = bob.sync().getMetasList();
        assertThat(metas).hasSize(2);
        assertThat(metas.get(1).getId()).isEqualTo(ack.getServerId());
        assertThat(MessageBody.parseFrom(metas.get(1).getPayload()).getAckMessageId())
                .isEqualTo(id);
        recall(alice, 3, Uplink.jid("bob"), id);
        expectRefusal(alice, "Sorry, message does not exist");
    }

    @Test
    void recall_later_isRefused() {
        var alice = simulation.online("alice", "a");
        long id = send(alice, 1);
        simulation.pass(Duration.ofMinutes(2).plusMillis(1));

        recall(alice, 2, Uplink.jid("bob"), id);

        expectRefusal(alice, "exceed recall time limit");
    }

    @Test
    void recall_ofWhatWasNotSentInThisConversation_isRefused() {
        var alice = simulation.online("alice", "a");
        long id = send(alice, 1);

        recall(alice, 2, Uplink.jid("carol"), id);
        expectRefusal(alice, "Sorry, message does not exist");
        recall(alice, 3, Uplink.jid("bob"), 42);
        expectRefusal(alice, "Sorry, message does not exist");
    }

    @Test
    void recall_inAGroup_isTheSendersAlone() throws Exception {
        Account owner = Objects.requireNonNull(simulation.engine.directory().account(Uplink.APP, "alice"));
        Muc group = simulation
                .engine
                .create(Muc.Kind.GROUP, "g", owner, List.of("bob"), simulation.now)
                .muc();
        var alice = simulation.online("alice", "a");
        var bob = simulation.login("bob", "b");
        alice.send(Uplink.meta(Uplink.textMeta(1, group.jid(), "")
                .setPayload(MessageBody.newBuilder()
                        .setType(MessageBody.Type.GROUPCHAT)
                        .addContents(MessageBody.Content.getDefaultInstance())
                        .build()
                        .toByteString())));
        long id = alice.sync().getServerId();

        recall(bob, 2, group.jid(), id);
        expectRefusal(bob, "Sorry, You do not have permission");
        recall(alice, 3, group.jid(), id);
        assertThat(alice.sync().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
    }
}
