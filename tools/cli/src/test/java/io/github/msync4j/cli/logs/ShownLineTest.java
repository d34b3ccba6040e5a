package io.github.msync4j.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.cli.Json;
import io.github.msync4j.logging.LogEntry;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogRecord;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How lines are shown that the SDK's own log wrote, to people and to programs. */
class ShownLineTest {
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "=",
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "]",
            "}",
            "\u0000",
            "\u001b[31m",
            "\u009b",
            "\u007f",
            "\u2028",
            "\u202e",
            "\ud800",
            "\udc00",
            "\u3000",
            "你好",
            "😀",
            " client=x",
            "\\u0041",
            "\u200d");

    private final String threadBefore = Thread.currentThread().getName();

    @AfterEach
    void restore() {
        Thread.currentThread().setName(threadBefore);
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_ofAnyRecord_isShownWholeAndSteersNothing(LogFormat format) throws IOException {
        Random random = new Random(20_260_304);
        for (int i = 0; i < 1_000; i++) {
            try (WrittenLog log = WrittenLog.inMemory(text(random), format)) {
                Thread.currentThread().setName(text(random));
                LogEntry entry = log.logging
                        .logger(WrittenLog.LOGGER)
                        .at(LogEvent.of("test.any", WrittenLog.LOGGER, LogLevel.WARN, message(random)))
                        .field("text", text(random))
                        .field("n", random.nextLong());
                if (random.nextInt(4) == 0) {
                    entry.thrown(new IllegalStateException(text(random)));
                }
                entry.emit();
                assertShown(log.line(), log.records.get(0), format);
            }
        }
    }

    private static void assertShown(String line, LogRecord record, LogFormat format) throws JsonProcessingException {
        LogLine read = LogLine.of(line);
        String plain = new LogText(false).of(read);
        String coloured = new LogText(true).of(read);
        assertThat(plain.codePoints().filter(c -> c != '\n' && c != '\t')).noneMatch(ShownLineTest::steers);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(plain);
        if (format == LogFormat.TEXT && record.thrown().isEmpty()) {
            assertThat(plain).isEqualTo(line);
        }
        String json = LogJson.of(read);
        assertThat(json.codePoints()).noneMatch(ShownLineTest::steers);
        JsonNode object = Json.read(json);
        assertThat(object.path("client").asText()).isEqualTo(record.client());
        assertThat(object.path("message").asText()).isEqualTo(record.message());
        assertThat(object.path("thread").asText()).isEqualTo(record.thread());
        assertThat(object.at("/fields/text").asText())
                .isEqualTo(record.fields().get(0).value());
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** In a text line nobody could tell its end from a field. */
    private static String message(Random random) {
        return "Told " + text(random).replace("=", "") + ".";
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_thatWasCut_saysSo(LogFormat format) throws IOException {
        try (WrittenLog log = WrittenLog.inMemory("c1", format)) {
            LogEntry entry = log.logging
                    .logger(WrittenLog.LOGGER)
                    .at(LogEvent.of("test.long", WrittenLog.LOGGER, LogLevel.WARN, "A long one"));
            for (int i = 0; i < 60; i++) {
                entry.field("f" + i, "\" x".repeat(300));
            }
            entry.emit();

            LogLine read = LogLine.of(log.line());

            assertThat(new LogText(false).of(read)).endsWith(" (cut)");
            JsonNode object = Json.read(LogJson.of(read));
            assertThat(object.path("cut").asInt()).isGreaterThan(48 * 1_024);
            assertThat(object.path("fields")).hasSizeGreaterThan(30);
        }
    }

    @Test
    void line_ofSomebodyElse_isShownAsItIsButSteersNothing() throws JsonProcessingException {
        LogLine line = LogLine.of("\tat \u001b[2Jx \"y\" \\ \u202e\u009b");

        assertThat(new LogText(true).of(line)).isEqualTo("\tat \\u001b[2Jx \"y\" \\ \\u202e\\u009b");
        assertThat(Json.read(LogJson.of(line)).path("line").asText()).isEqualTo(line.text());
    }

    @Test
    void thrown_standsBelowItsLine() throws IOException {
        try (WrittenLog log = WrittenLog.inMemory("c1", LogFormat.JSON)) {
            log.logging
                    .logger(WrittenLog.LOGGER)
                    .at(LogEvent.of("test.thrown", WrittenLog.LOGGER, LogLevel.ERROR, "It broke"))
                    .thrown(new IllegalStateException("x\ny", new IOException("z")))
                    .emit();

            List<String> lines =
                    new LogText(false).of(LogLine.of(log.line())).lines().toList();

            assertThat(lines.get(0)).contains(" ERROR ").endsWith(" test.thrown It broke client=c1");
            assertThat(lines.get(1)).isEqualTo("    java.lang.IllegalStateException: x\\ny");
            assertThat(lines.get(2)).startsWith("        at " + ShownLineTest.class.getName());
            assertThat(lines).contains("        caused by java.io.IOException: z");
        }
    }
}
