package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.message.UnknownValue;
import io.github.msync4j.message.Video;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendableTest {
    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        ErrorCode.INVALID_USER_ID,
                        "user id is empty",
                        bob(Text.of("")).to(" ")),
                refused(
                        ErrorCode.USER_ID_TOO_LONG,
                        "at most 64",
                        bob(Text.of("")).to("x".repeat(65))),
                refused(ErrorCode.GROUP_INVALID_ID, "give the id of a group", group().to("")),
                refused(ErrorCode.CHATROOM_INVALID_ID, "give the id of a chat room", room().to("")),
                refused("chat type is unknown", bob(Text.of("")).chatType(ChatType.UNKNOWN)),
                refused("only a group has threads", bob(Text.of("")).thread(true)),
                refused("only a group has threads", room().thread(true)),
                refused("for one device", group().device("phone")),
                refused("no other receivers", bob(Text.of("")).receivers(List.of("carol"))),
                refused("one of the receivers is empty", group().receivers(List.of("carol", ""))),
                refused("read receipts", bob(Text.of("")).readReceipt(true)),
                refused("read receipts", room().readReceipt(true)),
                refused("has a priority", group().priority(RoomPriority.LOW)),
                refused("priority is unknown", room().priority(RoomPriority.UNKNOWN)),
                refused("unknown content", bob(UnknownContent.builder().build())),
                refused("pieces of a stream", bob(StreamPiece.builder().build())),
                refused("no event name", bob(Custom.builder().build())),
                refused("no action", bob(Command.builder().build())),
                refused("no URL", bob(Image.builder().build())),
                refused("no URL", bob(Audio.builder().build())),
                refused("no URL", bob(Video.builder().build())),
                refused("no URL", bob(File.builder().build())),
                refused("no URL", bob(Combined.builder().build())),
                refused("length", bob(File.builder().url("u").fileLength(-1).build())),
                refused(
                        "length",
                        bob(Image.builder().url("u").fileLength(1L << 31).build())),
                refused(
                        "length",
                        bob(Image.builder()
                                .url("u")
                                .thumbnailFileLength(1L << 31)
                                .build())),
                refused(
                        "length",
                        bob(Video.builder().url("u").thumbnailFileLength(-1).build())),
                refused(
                        "duration",
                        bob(Audio.builder()
                                .url("u")
                                .duration(Duration.ofSeconds(-1))
                                .build())),
                refused(
                        "duration",
                        bob(Video.builder()
                                .url("u")
                                .duration(Duration.ofSeconds(1L << 31))
                                .build())),
                refused("not on earth", bob(Location.builder().latitude(90.1).build())),
                refused("not on earth", bob(Location.builder().longitude(-180.1).build())),
                refused(
                        "not on earth",
                        bob(Location.builder().latitude(Double.NaN).build())),
                refused(
                        ErrorCode.QUOTA_REACHED,
                        "at most 10",
                        bob(Combined.builder().url("u").level(11).build())),
                refused("below 0", bob(Combined.builder().url("u").level(-1).build())),
                refused(
                        "attribute a is not JSON",
                        bob(Text.of("")).attributes(Map.of("a", AttributeValues.ofJson("{")))),
                refused(
                        "attribute a is not JSON",
                        bob(Text.of("")).attributes(Map.of("a", AttributeValues.ofJson("")))),
                refused("attribute a is unknown", bob(Text.of("")).attributes(Map.of("a", UnknownValue.of(new byte[] {
                    (byte) 0xff
                })))),
                refused(
                        "attribute a is not JSON",
                        bob(Command.builder()
                                .action("go")
                                .parameters(Map.of("a", AttributeValues.ofJson("nonsense")))
                                .build())));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("refused")
    void whatCannotBeSentIsSaid(ErrorCode code, String what, OutgoingMessage message) {
        assertThat(Sendable.problem(message)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem).hasMessageContaining(what);
        });
    }

    static Stream<OutgoingMessage.Builder> taken() {
        return Stream.of(
                bob(Text.of("")).device("phone").onlineOnly(true),
                group().thread(true).readReceipt(true).receivers(List.of("bob")),
                room().priority(RoomPriority.HIGH).receivers(List.of("bob")),
                bob(Combined.builder().url("u").level(10).build()),
                bob(Location.builder().latitude(-90).longitude(180).build()),
                bob(Audio.builder()
                        .url("u")
                        .fileLength(Integer.MAX_VALUE)
                        .duration(Duration.ofMillis(400))
                        .build()),
                bob(Text.of("")).attributes(Map.of("a", AttributeValues.ofJson("null"))));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsAtTheEdgeIsTaken(OutgoingMessage.Builder message) {
        assertThat(Sendable.problem(message.build())).isEmpty();
    }

    private static Arguments refused(String what, OutgoingMessage.Builder message) {
        return refused(ErrorCode.INVALID_ARGUMENT, what, message);
    }

    private static Arguments refused(ErrorCode code, String what, OutgoingMessage.Builder message) {
        return Arguments.of(code, what, message.build());
    }

    private static OutgoingMessage.Builder bob(Content content) {
        return OutgoingMessage.builder().to("bob").content(content);
    }

    private static OutgoingMessage.Builder group() {
        return OutgoingMessage.builder().to("g").chatType(ChatType.GROUP).content(Text.of("hi"));
    }

    private static OutgoingMessage.Builder room() {
        return OutgoingMessage.builder().to("r").chatType(ChatType.ROOM).content(Text.of("hi"));
    }
}
