package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.conversation.ConversationDeleted;
import io.github.msync4j.conversation.ConversationEvent;
import io.github.msync4j.conversation.ConversationMarked;
import io.github.msync4j.conversation.ConversationPinned;
import io.github.msync4j.conversation.ConversationUnmarked;
import io.github.msync4j.conversation.ConversationUnpinned;
import io.github.msync4j.conversation.HistoryDeleted;
import io.github.msync4j.conversation.MessagePinned;
import io.github.msync4j.conversation.MessageUnpinned;
import io.github.msync4j.conversation.ReactionChange;
import io.github.msync4j.conversation.ReactionChangeKind;
import io.github.msync4j.conversation.ReactionCount;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.rest.ConversationMark;
import io.github.msync4j.rest.ThreadMessage;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.thread.ThreadCreated;
import io.github.msync4j.thread.ThreadDestroyed;
import io.github.msync4j.thread.ThreadMessagesChanged;
import io.github.msync4j.thread.ThreadRenamed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service tells of conversations and threads in JSON. The user is alice, on the device here. */
class NoticeReaderTest {
    private static final Instant TIME = Instant.ofEpochMilli(1_700_000_003_000L);
    private static final String MESSAGE = "1200000000000001000";
    private static final String GROUP = "230000000000001";

    private final NoticeReader reader = new NoticeReader("alice", "here");

    private static Meta meta(String json) {
        return meta(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Meta meta(byte[] json) {
        return Meta.newBuilder()
                .setId(7)
                .setTimestamp(9)
                .setNs(Meta.NameSpace.NOTIFY)
                .setPayload(ByteString.copyFrom(json))
                .build();
    }

    private @Nullable List<Event> read(Meta meta) {
        List<Notice> notices = reader.read(meta);
        return notices == null ? null : notices.stream().map(Notice::event).toList();
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        "rx_notify_reaction_dl",
                        ReactionsChanged.builder()
                                .messageId(MESSAGE)
                                .conversationId("bob")
                                .chatType(ChatType.SINGLE)
                                .from("bob")
                                .addReaction(ReactionCount.builder()
                                        .reaction("like")
                                        .count(1)
                                        .addUserId("bob")
                                        .build())
                                .addChange(change("like", "bob", ReactionChangeKind.ADDED))
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_notify_pin_dl",
                        MessagePinned.builder()
                                .messageId(MESSAGE)
                                .conversationId("bob")
                                .chatType(ChatType.SINGLE)
                                .operator("bob")
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_notify_unpin_group_dl",
                        MessageUnpinned.builder()
                                .messageId(MESSAGE)
                                .conversationId(GROUP)
                                .chatType(ChatType.GROUP)
                                .operator("bob")
                                .time(TIME)
                                .build()),
                Arguments.of(
                        "rx_notify_conv_top_dl",
                        ConversationPinned.builder()
                                .conversationId("bob")
                                .chatType(ChatType.SINGLE)
                                .time(TIME)
                                .resource("ios_9")
                                .build()),
                Arguments.of(
                        "rx_notify_roaming_delete_dl",
                        HistoryDeleted.builder()
                                .conversationId("bob")
                                .chatType(ChatType.SINGLE)
                                .time(TIME)
                                .resource("ios_9")
                                .build()));
    }

    private static ReactionChange change(String reaction, String user, ReactionChangeKind kind) {
        return ReactionChange.builder()
                .reaction(reaction)
                .userId(user)
                .kind(kind)
                .build();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void noticeThatTheVendorsClientIsContentWithIsAnEvent(String vector, ConversationEvent event) throws Exception {
        Downlink.Sync sync = (Downlink.Sync) FrameReader.read(Vectors.frame(vector));

        assertThat(read(sync.sync().getMetas(0))).containsExactly(event);
    }

    private static String conv(String op, String from, String id, String type, String more) {
        return "{\"type\":\"conv\",\"data\":{\"op\":\"" + op + "\",\"from\":\"" + from + "\",\"id\":\"" + id
                + "\",\"type\":\"" + type + "\"" + more + "}}";
    }

    @Test
    void whatTheUsersOtherDeviceDidIsAnEventOfItsKind() {
        String more = ",\"ts\":5,\"res\":\"there\",\"ext\":\"mark_19\"";
        Instant at = Instant.ofEpochMilli(5);

        assertThat(read(meta(conv("del", "alice", "bob", "chat", more))))
                .containsExactly(ConversationDeleted.builder()
                        .conversationId("bob")
                        .chatType(ChatType.SINGLE)
                        .time(at)
                        .resource("there")
                        .build());
        assertThat(read(meta(conv("not_top", "alice", GROUP, "groupchat", more))))
                .containsExactly(ConversationUnpinned.builder()
                        .conversationId(GROUP)
                        .chatType(ChatType.GROUP)
                        .time(at)
                        .resource("there")
                        .build());
        assertThat(read(meta(conv("mark", "alice", GROUP, "groupchat", more))))
                .containsExactly(ConversationMarked.builder()
                        .conversationId(GROUP)
                        .chatType(ChatType.GROUP)
                        .mark(ConversationMark.MARK_19)
                        .time(at)
                        .resource("there")
                        .build());
        assertThat(read(meta(conv("mark_delete", "alice", "bob", "chat", more))))
                .containsExactly(ConversationUnmarked.builder()
                        .conversationId("bob")
                        .chatType(ChatType.SINGLE)
                        .mark(ConversationMark.MARK_19)
                        .time(at)
                        .resource("there")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"alice, bob, bob", "bob, alice, bob", "ALICE, bob, bob"})
    void pinInAChatOfTwoIsInTheConversationWithTheOtherOne(String from, String id, String conversation) {
        assertThat(read(meta(conv("pin", from, id, "chat", ",\"ext\":\"5\",\"res\":\"there\""))))
                .singleElement()
                .isInstanceOfSatisfying(MessagePinned.class, pinned -> {
                    assertThat(pinned.conversationId()).isEqualTo(conversation);
                    assertThat(pinned.operator()).isEqualTo(from);
                    assertThat(pinned.messageId()).isEqualTo("5");
                    assertThat(pinned.time()).as("that of the notice").isEqualTo(Instant.ofEpochMilli(9));
                });
    }

    @Test
    void pinInARoomSaysSo() {
        assertThat(read(meta(conv("pin", "bob", "240000000000001", "chatroom", ",\"ext\":\"5\""))))
                .singleElement()
                .isInstanceOfSatisfying(MessagePinned.class, pinned -> {
                    assertThat(pinned.conversationId()).isEqualTo("240000000000001");
                    assertThat(pinned.chatType()).isEqualTo(ChatType.ROOM);
                });
    }

    @Test
    void whatThisDeviceDidItselfIsPassedOver() {
        String here = ",\"res\":\"here\"";

        assertThat(read(meta(conv("top", "alice", "bob", "chat", here)))).isEmpty();
        assertThat(read(meta(conv("pin", "bob", "alice", "chat", here))))
                .as("another user's device may have the same name")
                .hasSize(1);
        assertThat(read(meta("{\"type\":\"roaming_delete\",\"data\":{\"to\":\"bob\",\"chatType\":\"chat\","
                        + "\"resource\":\"here\"}}")))
                .isEmpty();
    }

    @Test
    void reactionThatNobodyHasAnyMoreIsToldAsAChangeAlone() {
        List<Event> events = Objects.requireNonNull(
                read(
                        meta(
                                "{\"type\":\"reaction\",\"data\":[{\"from\":\"alice\",\"to\":\"" + GROUP
                                        + "\",\"channel_type\":\"groupchat\",\"messageId\":\"5\",\"reactions\":["
                                        + "{\"reaction\":\"like\",\"count\":2,\"userList\":[\"bob\",\"carol\"]},"
                                        + "{\"reaction\":\"sad\",\"count\":0,\"op\":[{\"operator\":\"alice\",\"reactionType\":\"delete\"}],"
                                        + "\"userList\":[]},"
                                        + "{\"reaction\":\"new\",\"count\":1,\"op\":[{\"operator\":\"bob\",\"reactionType\":\"else\"}]}],"
                                        + "\"ts\":5},{\"from\":\"bob\",\"to\":\"alice\",\"channel_type\":\"chat\",\"messageId\":\"6\"}]}")));

        assertThat(events).hasSize(2);
        ReactionsChanged first = (ReactionsChanged) events.get(0);
        assertThat(first.conversationId()).isEqualTo(GROUP);
        assertThat(first.reactions()).extracting(ReactionCount::reaction).containsExactly("like", "new");
        assertThat(first.changes())
                .containsExactly(
                        change("sad", "alice", ReactionChangeKind.REMOVED),
                        change("new", "bob", ReactionChangeKind.UNKNOWN));
        assertThat(((ReactionsChanged) events.get(1)).conversationId()).isEqualTo("bob");
    }

    private static String thread(String operation, String more) {
        return "{\"type\":\"thread\",\"data\":{\"id\":\"373548612157441\",\"name\":\"t\",\"muc_parent_id\":\"" + GROUP
                + "\",\"msg_parent_id\":\"98\",\"timestamp\":1651029973455,\"from\":\"bob\",\"message_count\":49,"
                + "\"operation\":\"" + operation + "\"" + more + "}}";
    }

    @Test
    void whatBecameOfAThreadIsAnEventOfItsKind() {
        Instant at = Instant.ofEpochMilli(1_651_029_973_455L);

        assertThat(read(meta(thread("create", ""))))
                .containsExactly(ThreadCreated.builder()
                        .threadId("373548612157441")
                        .groupId(GROUP)
                        .messageId("98")
                        .name("t")
                        .operator("bob")
                        .time(at)
                        .build());
        assertThat(read(meta(thread("update", ""))))
                .containsExactly(ThreadRenamed.builder()
                        .threadId("373548612157441")
                        .groupId(GROUP)
                        .messageId("98")
                        .name("t")
                        .operator("bob")
                        .time(at)
                        .messageCount(49)
                        .build());
        assertThat(read(meta(thread("delete", ""))))
                .containsExactly(ThreadDestroyed.builder()
                        .threadId("373548612157441")
                        .groupId(GROUP)
                        .messageId("98")
                        .name("t")
                        .operator("bob")
                        .time(at)
                        .build());
        ThreadMessagesChanged changed = ThreadMessagesChanged.builder()
                .threadId("373548612157441")
                .groupId(GROUP)
                .messageId("98")
                .name("t")
                .operator("bob")
                .time(at)
                .messageCount(49)
                .build();
        assertThat(read(meta(thread("update_msg", "")))).containsExactly(changed);
        assertThat(read(meta(thread("update_msg", ",\"last_message\":{}")))).containsExactly(changed);
        assertThat(
                        read(
                                meta(
                                        thread(
                                                "update_msg",
                                                ",\"last_message\":{\"id\":\"10\",\"from\":\"org1#app1_bob\",\"to\":\"org1#app1_3735\","
                                                        + "\"timestamp\":1651029973455,\"payload\":{\"bodies\":[{\"type\":\"txt\",\"msg\":\"hi\"}]}}"))))
                .containsExactly(changed.toBuilder()
                        .lastMessage(ThreadMessage.builder()
                                .messageId("10")
                                .from("org1#app1_bob")
                                .to("org1#app1_3735")
                                .timestamp(at)
                                .payload("{\"bodies\":[{\"type\":\"txt\",\"msg\":\"hi\"}]}")
                                .build())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"presence\",\"data\":{}}",
                "{\"type\":\"tomorrow\"}",
                "{\"type\":\"thread\",\"data\":{\"operation\":\"tomorrow\"}}",
                "{\"type\":\"conv\",\"data\":{\"op\":\"tomorrow\",\"from\":\"bob\"}}"
            })
    void noticeOfAnUnknownKindIsNone(String json) {
        assertThat(read(meta(json))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"data\":{}}",
                "{\"type\":\"conv\"}",
                "{\"type\":\"conv\",\"data\":[]}",
                "{\"type\":\"thread\",\"data\":{\"message_count\":\"many\"}}",
                "{\"type\":\"thread\",\"data\":{\"last_message\":7}}",
                "{\"type\":\"conv\",\"data\":{\"op\":{}}}",
                "{\"type\":\"reaction\",\"data\":[{\"reactions\":[{\"count\":\"many\"}]}]}",
                "{\"type\":\"reaction\",\"data\":[{\"reactions\":5}]}"
            })
    void noticeThatIsNotAsItShouldBeSaysWhere(String json) {
        assertThatThrownBy(() -> read(meta(json))).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource({"mark_0, MARK_0", "mark_19, MARK_19", "mark_20, UNKNOWN", "star, UNKNOWN", "'', UNKNOWN"})
    void markIsItsNumber(String text, ConversationMark mark) {
        assertThat(read(meta(conv("mark", "alice", "bob", "chat", ",\"ext\":\"" + text + "\""))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ConversationMarked.class,
                        marked -> assertThat(marked.mark()).isEqualTo(mark));
    }

    @Test
    void anyBytesAreEventsOrRefused() {
        SplittableRandom random = new SplittableRandom(20261130);
        List<byte[]> good =
                vectors().map(vector -> payload((String) vector.get()[0])).toList();
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = good.get(random.nextInt(good.size())).clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                json[random.nextInt(json.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:0".charAt(random.nextInt(8)));
            }
            try {
                read(meta(json));
                read++;
            } catch (JsonException e) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    private static byte[] payload(String vector) {
        try {
            Downlink.Sync sync = (Downlink.Sync) FrameReader.read(Vectors.frame(vector));
            return sync.sync().getMetas(0).getPayload().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
