package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told that a message was delivered or read. */
class ReceiptTest {

    private final Simulation simulation = new Simulation();
    private long lastId;

    @BeforeEach
    void register() {
        simulation.register("alice", "bob", "carol", "dave");
    }

    private static MessageBody.Builder receipt(MessageBody.Type type, long messageId) {
        return MessageBody.newBuilder().setType(type).setAckMessageId(messageId);
    }

    private MSync read(JID group, long messageId, String content) {
        return Uplink.message(
                ++lastId,
                group,
                receipt(MessageBody.Type.READ_ACK, messageId)
                        .setMsgConfig(MessageBody.MessageConfig.newBuilder().setAllowGroupAck(true))
                        .setAckContent(content));
    }

    private long send(Simulation.Peer peer, JID group, boolean wantsReceipts) {
        MessageBody.Builder body = MessageBody.newBuilder()
                .setType(MessageBody.Type.GROUPCHAT)
                .setMsgConfig(MessageBody.MessageConfig.newBuilder().setAllowGroupAck(wantsReceipts));
        return peer.accepted(Uplink.message(++lastId, group, body)).getServerId();
    }

    private static String counts(Meta receipt) {
        KeyValue first = Simulation.body(receipt).getExt(0);
        assertThat(first.getType()).isEqualTo(KeyValue.ValueType.JSON_STRING);
        return first.getStringValue();
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageBody.Type.class,
            names = {"READ_ACK", "DELIVER_ACK", "CHANNEL_ACK"})
    void receiptToAUser_reachesAllTheUsersDevices_andTheSendersOthers_untouched(MessageBody.Type type) {
        var phone = simulation.online("alice", "1");
        var desk = simulation.online("alice", "2");
        var bob = simulation.online("bob", "1");
        simulation.online("bob", "2").vanish();
        MSync frame = Uplink.message(++lastId, Uplink.jid("bob"), receipt(type, 42));

        CommSyncDL answer = phone.accepted(frame);

        phone.expectNothing();
        List<Meta> got = bob.noticed(Uplink.jid("alice"));
        assertThat(got).hasSize(1);
        assertThat(got.get(0).getId()).isEqualTo(answer.getServerId());
        assertThat(Simulation.body(got.get(0)).getType()).isEqualTo(type);
        assertThat(Simulation.body(got.get(0)).getAckMessageId()).isEqualTo(42);
        assertThat(desk.noticed(Uplink.jid("bob")))
                .extracting(Meta::getPayload)
                .containsExactly(got.get(0).getPayload());
        assertThat(simulation.login("bob", "2").pull(Uplink.jid("alice"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageBody.Type.class,
            names = {"DELIVER_ACK", "CHANNEL_ACK"})
    void receiptToAGroup_reachesTheMembersAndTheSendersOtherDevices(MessageBody.Type type) {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        var alice = simulation.login("alice", "a");
        var carol = simulation.login("carol", "c");
        var desk = simulation.login("bob", "2");
        var bob = simulation.login("bob", "1");
        desk.pull(group);
        alice.pull(group);
        carol.pull(group);

        bob.accepted(Uplink.message(++lastId, group, receipt(type, 42)));

        for (Simulation.Peer peer : List.of(alice, carol, desk)) {
            assertThat(peer.pull(group))
                    .extracting(meta -> Simulation.body(meta).getType())
                    .containsExactly(type);
        }
        simulation
                .login("dave", "d")
                .expectRefusal(Uplink.message(++lastId, group, receipt(type, 42)), "not in group or chatroom");
    }

    @Test
    void groupRead_reachesTheAuthorAlone_withTheCount_andTheReadersOtherDevice() throws Exception {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        var alice = simulation.login("alice", "1");
        var desk = simulation.login("alice", "2");
        long message = send(alice, group, true);
        var bob = simulation.login("bob", "1");
        var bobsDesk = simulation.login("bob", "2");
        var carol = simulation.login("carol", "c");
        for (Simulation.Peer peer : List.of(alice, desk, bob, bobsDesk, carol)) {
            peer.pull(group);
        }

        CommSyncDL answer = bob.accepted(read(group, message, "seen"));

        for (Simulation.Peer peer : List.of(alice, desk, bobsDesk)) {
            List<Meta> got = peer.pull(group);
            assertThat(got).hasSize(1);
            MessageBody body = Simulation.body(got.get(0));
            assertThat(got.get(0).getId()).isEqualTo(answer.getServerId());
            assertThat(got.get(0).getFrom().getName()).isEqualTo("bob");
            assertThat(got.get(0).getTo()).isEqualTo(group);
            assertThat(counts(got.get(0))).isEqualTo("{\"" + message + "\":1}");
            assertThat(body.getAckMessageId()).isEqualTo(message);
            assertThat(body.getAckContent()).isEqualTo("seen");
            assertThat(body.getMsgConfig().getAllowGroupAck()).isTrue();
        }
        assertThat(carol.pull(group)).isEmpty();
        assertThat(bob.pull(group)).isEmpty();
        carol.accepted(read(group, message, ""));
        assertThat(counts(alice.pull(group).get(0))).isEqualTo("{\"" + message + "\":2}");
        assertThat(simulation.engine.readers(group.getName(), simulation.account("alice"), message))
                .containsExactly("bob", "carol");
    }

    @Test
    void groupRead_repeated_orOfOnesOwnMessage_countsNobodyMore() throws Exception {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob");
        var alice = simulation.login("alice", "1");
        long message = send(alice, group, true);
        var bob = simulation.login("bob", "1");
        bob.accepted(read(group, message, "once"));
        bob.accepted(read(group, message, "twice"));
        alice.accepted(read(group, message, "me too"));

        assertThat(alice.pull(group)).extracting(ReceiptTest::counts).containsOnly("{\"" + message + "\":1}");
        assertThat(simulation.engine.readers(group.getName(), simulation.account("alice"), message))
                .containsExactly("bob");
    }

    @Test
    void groupRead_authorAway_waits() {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob");
        var alice = simulation.login("alice", "1");
        long message = send(alice, group, true);
        alice.vanish();

        simulation.login("bob", "b").accepted(read(group, message, ""));

        assertThat(simulation.login("alice", "1").pull(group))
                .extracting(ReceiptTest::counts)
                .containsExactly("{\"" + message + "\":1}");
    }

    @Test
    void groupRead_ofWhatIsNotThere_orAsksForNone_orByAStranger_isRefused() {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob");
        JID other = simulation.create(Muc.Kind.GROUP, "alice", "bob");
        var alice = simulation.login("alice", "1");
        long asks = send(alice, group, true);
        long asksNot = send(alice, group, false);
        var bob = simulation.login("bob", "b");

        bob.expectRefusal(read(group, 42, ""), "Sorry, message does not exist");
        bob.expectRefusal(read(other, asks, ""), "Sorry, message does not exist");
        bob.expectRefusal(read(group, asksNot, ""), "the message asks for no read receipts");
        simulation.login("dave", "d").expectRefusal(read(group, asks, ""), "not in group or chatroom");
        assertThatThrownBy(() -> simulation.engine.readers(group.getName(), simulation.account("alice"), asksNot))
                .isInstanceOf(RestRefusal.class);
        assertThatThrownBy(() -> simulation.engine.readers(group.getName(), simulation.account("dave"), asks))
                .isInstanceOf(RestRefusal.class);
        assertThat(alice.pull(group)).isEmpty();
    }

    @Test
    void roomRead_reachesWhoIsThere_withoutACount() {
        JID room = simulation.create(Muc.Kind.ROOM, "alice", "bob");
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");

        bob.accepted(Uplink.message(++lastId, room, receipt(MessageBody.Type.READ_ACK, 42)));

        List<Meta> got = alice.noticed(room);
        assertThat(Simulation.body(got.get(0)).getExtList()).isEmpty();
    }

    /** Members read, some of them twice, and come and go. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theLastReceipt_countsEachReaderOnce(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> members = List.of("bob", "carol", "dave");
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol", "dave");
        var alice = simulation.login("alice", "a");
        long message = send(alice, group, true);
        Set<String> readers = new HashSet<>();
        List<Integer> expected = new ArrayList<>();
        List<String> received = new ArrayList<>();
        for (int step = 0; step < 50; step++) {
            String member = members.get(random.nextInt(members.size()));
            if (random.nextInt(4) == 0) {
                alice.vanish();
                alice = simulation.login("alice", "a");
            } else {
                simulation.login(member, "x" + random.nextInt(3)).accepted(read(group, message, "" + step));
                readers.add(member);
                expected.add(readers.size());
            }
            if (random.nextBoolean()) {
                alice.pull(group).forEach(receipt -> received.add(counts(receipt)));
            }
        }
        alice.pull(group).forEach(receipt -> received.add(counts(receipt)));

        assertThat(received)
                .isEqualTo(expected.stream()
                        .map(count -> "{\"" + message + "\":" + count + "}")
                        .toList());
        assertThat(simulation.engine.readers(group.getName(), simulation.account("alice"), message))
                .containsExactlyInAnyOrderElementsOf(readers);
    }
}
