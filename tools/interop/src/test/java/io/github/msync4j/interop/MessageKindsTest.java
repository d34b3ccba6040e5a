package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.AttributeValues;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.Video;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of all kinds between this SDK and the official client. */
class MessageKindsTest {
    private static final String URL = "https://files.example/demo/app/chatfiles/1";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SoftAssertions closing = new SoftAssertions();

    private JavaClient java;
    private OfficialClient official;

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @BeforeEach
    void start() throws Exception {
        DevServer server = register(DevServer.start(DevServerOptions.defaults()));
        Rest.register(server, "java", "official");
        java = register(JavaClient.start(server));
        java.login("java");
        official = register(OfficialClient.start("official", Rest.APP_KEY, server.rest(), server.socket()));
        official.login("official", Rest.PASSWORD);
    }

    @AfterEach
    void stop() {
        for (AutoCloseable each : open) {
            closing.check(each::close); // of an official client: fails if it left a promise unhandled
        }
        closing.assertAll();
    }

    /** What Java sends; the official client's event, and what it shows of it. */
    static Stream<Arguments> fromJava() {
        return Stream.of(
                Arguments.of(Text.of("hi"), "onTextMessage", Map.of("msg", "hi")),
                Arguments.of(
                        Image.builder()
                                .url(URL)
                                .secret("s3cret")
                                .fileLength(300)
                                .size(Size.builder().width(640).height(480).build())
                                .animated(true)
                                .build(),
                        "onImageMessage",
                        Map.of("secret", "s3cret", "file_length", 300, "width", 640, "height", 480, "isGif", true)),
                Arguments.of(
                        Audio.builder()
                                .url(URL)
                                .fileName("a.amr")
                                .duration(Duration.ofSeconds(5))
                                .build(),
                        "onAudioMessage",
                        Map.of("filename", "a.amr", "length", 5)),
                Arguments.of(
                        Video.builder()
                                .url(URL)
                                .secret("s3cret")
                                .fileName("v.mp4")
                                .fileLength(500)
                                .duration(Duration.ofSeconds(9))
                                .build(),
                        "onVideoMessage",
                        Map.of("secret", "s3cret", "filename", "v.mp4", "file_length", 500, "length", 9)),
                Arguments.of(
                        File.builder()
                                .url(URL)
                                .fileName("doc.pdf")
                                .fileLength(12)
                                .build(),
                        "onFileMessage",
                        Map.of("filename", "doc.pdf", "file_length", 12)),
                Arguments.of(
                        Location.builder()
                                .latitude(39.5)
                                .longitude(116.25)
                                .address("1 Main St")
                                .buildingName("HQ")
                                .build(),
                        "onLocationMessage",
                        Map.of("lat", 39.5, "lng", 116.25, "addr", "1 Main St", "buildingName", "HQ")),
                Arguments.of(Command.builder().action("typing").build(), "onCmdMessage", Map.of("action", "typing")),
                Arguments.of(
                        Custom.builder()
                                .event("gift")
                                .putAttribute("name", "rose")
                                .build(),
                        "onCustomMessage",
                        Map.of("customEvent", "gift", "customExts", Map.of("name", "rose"))),
                Arguments.of(
                        Combined.builder()
                                .url(URL)
                                .secret("s3cret")
                                .title("T")
                                .summary("S")
                                .compatibleText("messages")
                                .level(2)
                                .build(),
                        "onCombineMessage",
                        Map.of("title", "T", "summary", "S", "compatibleText", "messages", "combineLevel", 2)));
    }

    @ParameterizedTest
    @MethodSource("fromJava")
    @Trial(what = "text, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "picture, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "voice, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "film, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "file, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "place, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "command, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "custom message, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    @Trial(what = "combined messages, with attributes", ways = Way.JAVA_TO_OFFICIAL)
    void fromJavaToOfficial(Content content, String event, Map<String, Object> shown) throws Exception {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("text", AttributeValues.of("x"));
        attributes.put("bool", AttributeValues.of(true));
        attributes.put("int", AttributeValues.of(-5));
        attributes.put("double", AttributeValues.of(3.25));
        attributes.put("json", AttributeValues.ofJson("{\"a\":[1]}"));

        Message sent = java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(content)
                        .attributes(attributes)
                        .build())
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);

        JsonNode got = official.next(event);
        assertThat(got.path("id").asText()).isEqualTo(sent.id());
        JsonNode expected = JSON.valueToTree(shown);
        expected.fieldNames()
                .forEachRemaining(name -> assertThat(got.path(name)).as(name).isEqualTo(expected.path(name)));
        assertThat(got.path("ext"))
                .isEqualTo(JSON.readTree(
                        "{\"text\":\"x\",\"bool\":true,\"int\":-5,\"double\":3.25,\"json\":{\"a\":[1]}}"));
    }

    /** What the official client is told to send, and what Java gets. */
    static Stream<Arguments> fromOfficial() {
        return Stream.of(
                Arguments.of(Map.of("type", "txt", "msg", "hi"), Text.of("hi")),
                Arguments.of(
                        Map.of("type", "loc", "lat", 39.5, "lng", 116.25, "addr", "1 Main St", "buildingName", "HQ"),
                        Location.builder()
                                .latitude(39.5)
                                .longitude(116.25)
                                .address("1 Main St")
                                .buildingName("HQ")
                                .build()),
                Arguments.of(
                        Map.of("type", "cmd", "action", "typing"),
                        Command.builder().action("typing").build()),
                Arguments.of(
                        Map.of("type", "custom", "customEvent", "gift", "customExts", Map.of("name", "rose")),
                        Custom.builder()
                                .event("gift")
                                .putAttribute("name", "rose")
                                .build()),
                Arguments.of(
                        Map.of("type", "img", "url", URL, "file_length", 10, "width", 3, "height", 4),
                        Image.builder()
                                .url(URL)
                                .fileLength(10)
                                .size(Size.builder().width(3).height(4).build())
                                .build()),
                Arguments.of(
                        Map.of("type", "file", "body", Map.of("url", URL, "type", "pdf", "filename", "d.pdf")),
                        File.builder().url(URL).fileName("d.pdf").build()));
    }

    @ParameterizedTest
    @MethodSource("fromOfficial")
    @Trial(what = "text, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "place, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "command, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "custom message, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "picture, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    @Trial(what = "file, with attributes", ways = Way.OFFICIAL_TO_JAVA)
    void fromOfficialToJava(Map<String, Object> message, Content content) throws Exception {
        Map<String, Object> whole = new LinkedHashMap<>(message);
        whole.put("chatType", "singleChat");
        whole.put("to", "java");
        whole.put("ext", Map.of("int", -5, "json", List.of(1, 2)));

        String id = official.cmd("message", Map.of("message", whole))
                .path("serverMsgId")
                .asText();

        Message received = java.next(MessageReceived.class).message();
        assertThat(received.id()).isEqualTo(id);
        assertThat(received.content()).isEqualTo(content);
        assertThat(received.attributes())
                .containsOnly(
                        Map.entry("int", AttributeValues.of(-5)), Map.entry("json", AttributeValues.ofJson("[1,2]")));
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }
}
