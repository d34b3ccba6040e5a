package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.Content;
import io.github.msync4j.message.ConversationRead;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.GroupReadCounts;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTextTest {
    private static final String HOSTILE = "\u001b[2Jgone\r* connected\u2028x";

    static Stream<Content> hostile() {
        return Stream.of(
                Text.of(HOSTILE),
                Custom.builder().event(HOSTILE).putAttribute("a", HOSTILE).build(),
                Image.builder().url(HOSTILE).fileName(HOSTILE).build());
    }

    static Stream<Event> hostileEvents() {
        return Stream.of(
                MessageRead.builder()
                        .from(HOSTILE)
                        .to("alice")
                        .time(Instant.EPOCH)
                        .content(HOSTILE)
                        .build(),
                ConversationRead.builder()
                        .from(HOSTILE)
                        .to("alice")
                        .time(Instant.EPOCH)
                        .build(),
                MessageRecalled.builder()
                        .from(HOSTILE)
                        .to("alice")
                        .time(Instant.EPOCH)
                        .build(),
                MessageDelivered.builder()
                        .from(HOSTILE)
                        .to("alice")
                        .time(Instant.EPOCH)
                        .build(),
                GroupReadCounts.builder().counts(HOSTILE).build(),
                MessageEdited.builder()
                        .message(Message.builder()
                                .from(HOSTILE)
                                .time(Instant.EPOCH)
                                .content(Text.of(HOSTILE))
                                .build())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("hostileEvents")
    void whatOthersDoIsOneLineAndSteersNoTerminal(Event event) {
        assertThat(EventText.of(event)).contains("gone").doesNotContainPattern("[\\p{Cntrl}\u2028]");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatOthersWriteIsOneLineAndSteersNoTerminal(Content content) {
        Message message = Message.builder()
                .from("mallory")
                .to("bob")
                .time(Instant.EPOCH)
                .content(content)
                .build();

        assertThat(EventText.of(message)).contains("gone").doesNotContainPattern("[\\p{Cntrl}\u2028]");
    }
}
