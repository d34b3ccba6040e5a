package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.Text;
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
