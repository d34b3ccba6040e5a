package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.BoolValue;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.DoubleValue;
import io.github.msync4j.message.Edit;
import io.github.msync4j.message.File;
import io.github.msync4j.message.FloatValue;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.IntValue;
import io.github.msync4j.message.JsonValue;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.LongValue;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReaction;
import io.github.msync4j.message.MessageThread;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.StreamStatus;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.TextValue;
import io.github.msync4j.message.Translation;
import io.github.msync4j.message.UnsignedValue;
import io.github.msync4j.message.Video;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out is byte for byte what the vendor's client sends; what comes in is what its fields say. */
class MessageVectorsTest {
    private static final String GROUP = "230000000000001";
    private static final String ROOM = "240000000000001";
    private static final String THREAD = "250000000000001";
    private static final String FILE =
            "https://rest.example/easemob-demo/chatdemo/chatfiles/5f0c1e20-0000-11ef-8000-000000000001";
    private static final String SECRET = "XwweKhYBEe-test";

    private final FrameWriter writer = new FrameWriter(
            "easemob-demo#chatdemo",
            "alice",
            new Device("webim_web_web_1", "webim_web_web_1", "webim_web_web_1", OptionalInt.empty(), Optional.empty()),
            new Ids());

    static Stream<Arguments> outgoing() {
        return Stream.of(
                Arguments.of("txt_user_ul", toBob(Text.of("hello"))),
                Arguments.of("txt_user_utf8_ul", toBob(Text.of("你好 👋"))),
                Arguments.of(
                        "txt_user_device_ul", toBob(Text.of("to one device")).device("ios_5d1e")),
                Arguments.of(
                        "txt_group_ext_all_types_ul",
                        toGroup(Text.of("hi group")).attributes(allTypesUp()).readReceipt(true)),
                Arguments.of(
                        "txt_group_directed_ul", toGroup(Text.of("for two")).receivers(List.of("bob", "carol"))),
                Arguments.of("txt_chatroom_high_ul", toRoom(Text.of("hi room")).priority(RoomPriority.HIGH)),
                Arguments.of("txt_chatroom_default_ul", toRoom(Text.of("hi room"))),
                Arguments.of("txt_chatroom_low_ul", toRoom(Text.of("hi room")).priority(RoomPriority.LOW)),
                Arguments.of(
                        "txt_online_only_ul", toBob(Text.of("now or never")).onlineOnly(true)),
                Arguments.of(
                        "txt_thread_ul",
                        toGroup(Text.of("in thread")).to(THREAD).thread(true)),
                Arguments.of(
                        "txt_translations_ul", toBob(Text.of("你好")).translations(List.of(translation("en", "hello")))),
                Arguments.of("loc_user_ul", toBob(location())),
                Arguments.of(
                        "cmd_user_ul", toBob(command("TypingBegin")).attributes(Map.of("k", AttributeValues.of("v")))),
                Arguments.of("custom_user_ul", toBob(gift("name", "rose", "count", "3"))),
                Arguments.of(
                        "img_user_ul",
                        toBob(image("pic.png", 300, 640, 480).secret(SECRET).build())),
                Arguments.of(
                        "img_gif_user_ul",
                        toBob(image("a.gif", 30, 0, 0)
                                .secret(SECRET)
                                .animated(true)
                                .build())),
                Arguments.of(
                        "img_own_upload_ul",
                        toBob(Image.builder()
                                .url("https://cdn.example/p.png")
                                .fileLength(10)
                                .size(size(3, 4))
                                .build())),
                Arguments.of("audio_group_ul", toGroup(audio().secret(SECRET).build())),
                Arguments.of(
                        "audio_own_upload_ul",
                        toBob(Audio.builder()
                                .url("https://cdn.example/a.amr")
                                .fileName("a.amr")
                                .build())),
                Arguments.of("video_user_ul", toBob(video(SECRET))),
                Arguments.of(
                        "video_own_upload_ul",
                        toBob(Video.builder()
                                .url("https://cdn.example/v.mp4")
                                .fileName("v.mp4")
                                .thumbnailUrl("")
                                .thumbnailSecret("")
                                .build())),
                Arguments.of("file_user_ul", toBob(file(1234).secret(SECRET).build())),
                Arguments.of("file_chatroom_ul", toRoom(file(12).secret(SECRET).build())),
                Arguments.of(
                        "file_own_upload_ul",
                        toBob(File.builder()
                                .url("https://cdn.example/d.pdf")
                                .fileName("d.pdf")
                                .build())),
                Arguments.of(
                        "combine_user_ul",
                        toBob(Combined.builder()
                                .url(FILE + "?em-redirect=true&share-secret=" + SECRET)
                                .secret(SECRET)
                                .fileName("435017600103")
                                .fileLength(329)
                                .title("Chat history")
                                .summary("alice: hello\nbob: hi")
                                .compatibleText("[combined message]")
                                .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outgoing")
    void sentAsTheVendorsClientSendsIt(String vector, OutgoingMessage.Builder message) throws Exception {
        Meta theirs = sent(Vectors.frame(vector));

        Meta ours = sent(writer.chat(theirs.getId(), new Uplink.Send(message.build()), 1_700_000_000_000L));

        // field by field first, because that tells more
        assertThat(FrameReader.body(ours.getPayload())).isEqualTo(FrameReader.body(theirs.getPayload()));
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours.toByteString()).isEqualTo(theirs.toByteString());
    }

    static Stream<Arguments> incoming() {
        Map<String, AttributeValue> allTypes = new LinkedHashMap<>();
        allTypes.put("t", BoolValue.of(true));
        allTypes.put("i", IntValue.of(-5));
        allTypes.put("u", UnsignedValue.of(5));
        allTypes.put("l", LongValue.of(9007199254740991L));
        allTypes.put("f", FloatValue.of(1.5f));
        allTypes.put("d", DoubleValue.of(3.25));
        allTypes.put("s", TextValue.of("x"));
        allTypes.put("j", JsonValue.of("{\"a\":[1]}"));
        return Stream.of(
                Arguments.of(
                        "rx_txt_group_dl",
                        from("bob", GROUP, ChatType.GROUP, 1, Text.of("hi group"))
                                .attributes(allTypes)
                                .readReceipt(true)),
                Arguments.of(
                        "rx_txt_chatroom_dl",
                        from("bob", ROOM, ChatType.ROOM, 2, Text.of("hi room"))
                                .priority(RoomPriority.HIGH)
                                .broadcast(true)),
                Arguments.of(
                        "rx_img_dl",
                        toAlice(
                                3,
                                image("pic.png", 300, 640, 480).secret("sec1").build())),
                Arguments.of(
                        "rx_gif_dl",
                        toAlice(
                                4,
                                image("a.gif", 30, 0, 0)
                                        .secret("sec1")
                                        .animated(true)
                                        .build())),
                Arguments.of("rx_voice_dl", toAlice(5, audio().secret("sec1").build())),
                Arguments.of("rx_video_dl", toAlice(6, video("sec1"))),
                Arguments.of("rx_file_dl", toAlice(7, file(1234).secret("sec1").build())),
                Arguments.of("rx_loc_dl", toAlice(8, location())),
                Arguments.of("rx_cmd_dl", toAlice(9, command("TypingBegin"))),
                Arguments.of(
                        "rx_custom_dl",
                        toAlice(
                                10,
                                gift("name", "rose").toBuilder()
                                        .putParameter("p", AttributeValues.of("q"))
                                        .build())),
                Arguments.of(
                        "rx_combine_dl",
                        toAlice(
                                11,
                                combined()
                                        .url(FILE + "?em-redirect=true&share-secret=sec1")
                                        .fileLength(214)
                                        .build())),
                Arguments.of("rx_combine_type8_dl", toAlice(12, combined().build())),
                Arguments.of(
                        "rx_txt_meta_dl",
                        toAlice(13, Text.of("rich"))
                                .thread(true)
                                .threadDetails(MessageThread.builder()
                                        .messageId("9")
                                        .groupId("230000000000001")
                                        .name("T1")
                                        .build())
                                .translations(List.of(translation("en", "x")))
                                .edit(Edit.builder()
                                        .count(1)
                                        .operator("bob")
                                        .time(Instant.ofEpochMilli(1_700_000_004_000L))
                                        .build())
                                .addReaction(MessageReaction.builder()
                                        .reaction("like")
                                        .count(2)
                                        .addUserId("a")
                                        .addUserId("b")
                                        .addedBySelf(true)
                                        .build())
                                .metadata(
                                        "{\"reaction\":[{\"reaction\":\"like\",\"count\":2,\"userList\":[\"a\",\"b\"],"
                                                + "\"state\":true}],\"translations\":[{\"code\":\"en\",\"text\":\"x\"}],"
                                                + "\"edit_msg\":{\"count\":1,\"operator\":\"bob\",\"edit_time\":1700000004000},"
                                                + "\"thread\":{\"msg_parent_id\":\"9\",\"muc_parent_id\":\"230000000000001\","
                                                + "\"thread_name\":\"T1\"},\"isDelivered\":true,\"isRead\":true}")),
                Arguments.of(
                        "rx_self_other_device_dl", from("alice", "bob", ChatType.SINGLE, 14, Text.of("from my phone"))),
                Arguments.of("rx_self_to_self_dl", from("alice", "alice", ChatType.SINGLE, 15, Text.of("to my web"))),
                Arguments.of("rx_two_metas_dl", toAlice(16, Text.of("one"))),
                Arguments.of("rx_stream_1_start_dl", toAlice(26, piece("Hel", 0, StreamStatus.STARTED))),
                Arguments.of("rx_stream_2_progress_dl", toAlice(26, piece("lo ", 1, StreamStatus.IN_PROGRESS))),
                Arguments.of("rx_stream_3_completed_dl", toAlice(26, piece("world", 2, StreamStatus.COMPLETED))),
                Arguments.of("rx_stream_4_full_dl", toAlice(26, piece("Hello world", 3, StreamStatus.FULL))),
                Arguments.of("rx_stream_full_only_dl", toAlice(31, piece("Hello world", 3, StreamStatus.FULL))),
                Arguments.of("rx_stream_single_dl", toAlice(33, piece("All at once", 0, StreamStatus.SINGLE))),
                Arguments.of("rx_stream_error_start_dl", toAlice(35, piece("Par", 0, StreamStatus.STARTED))),
                Arguments.of(
                        "rx_stream_error_dl",
                        toAlice(
                                35,
                                piece("", 1, StreamStatus.IN_PROGRESS).toBuilder()
                                        .error(512)
                                        .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incoming")
    void receivedAsItsFieldsSay(String vector, Message.Builder expected) throws Exception {
        Meta meta =
                ((Downlink.Sync) FrameReader.read(Vectors.frame(vector))).sync().getMetas(0);

        assertThat(MessageCodec.received(meta, FrameReader.body(meta.getPayload())))
                .isEqualTo(expected.build());
    }

    private static Meta sent(byte[] frame) throws Exception {
        return CommSyncUL.parseFrom(MSync.parseFrom(frame).getPayload()).getMeta();
    }

    private static OutgoingMessage.Builder toBob(Content content) {
        return OutgoingMessage.builder().to("bob").content(content);
    }

    private static OutgoingMessage.Builder toGroup(Content content) {
        return OutgoingMessage.builder().to(GROUP).chatType(ChatType.GROUP).content(content);
    }

    private static OutgoingMessage.Builder toRoom(Content content) {
        return OutgoingMessage.builder().to(ROOM).chatType(ChatType.ROOM).content(content);
    }

    private static Message.Builder toAlice(int number, Content content) {
        return from("bob", "alice", ChatType.SINGLE, number, content);
    }

    private static Message.Builder from(String from, String to, ChatType type, int number, Content content) {
        return Message.builder()
                .id(Long.toString(1200000000000001000L + number))
                .from(from)
                .to(to)
                .chatType(type)
                .time(Instant.ofEpochMilli(1_700_000_003_000L))
                .content(content);
    }

    private static Map<String, AttributeValue> allTypesUp() {
        Map<String, AttributeValue> all = new LinkedHashMap<>();
        all.put("b_true", AttributeValues.of(true));
        all.put("b_false", AttributeValues.of(false));
        all.put("i", AttributeValues.of(7));
        all.put("i_neg", AttributeValues.of(-5));
        all.put("i_big", AttributeValues.of(9007199254740991L));
        all.put("i_zero", AttributeValues.of(0));
        all.put("d", AttributeValues.of(3.25));
        all.put("d_inf", AttributeValues.of(Double.POSITIVE_INFINITY));
        // the vendor's client makes a text of NaN; the number itself is allowed as well
        all.put("nan", AttributeValues.of("NaN"));
        all.put("s", AttributeValues.of("str"));
        all.put("s_empty", AttributeValues.of(""));
        all.put("o", AttributeValues.ofJson("{\"a\":1,\"b\":[\"x\"]}"));
        all.put("arr", AttributeValues.ofJson("[1,2]"));
        all.put("nul", AttributeValues.ofJson("null"));
        all.put("em_force_notification", AttributeValues.of(true));
        return all;
    }

    private static Translation translation(String language, String text) {
        return Translation.builder().language(language).text(text).build();
    }

    private static Location location() {
        return Location.builder()
                .latitude(39.9042)
                .longitude(116.4074)
                .address("1 Main St")
                .buildingName("HQ")
                .build();
    }

    private static Command command(String action) {
        return Command.builder().action(action).build();
    }

    private static Custom gift(String... attributes) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            texts.put(attributes[i], attributes[i + 1]);
        }
        return Custom.builder().event("gift").attributes(texts).build();
    }

    private static Image.Builder image(String name, long length, double width, double height) {
        return Image.builder().url(FILE).fileName(name).fileLength(length).size(size(width, height));
    }

    private static Size size(double width, double height) {
        return Size.builder().width(width).height(height).build();
    }

    private static Audio.Builder audio() {
        return Audio.builder().url(FILE).fileName("a.amr").fileLength(200).duration(Duration.ofSeconds(5));
    }

    private static Video video(String secret) {
        return Video.builder()
                .url(FILE)
                .secret(secret)
                .fileName("v.mp4")
                .fileLength(500)
                .duration(Duration.ofSeconds(9))
                .thumbnailUrl(FILE + "?vframe=true")
                .thumbnailSecret(secret)
                .build();
    }

    private static File.Builder file(long length) {
        return File.builder().url(FILE).fileName("doc.pdf").fileLength(length);
    }

    private static Combined.Builder combined() {
        return Combined.builder()
                .url(FILE)
                .secret("sec1")
                .fileName("combine")
                .title("T")
                .summary("S")
                .compatibleText("[combined message]");
    }

    private static StreamPiece piece(String text, long sequence, StreamStatus status) {
        return StreamPiece.builder()
                .text(text)
                .sequence(sequence)
                .status(status)
                .streamType("ai")
                .build();
    }
}
