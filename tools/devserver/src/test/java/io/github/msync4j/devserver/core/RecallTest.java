package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(metas).as("the recall, and no message any more").hasSize(1);
        assertThat(metas.get(0).getId()).isEqualTo(ack.getServerId());
        assertThat(MessageBody.parseFrom(metas.get(0).getPayload()).getAckMessageId())
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

    private static List<MessageBody.Type> types(List<Meta> metas) {
        return metas.stream().map(meta -> Simulation.body(meta).getType()).toList();
    }

    private static MSync recall(long id, JID to, long recalled) {
        return Uplink.message(
                id,
                to,
                MessageBody.newBuilder().setType(MessageBody.Type.RECALL).setAckMessageId(recalled));
    }

    @Test
    void recalledMessage_isTakenOutOfEveryQueue_andOthersStay() {
        var alice = simulation.online("alice", "1");
        simulation.online("alice", "2").vanish();
        var bob = simulation.online("bob", "1");
        simulation.online("bob", "2").vanish();
        long oops = send(alice, 1);
        alice.accepted(Uplink.text(2, "bob", "fine"));
        // one that was handed out already is not taken back from the device, but told of
        assertThat(bob.noticed(Uplink.jid("alice"))).hasSize(2);

        alice.accepted(recall(3, Uplink.jid("bob"), oops));

        assertThat(types(bob.noticed(Uplink.jid("alice")))).containsExactly(MessageBody.Type.RECALL);
        assertThat(types(simulation.login("bob", "2").pull(Uplink.jid("alice"))))
                .containsExactly(MessageBody.Type.CHAT, MessageBody.Type.RECALL);
        assertThat(simulation.login("alice", "2").pull(Uplink.jid("bob")))
                .extracting(Simulation::text)
                .containsExactly("fine", "");
    }

    @Test
    void recalledMessage_thatNoDeviceHasHad_isNotGivenToANewOne() {
        var alice = simulation.online("alice", "a");
        long oops = send(alice, 1);

        alice.accepted(recall(2, Uplink.jid("bob"), oops));

        assertThat(types(simulation.login("bob", "new").pull(Uplink.jid("alice"))))
                .containsExactly(MessageBody.Type.RECALL);
    }

    @Test
    void recalledMessage_thatWasEdited_isTakenBackWithItsEdits() {
        var alice = simulation.online("alice", "a");
        long oops = send(alice, 1);
        alice.accepted(Uplink.message(
                2,
                Uplink.jid("bob"),
                MessageBody.newBuilder()
                        .setType(MessageBody.Type.EDIT)
                        .addContents(MessageBody.Content.newBuilder()
                                .setType(MessageBody.Content.Type.TEXT)
                                .setText("oops!"))
                        .setEditMessageId(oops)
                        .setEditScope(MessageBody.EditScope.BODY)));

        alice.accepted(recall(3, Uplink.jid("bob"), oops));

        assertThat(types(simulation.login("bob", "b").pull(Uplink.jid("alice"))))
                .containsExactly(MessageBody.Type.RECALL);
    }

    @Test
    void recalledMessage_inAGroup_isTakenFromThoseWhoLeftToo() throws Exception {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        var alice = simulation.login("alice", "a");
        long oops = alice.accepted(
                        Uplink.message(1, group, MessageBody.newBuilder().setType(MessageBody.Type.GROUPCHAT)))
                .getServerId();
        simulation.perform(simulation.engine.leave(group.getName(), simulation.account("carol"), simulation.now));

        alice.accepted(recall(2, group, oops));

        assertThat(types(simulation.login("bob", "b").pull(group))).containsExactly(MessageBody.Type.RECALL);
        assertThat(simulation.login("carol", "c").pull(group)).isEmpty();
    }

    @Test
    void recall_inARoom_reachesWhoIsThere_withWhatItSays() {
        JID room = simulation.create(Muc.Kind.ROOM, "alice", "bob");
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        long oops = alice.accepted(
                        Uplink.message(1, room, MessageBody.newBuilder().setType(MessageBody.Type.CHATROOM)))
                .getServerId();
        KeyValue why = KeyValue.newBuilder()
                .setKey("recallMessageExtensionInfo")
                .setType(KeyValue.ValueType.STRING)
                .setStringValue("why")
                .build();

        alice.accepted(Uplink.meta(Uplink.textMeta(2, room, "")
                .setPayload(MessageBody.newBuilder()
                        .setType(MessageBody.Type.RECALL)
                        .addContents(MessageBody.Content.getDefaultInstance())
                        .setAckMessageId(oops)
                        .build()
                        .toByteString())
                .addExt(why)));

        List<Meta> got = bob.noticed(room);
        assertThat(types(got)).containsExactly(MessageBody.Type.RECALL);
        assertThat(got.get(0).getExtList()).containsExactly(why);
    }

    /** Messages are sent and some taken back while the receiver comes and goes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void receiver_seesEachMessageOnce_unlessItWasTakenBackBeforeItWasSeen(long seed) {
        Random random = new Random(seed);
        var alice = simulation.online("alice", "a");
        var bob = simulation.login("bob", "b");
        List<Long> recallable = new ArrayList<>();
        List<Long> unseen = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        List<Long> seen = new ArrayList<>();
        for (int step = 1; step <= 400; step++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (!recallable.isEmpty()) {
                        Long id = recallable.remove(random.nextInt(recallable.size()));
                        unseen.remove(id);
                        unseen.add(alice.accepted(recall(step, Uplink.jid("bob"), id))
                                .getServerId());
                    }
                }
                case 1 -> {
                    bob.vanish();
                    bob = simulation.login("bob", "b");
                }
                case 2 -> {
                    bob.pull(Uplink.jid("alice")).forEach(meta -> seen.add(meta.getId()));
                    expected.addAll(unseen);
                    unseen.clear();
                }
                default -> {
                    alice.send(Uplink.text(step, "bob", "text " + step));
                    long id = alice.sync().getServerId();
                    recallable.add(id);
                    unseen.add(id);
                }
            }
        }
        bob.pull(Uplink.jid("alice")).forEach(meta -> seen.add(meta.getId()));
        expected.addAll(unseen);

        assertThat(seen).isEqualTo(expected);
        assertThat(seen).isNotEmpty();
    }

    @Test
    void messages_tenThousandLater_cannotBeRecalled_forTheServerForgetsThem() {
        var alice = simulation.online("alice", "a");
        long first = send(alice, 1);
        long second = send(alice, 2);
        for (int id = 3; id <= 10_001; id++) {
            send(alice, id);
        }

        alice.expectRefusal(recall(20_000, Uplink.jid("bob"), first), "Sorry, message does not exist");
        alice.accepted(recall(20_001, Uplink.jid("bob"), second));
    }
}
