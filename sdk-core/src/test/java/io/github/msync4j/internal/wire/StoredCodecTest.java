package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.message.Video;
import io.github.msync4j.rest.StoredBody;
import io.github.msync4j.rest.StoredBodyType;
import io.github.msync4j.rest.StoredChatType;
import io.github.msync4j.rest.StoredMessage;
import io.github.msync4j.rest.StoredPayload;
import io.github.msync4j.rest.StoredSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages in the form in which REST answers hold them. */
class StoredCodecTest {
    private static StoredMessage stored(StoredBody body) {
        return StoredMessage.builder()
                .id("17")
                .from("bob")
                .to("alice@easemob.com")
                .sentAt(Instant.ofEpochMilli(7))
                .payload(StoredPayload.builder()
                        .from("bob")
                        .to("alice")
                        .type(StoredChatType.SINGLE)
                        .addBody(body)
                        .build())
                .build();
    }

    private static StoredBody.Builder file(StoredBodyType type) {
        return StoredBody.builder()
                .type(type)
                .url("https://rest.example/f")
                .secret("s3")
                .fileName("a.bin")
                .fileLength(9);
    }

    private static StoredBody.Builder body(StoredBodyType type) {
        return StoredBody.builder().type(type);
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(body(StoredBodyType.TEXT).text("hi").build(), Text.of("hi")),
                Arguments.of(
                        file(StoredBodyType.IMAGE)
                                .subtype("sub_gif")
                                .size(StoredSize.builder().width(3).height(4).build())
                                .build(),
                        Image.builder()
                                .url("https://rest.example/f")
                                .secret("s3")
                                .fileName("a.bin")
                                .fileLength(9)
                                .size(Size.builder().width(3).height(4).build())
                                .animated(true)
                                .build()),
                Arguments.of(
                        file(StoredBodyType.VOICE).length(2.0).build(),
                        Audio.builder()
                                .url("https://rest.example/f")
                                .secret("s3")
                                .fileName("a.bin")
                                .fileLength(9)
                                .duration(Duration.ofSeconds(2))
                                .build()),
                Arguments.of(
                        file(StoredBodyType.VIDEO)
                                .length(2.0)
                                .thumbnailUrl("https://rest.example/t")
                                .thumbnailSecret("t3")
                                .build(),
                        Video.builder()
                                .url("https://rest.example/f")
                                .secret("s3")
                                .fileName("a.bin")
                                .fileLength(9)
                                .duration(Duration.ofSeconds(2))
                                .thumbnailUrl("https://rest.example/t")
                                .thumbnailSecret("t3")
                                .build()),
                Arguments.of(
                        file(StoredBodyType.FILE).build(),
                        File.builder()
                                .url("https://rest.example/f")
                                .secret("s3")
                                .fileName("a.bin")
                                .fileLength(9)
                                .build()),
                Arguments.of(
                        body(StoredBodyType.LOCATION)
                                .latitude(1)
                                .longitude(2)
                                .address("here")
                                .buildingName("")
                                .build(),
                        Location.builder()
                                .latitude(1)
                                .longitude(2)
                                .address("here")
                                .build()),
                Arguments.of(
                        body(StoredBodyType.COMMAND).action("go").build(),
                        Command.builder().action("go").build()),
                Arguments.of(
                        body(StoredBodyType.CUSTOM)
                                .customEvent("order")
                                .customExts("[{\"id\":\"7\"},{\"count\":2}]")
                                .build(),
                        Custom.builder()
                                .event("order")
                                .putAttribute("id", "7")
                                .putAttribute("count", "2")
                                .build()),
                Arguments.of(
                        body(StoredBodyType.CUSTOM)
                                .customEvent("order")
                                .customExts("{\"id\":\"7\",\"count\":2}")
                                .build(),
                        Custom.builder()
                                .event("order")
                                .putAttribute("id", "7")
                                .putAttribute("count", "2")
                                .build()),
                Arguments.of(
                        combined(StoredBodyType.TEXT).subtype("sub_combine").build(), COMBINED),
                Arguments.of(combined(StoredBodyType.COMBINED).build(), COMBINED));
    }

    private static final Combined COMBINED = Combined.builder()
            .url("https://rest.example/f")
            .secret("s3")
            .fileName("a.bin")
            .fileLength(9)
            .title("t")
            .summary("s")
            .compatibleText("old")
            .level(1)
            .build();

    private static StoredBody.Builder combined(StoredBodyType type) {
        return file(type).title("t").summary("s").text("old").combineLevel(1);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentIsWhatItWouldBeIfTheMessageHadArrived(StoredBody body, Content content) {
        assertThat(StoredCodec.message(stored(body)))
                .contains(Message.builder()
                        .id("17")
                        .from("bob")
                        .to("alice")
                        .chatType(ChatType.SINGLE)
                        .time(Instant.ofEpochMilli(7))
                        .content(content)
                        .build());
    }

    @Test
    void attributesHaveTheTypesThatTheirJsonTells() {
        StoredMessage stored = stored(body(StoredBodyType.TEXT).text("hi").build());
        StoredPayload payload = stored.payload().orElseThrow().toBuilder()
                .ext("{\"text\":\"a\\\"b\",\"yes\":true,\"count\":-3,\"half\":0.5,\"list\":[1,{}],\"none\":null}")
                .meta("{\"thread\":{\"msg_parent_id\":\"1\"}}")
                .build();

        Message message =
                StoredCodec.message(stored.toBuilder().payload(payload).build()).orElseThrow();

        assertThat(message.attributes())
                .containsOnly(
                        Map.entry("text", AttributeValues.of("a\"b")),
                        Map.entry("yes", AttributeValues.of(true)),
                        Map.entry("count", AttributeValues.of(-3)),
                        Map.entry("half", AttributeValues.of(0.5)),
                        Map.entry("list", AttributeValues.ofJson("[1,{}]")));
        assertThat(message.thread()).isTrue();
        assertThat(message.metadata()).contains("{\"thread\":{\"msg_parent_id\":\"1\"}}");
    }

    @Test
    void messageWithoutAnIdIsNone() {
        assertThat(StoredCodec.message(StoredMessage.builder().build())).isEmpty();
    }

    @Test
    void kindThatIsNewerThanThisSdkIsUnknownContent() {
        assertThat(StoredCodec.message(stored(body(StoredBodyType.UNKNOWN).build()))
                        .orElseThrow()
                        .content())
                .isInstanceOf(UnknownContent.class);
    }

    @Test
    void whatThePayloadDoesNotSayTheAddressTells() {
        StoredMessage bare = StoredMessage.builder()
                .id("17")
                .from("bob")
                .to("230000000000001@conference.easemob.com")
                .payload(StoredPayload.builder()
                        .addBody(body(StoredBodyType.TEXT).text("hi").build())
                        .ext("no JSON")
                        .build())
                .build();

        Message message = StoredCodec.message(bare).orElseThrow();

        assertThat(message.from()).isEqualTo("bob");
        assertThat(message.to()).isEqualTo("230000000000001");
        assertThat(message.chatType()).isEqualTo(ChatType.GROUP);
        assertThat(message.attributes()).isEmpty();
    }
}
