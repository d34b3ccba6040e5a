package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Edit;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.spec.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts, recalls and edits: byte for byte what the vendor's client sends, and read as their fields say. */
class ReceiptVectorsTest {
    private static final String GROUP = "230000000000001";
    private static final String ROOM = "240000000000001";
    private static final Instant TIME = Instant.ofEpochMilli(1_700_000_003_000L);

    private final FrameWriter writer = new FrameWriter(
            "easemob-demo#chatdemo",
            "alice",
            new Device("webim_web_web_1", "webim_web_web_1", "webim_web_web_1", OptionalInt.empty(), Optional.empty()),
            new Ids());

    static Stream<Arguments> outgoing() {
        return Stream.of(
                Arguments.of(
                        "read_ack_user_ul",
                        new Uplink.Read(read("201", "bob", ChatType.SINGLE).build())),
                Arguments.of(
                        "read_ack_group_ul",
                        new Uplink.Read(read("202", GROUP, ChatType.GROUP)
                                .content("{\"t\":\"seen\"}")
                                .build())),
                Arguments.of(
                        "read_ack_group_nocontent_ul",
                        new Uplink.Read(read("203", GROUP, ChatType.GROUP).build())),
                Arguments.of(
                        "channel_ack_user_ul",
                        new Uplink.ReadAll(
                                ConversationReceipt.builder().to("bob").build())),
                Arguments.of(
                        "channel_ack_group_ul",
                        new Uplink.ReadAll(ConversationReceipt.builder()
                                .to(GROUP)
                                .chatType(ChatType.GROUP)
                                .build())),
                Arguments.of(
                        "delivery_ack_manual_ul", new Uplink.Deliver(1200000000000000204L, "bob", Optional.empty())),
                Arguments.of("delivery_ack_auto_ul", new Uplink.Deliver(1200000000000009001L, "bob", Optional.empty())),
                Arguments.of(
                        "recall_user_ul",
                        new Uplink.TakeBack(
                                recall("301", "bob", ChatType.SINGLE).build())),
                Arguments.of(
                        "recall_group_ext_ul",
                        new Uplink.TakeBack(recall("302", GROUP, ChatType.GROUP)
                                .extension("why")
                                .build())),
                Arguments.of(
                        "recall_chatroom_ul",
                        new Uplink.TakeBack(recall("303", ROOM, ChatType.ROOM).build())),
                Arguments.of(
                        "recall_chatroom_ext_ul",
                        new Uplink.TakeBack(recall("304", ROOM, ChatType.ROOM)
                                .extension("why")
                                .build())),
                Arguments.of(
                        "edit_txt_ul",
                        new Uplink.Edit(edit("401", "bob", ChatType.SINGLE)
                                .content(Text.of("edited"))
                                .build())),
                Arguments.of(
                        "edit_txt_ext_ul",
                        new Uplink.Edit(edit("401", GROUP, ChatType.GROUP)
                                .content(Text.of("edited 2"))
                                .editsAttributes(true)
                                .attributes(Map.of("v", AttributeValues.of(2)))
                                .build())),
                Arguments.of(
                        "edit_custom_ul",
                        new Uplink.Edit(edit("402", "bob", ChatType.SINGLE)
                                .content(Custom.builder()
                                        .event("gift2")
                                        .putAttribute("n", "1")
                                        .build())
                                .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outgoing")
    void sentAsTheVendorsClientSendsIt(String vector, Uplink<?> uplink) throws Exception {
        Meta theirs = sent(Vectors.frame(vector));

        Meta ours = sent(writer.chat(theirs.getId(), uplink, 1_700_000_000_000L));

        assertThat(FrameReader.body(ours.getPayload())).isEqualTo(FrameReader.body(theirs.getPayload()));
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours.toByteString()).isEqualTo(theirs.toByteString());
    }

    static Stream<Arguments> incoming() {
        return Stream.of(
                Arguments.of(
                        "rx_delivery_ack_dl",
                        MessageDelivered.builder()
                                .messageId("1200000000000000001")
                                .from("bob")
                                .to("alice")
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_read_ack_dl",
                        MessageRead.builder()
                                .messageId("1200000000000000001")
                                .from("bob")
                                .to("alice")
                                .chatType(ChatType.SINGLE)
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_read_ack_group_dl",
                        MessageRead.builder()
                                .messageId("1200000000000000004")
                                .from("bob")
                                .to(GROUP)
                                .chatType(ChatType.GROUP)
                                .time(TIME)
                                .readers(1)
                                .content("{\"t\":\"seen\"}")
                                .build()),
                Arguments.of("rx_recall_dl", recalled("bob").extension("why").build()),
                Arguments.of("rx_recall_no_from_dl", recalled("").build()),
                Arguments.of(
                        "rx_channel_ack_dl",
                        ConversationRead.builder()
                                .from("bob")
                                .to("alice")
                                .chatType(ChatType.SINGLE)
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_edit_dl",
                        MessageEdited.builder()
                                .message(Message.builder()
                                        .id("1200000000000001000")
                                        .from("bob")
                                        .to("alice")
                                        .chatType(ChatType.SINGLE)
                                        .time(TIME)
                                        .content(Text.of("edited"))
                                        .metadata("{\"edit_msg\":{\"sender\":\"bob\",\"send_time\":1700000003000,"
                                                + "\"chat_type\":\"chat:user\",\"count\":1,\"operator\":\"bob\","
                                                + "\"edit_time\":1700000004000}}")
                                        .edit(Edit.builder()
                                                .count(1)
                                                .operator("bob")
                                                .time(Instant.ofEpochMilli(1_700_000_004_000L))
                                                .build())
                                        .build())
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incoming")
    void receivedAsItsFieldsSay(String vector, Event expected) throws Exception {
        Meta meta = sync(vector).getMetas(0);

        assertThat(MessageCodec.event(meta, FrameReader.body(meta.getPayload()), false))
                .isEqualTo(expected);
    }

    @Test
    void acknowledgedEditTellsTheMessageAsEverybodyHasItNow() throws Exception {
        MessageEdit edit =
                edit("401", "bob", ChatType.SINGLE).content(Text.of("edited")).build();

        MessageEdited edited = Objects.requireNonNull(new Uplink.Edit(edit).taken("alice", sync("edit_ack_dl")));

        assertThat(edited.message())
                .isEqualTo(Message.builder()
                        .id("1200000000000000401")
                        .from("alice")
                        .to("bob")
                        .chatType(ChatType.SINGLE)
                        .time(Instant.ofEpochMilli(1_700_000_002_000L))
                        .content(Text.of("edited"))
                        .edit(Edit.builder()
                                .count(1)
                                .operator("alice")
                                .time(Instant.ofEpochMilli(1_700_000_006_000L))
                                .build())
                        .build());
    }

    private static CommSyncDL sync(String vector) throws Exception {
        return ((Downlink.Sync) FrameReader.read(Vectors.frame(vector))).sync();
    }

    private static Meta sent(byte[] frame) throws Exception {
        return CommSyncUL.parseFrom(MSync.parseFrom(frame).getPayload()).getMeta();
    }

    private static ReadReceipt.Builder read(String number, String to, ChatType type) {
        return ReadReceipt.builder()
                .messageId("1200000000000000" + number)
                .to(to)
                .chatType(type);
    }

    private static Recall.Builder recall(String number, String to, ChatType type) {
        return Recall.builder().messageId("1200000000000000" + number).to(to).chatType(type);
    }

    private static MessageEdit.Builder edit(String number, String to, ChatType type) {
        return MessageEdit.builder()
                .messageId("1200000000000000" + number)
                .to(to)
                .chatType(type);
    }

    private static MessageRecalled.Builder recalled(String from) {
        return MessageRecalled.builder()
                .messageId("1200000000000001000")
                .from(from)
                .to("alice")
                .chatType(ChatType.SINGLE)
                .time(TIME);
    }
}
