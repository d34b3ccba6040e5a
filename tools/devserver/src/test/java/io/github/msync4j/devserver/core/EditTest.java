package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.KeyValue;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may change which message, how often, and who is told. */
class EditTest {

    private static final JID BOB = Uplink.jid("bob");
    private static final String NOT_THERE = "Sorry, message does not exist";
    private static final String BAD_FORMAT = "Sorry, format is incorrect";

    private final Simulation simulation = new Simulation();
    private long lastId;

    @BeforeEach
    void register() {
        simulation.register("alice", "bob", "carol");
    }

    private static Content.Builder text(String text) {
        return Content.newBuilder().setType(Content.Type.TEXT).setText(text);
    }

    private long send(Simulation.Peer peer, JID to, MessageBody.Type type, Content.Builder content) {
        MessageBody.Builder body = MessageBody.newBuilder().setType(type).addContents(content);
        return peer.accepted(Uplink.message(++lastId, to, body)).getServerId();
    }

    private static MessageBody.Builder edit(long edited, Content.Builder content) {
        return MessageBody.newBuilder()
                .setType(MessageBody.Type.EDIT)
                .addContents(content)
                .setEditMessageId(edited)
                .setEditScope(MessageBody.EditScope.BODY);
    }

    private MSync frame(JID to, MessageBody.Builder edit) {
        return Uplink.message(++lastId, to, edit);
    }

    private String editMsg(int count, long sentAt, String chatType) {
        return "\"edit_msg\":{\"count\":" + count + ",\"operator\":\"alice\",\"edit_time\":" + simulation.now
                + ",\"sender\":\"alice\",\"send_time\":" + sentAt + ",\"chat_type\":\"" + chatType + "\"}";
    }

    @Test
    void edit_isAcknowledgedWithWhatItDid_andReachesTheReceiverAndTheSendersOtherDevice() {
        var alice = simulation.online("alice", "1");
        var desk = simulation.online("alice", "2");
        long sentAt = simulation.now;
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("helo"));
        desk.noticed(BOB);
        simulation.pass(Duration.ofDays(1));
        alice = simulation.login("alice", "1");
        MessageBody.Builder edit = edit(message, text("hello"));

        CommSyncDL answer = alice.accepted(frame(BOB, edit));

        Meta told = answer.getMetas(0);
        assertThat(told.getNs()).isEqualTo(Meta.NameSpace.NOTIFY);
        assertThat(told.getPayload().toStringUtf8()).isEqualTo("{" + editMsg(1, sentAt, "chat:user") + "}");
        alice.expectNothing();
        MessageBody expected =
                edit.setMeta("{" + editMsg(1, sentAt, "chat:user") + "}").build();
        List<Meta> got = simulation.login("bob", "b").pull(Uplink.jid("alice"));
        assertThat(got).hasSize(2);
        assertThat(got.get(1).getId()).isEqualTo(answer.getServerId());
        assertThat(got.get(1).getTimestamp()).isEqualTo(answer.getTimestamp());
        assertThat(got.get(1).getPayload()).isEqualTo(expected.toByteString());
        assertThat(simulation.login("alice", "2").pull(BOB))
                .extracting(Meta::getPayload)
                .containsExactly(expected.toByteString());
    }

    @ParameterizedTest
    @CsvSource({"GROUP, GROUPCHAT, chat:group", "ROOM, CHATROOM, chat:room"})
    void edit_inAGroupOrARoom_reachesWhoIsInIt(Muc.Kind kind, MessageBody.Type type, String chatType) {
        JID muc = simulation.create(kind, "alice", "bob");
        var alice = simulation.online("alice", "a");
        var bob = simulation.login("bob", "b");
        bob.pull(muc);
        long message = send(alice, muc, type, text("helo"));
        bob.pull(muc);

        alice.accepted(frame(muc, edit(message, text("hello"))));

        List<Meta> got = bob.pull(muc);
        assertThat(got).hasSize(1);
        assertThat(Simulation.text(got.get(0))).isEqualTo("hello");
        assertThat(Simulation.body(got.get(0)).getMeta()).isEqualTo("{" + editMsg(1, simulation.now, chatType) + "}");
        simulation
                .login("carol", "c")
                .expectRefusal(frame(muc, edit(message, text("hello"))), "not in group or chatroom");
    }

    @Test
    void editOfADirectedMessage_reachesOnlyThoseWhoGotIt() {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        var alice = simulation.online("alice", "a");
        MSync directed = Uplink.meta(Uplink.textMeta(++lastId, group, "")
                .setPayload(MessageBody.newBuilder()
                        .setType(MessageBody.Type.GROUPCHAT)
                        .addContents(text("psst"))
                        .build()
                        .toByteString())
                .setRoutetype(Meta.RouteType.ROUTE_DIRECT)
                .addDirectedUsers("bob"));
        long message = alice.accepted(directed).getServerId();

        alice.accepted(frame(group, edit(message, text("psst!"))));

        assertThat(simulation.login("bob", "b").pull(group))
                .extracting(Simulation::text)
                .containsExactly("psst", "psst!");
        assertThat(simulation.login("carol", "c").pull(group)).isEmpty();
    }

    @Test
    void edits_fiveOfThem_areCounted_theSixthIsRefused() {
        var alice = simulation.online("alice", "a");
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("0"));
        for (int i = 1; i <= 5; i++) {
            CommSyncDL answer = alice.accepted(frame(BOB, edit(message, text("" + i))));
            assertThat(answer.getMetas(0).getPayload().toStringUtf8()).contains("\"count\":" + i + ",");
        }

        alice.expectRefusal(frame(BOB, edit(message, text("6"))), "Sorry, edit limit reached");

        assertThat(simulation.login("bob", "b").pullAll("alice")).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void edit_sentAgain_isAcknowledgedAlike_andCountedOnce() {
        var alice = simulation.online("alice", "a");
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("0"));
        MSync edit = frame(BOB, edit(message, text("1")));
        CommSyncDL first = alice.accepted(edit);
        simulation.pass(Duration.ofSeconds(1));

        assertThat(alice.accepted(edit)).isEqualTo(first);
        assertThat(simulation.login("bob", "b").pullAll("alice")).containsExactly("0", "1");
    }

    @Test
    void edit_byAnother_orOfWhatIsNotThere_isRefused() {
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob");
        var alice = simulation.online("alice", "a");
        var bob = simulation.login("bob", "b");
        long toBob = send(alice, BOB, MessageBody.Type.CHAT, text("0"));
        long toAll = send(alice, group, MessageBody.Type.GROUPCHAT, text("0"));

        bob.expectRefusal(frame(group, edit(toAll, text("1"))), "Sorry, You do not have permission");
        bob.expectRefusal(frame(Uplink.jid("alice"), edit(toBob, text("1"))), NOT_THERE);
        alice.expectRefusal(frame(Uplink.jid("carol"), edit(toBob, text("1"))), NOT_THERE);
        alice.expectRefusal(frame(BOB, edit(toAll, text("1"))), NOT_THERE);
        alice.expectRefusal(frame(BOB, edit(42, text("1"))), NOT_THERE);
        alice.accepted(Uplink.message(
                ++lastId,
                BOB,
                MessageBody.newBuilder().setType(MessageBody.Type.RECALL).setAckMessageId(toBob)));
        alice.expectRefusal(frame(BOB, edit(toBob, text("1"))), NOT_THERE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Content.Type.class,
            names = {"IMAGE", "VIDEO", "LOCATION", "VOICE", "FILE", "COMBINE"})
    void editOfOtherKinds_changesTheAttributesOnly(Content.Type kind) {
        var alice = simulation.online("alice", "a");
        Content.Builder content = kind == Content.Type.COMBINE
                ? text("as it was").setSubType(Content.SubType.SUB_COMBINE)
                : text("as it was").setType(kind);
        long message = send(alice, BOB, MessageBody.Type.CHAT, content);
        MessageBody.Builder edit = edit(message, content.clone().setText("another"));

        alice.expectRefusal(frame(BOB, edit), BAD_FORMAT);
        alice.accepted(frame(
                BOB,
                edit.setEditScope(MessageBody.EditScope.BODY_AND_EXT)
                        .addExt(KeyValue.newBuilder().setKey("v").setVarintValue(2))));

        List<Meta> got = simulation.login("bob", "b").pull(Uplink.jid("alice"));
        assertThat(Simulation.body(got.get(1)).getContents(0)).isEqualTo(content.build());
        assertThat(Simulation.body(got.get(1)).getExt(0).getVarintValue()).isEqualTo(2);
    }

    @Test
    void customMessage_getsItsNewContent() {
        var alice = simulation.online("alice", "a");
        Content.Builder gift = Content.newBuilder().setType(Content.Type.CUSTOM).setCustomEvent("gift");
        long message = send(alice, BOB, MessageBody.Type.CHAT, gift);

        alice.accepted(frame(BOB, edit(message, gift.clone().setCustomEvent("gift2"))));

        List<Meta> got = simulation.login("bob", "b").pull(Uplink.jid("alice"));
        assertThat(Simulation.body(got.get(1)).getContents(0).getCustomEvent()).isEqualTo("gift2");
    }

    @Test
    void edit_ofACommand_orIntoAnotherKind_orWithoutAContentOrAScope_isRefused() {
        var alice = simulation.online("alice", "a");
        Content.Builder typing =
                Content.newBuilder().setType(Content.Type.COMMAND).setAction("typing");
        long command = send(alice, BOB, MessageBody.Type.CHAT, typing);
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("0"));

        alice.expectRefusal(
                frame(BOB, edit(command, typing).setEditScope(MessageBody.EditScope.BODY_AND_EXT)), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, typing)), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, text("1").setSubType(Content.SubType.SUB_COMBINE))), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, text("1")).clearEditScope()), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, text("1")).addContents(text("2"))), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, text("1")).setMeta("[1]")), BAD_FORMAT);
        alice.expectRefusal(frame(BOB, edit(message, text("1")).setMeta("{")), BAD_FORMAT);
        assertThat(simulation.login("bob", "b").pull(Uplink.jid("alice"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {",
                "{ } | {",
                "{\"thread\":{}} | {\"thread\":{},",
                "{\"edit_msg\":{\"count\":9}} | {\"edit_msg\":{\"count\":9},"
            })
    void whatTheClientSaysOfItsMessage_staysBesideWhatTheServerSays_whichComesLast(String meta, String before) {
        var alice = simulation.online("alice", "a");
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("0"));

        alice.accepted(frame(BOB, edit(message, text("1")).setMeta(meta)));

        List<Meta> got = simulation.login("bob", "b").pull(Uplink.jid("alice"));
        assertThat(Simulation.body(got.get(1)).getMeta())
                .isEqualTo(before + editMsg(1, simulation.now, "chat:user") + "}");
    }

    @Test
    void fieldsThatNobodyKnows_andZerosThatAreWritten_goOn() {
        var alice = simulation.online("alice", "a");
        long message = send(alice, BOB, MessageBody.Type.CHAT, text("0"));
        UnknownFieldSet unknown = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
                .build();
        MessageBody.Builder edit = edit(message, text("").setDuration(0).setUnknownFields(unknown))
                .setUnknownFields(unknown)
                .setAckMessageId(0)
                .addExt(KeyValue.newBuilder().setKey("zero").setVarintValue(0).setUnknownFields(unknown))
                .setEditScope(MessageBody.EditScope.BODY_AND_EXT);

        alice.accepted(frame(BOB, edit));

        List<Meta> got = simulation.login("bob", "b").pull(Uplink.jid("alice"));
        assertThat(Simulation.body(got.get(1)).toBuilder().clearMeta().build()).isEqualTo(edit.build());
    }
}
