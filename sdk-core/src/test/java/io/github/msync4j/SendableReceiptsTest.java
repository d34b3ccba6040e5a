package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.ConversationReceipt;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts, recalls and edits that cannot be are refused before they leave. */
class SendableReceiptsTest {
    private static final Recall.Builder RECALL =
            Recall.builder().messageId("12").to("bob");

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "those are numbers",
                        Sendable.problem(read().messageId("abc").build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "no id",
                        Sendable.problem(read().messageId("0").build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "numbers",
                        Sendable.problem(read().messageId("").build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "numbers",
                        Sendable.problem(
                                read().messageId("18446744073709551616").build())),
                refused(
                        ErrorCode.INVALID_USER_ID,
                        "empty",
                        Sendable.problem(read().to("").build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "leave the content out",
                        Sendable.problem(read().content("seen").build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "chat type is unknown",
                        Sendable.problem(read().chatType(ChatType.UNKNOWN).build())),
                refused(
                        ErrorCode.GROUP_INVALID_ID,
                        "id of a group",
                        Sendable.problem(ConversationReceipt.builder()
                                .to(" ")
                                .chatType(ChatType.GROUP)
                                .build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "chat type is unknown",
                        Sendable.problem(ConversationReceipt.builder()
                                .to("x")
                                .chatType(ChatType.UNKNOWN)
                                .build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "only a group has threads",
                        Sendable.problem(RECALL.thread(true).build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "extension is empty",
                        Sendable.problem(Recall.builder()
                                .messageId("12")
                                .to("bob")
                                .extension("")
                                .build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "command cannot be edited",
                        Sendable.problem(
                                edit().content(Command.builder().action("a").build())
                                        .build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "no URL",
                        Sendable.problem(edit().content(Image.builder().build()).build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "say so",
                        Sendable.problem(edit().attributes(Map.of("a", AttributeValues.of(1)))
                                .build())),
                refused(
                        ErrorCode.QUOTA_REACHED,
                        "at most 10",
                        Sendable.problem(edit().content(
                                        Combined.builder().url("u").level(11).build())
                                .build())),
                refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "only messages to a user",
                        Sendable.deliveryProblem(Message.builder()
                                .id("1")
                                .from("bob")
                                .time(Instant.EPOCH)
                                .content(Text.of("hi"))
                                .chatType(ChatType.GROUP)
                                .build())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeIsSaid(ErrorCode code, String words, Optional<MsyncException> problem) {
        assertThat(problem).hasValueSatisfying(failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(words);
        });
    }

    @Test
    void whatCanBeIsNotRefused() {
        assertThat(Sendable.problem(read().messageId("18446744073709551615").build()))
                .isEmpty();
        assertThat(Sendable.problem(ReadReceipt.builder()
                        .messageId("1")
                        .to("g")
                        .chatType(ChatType.GROUP)
                        .content("seen")
                        .build()))
                .isEmpty();
        assertThat(Sendable.problem(edit().editsAttributes(true)
                        .attributes(Map.of("a", AttributeValues.of(1)))
                        .build()))
                .isEmpty();
    }

    private static ReadReceipt.Builder read() {
        return ReadReceipt.builder().messageId("12").to("bob");
    }

    private static MessageEdit.Builder edit() {
        return MessageEdit.builder().messageId("12").to("bob").content(Text.of("new"));
    }

    private static Arguments refused(ErrorCode code, String words, Optional<MsyncException> problem) {
        return Arguments.of(code, words, problem);
    }
}
