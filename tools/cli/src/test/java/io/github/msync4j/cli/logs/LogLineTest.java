package io.github.msync4j.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.cli.Json;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogEntry;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are what the SDK's own log wrote, and records what its listener was given. */
class LogLineTest {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            " ",
            "  ",
            "=",
            "\"",
            "\\",
            "\\n",
            "\n",
            "\r",
            "\t",
            "[",
            "]",
            "] ",
            "{",
            "}",
            ",",
            ":",
            "\u0000",
            "\u001b[31m",
            "\u009b",
            "\u007f",
            "\u2028",
            "\u202e",
            "\ud800",
            "\udc00",
            "\u3000",
            "é",
            "你好",
            "😀",
            "client=",
            " client=x",
            "user=y ",
            "thrown.type=",
            "...(cut, 9 bytes)",
            "\\u0041",
            ".",
            "null",
            "\u200d");

    private static final List<LogLevel> LEVELS =
            List.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

    private final String threadBefore = Thread.currentThread().getName();

    @AfterEach
    void restore() {
        Thread.currentThread().setName(threadBefore);
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_ofAnyRecord_isThatRecordAgain(LogFormat format) throws IOException {
        Random random = new Random(20_260_304);
        for (int i = 0; i < 3_000; i++) {
            try (WrittenLog log = WrittenLog.inMemory(text(random), format)) {
                write(log, random, format);
                String line = log.line();
                LogRecord record = log.records.get(0);

                LogLine read = LogLine.of(line);

                assertThat(read.record()).as("%d: %s", i, line).contains(record);
                assertThat(read.cut()).isFalse();
                assertShown(read, line, format);
            }
        }
    }

    private static void assertShown(LogLine read, String line, LogFormat format) throws JsonProcessingException {
        String plain = new LogText(false).of(read);
        String coloured = new LogText(true).of(read);
        assertThat(plain.codePoints().filter(c -> c != '\n' && c != '\t')).noneMatch(LogLineTest::steers);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(plain);
        if (format == LogFormat.TEXT && read.record().orElseThrow().thrown().isEmpty()) {
            assertThat(plain).isEqualTo(line);
        }
        String json = LogJson.of(read);
        assertThat(json.codePoints()).noneMatch(LogLineTest::steers);
        JsonNode object = Json.read(json);
        assertThat(object.path("client").asText())
                .isEqualTo(read.record().orElseThrow().client());
        assertThat(object.path("message").asText())
                .isEqualTo(read.record().orElseThrow().message());
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

    private static void write(WrittenLog log, Random random, LogFormat format) {
        Thread.currentThread().setName(text(random));
        LogLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
        String key = "test." + text(random) + "x";
        LogEvent event = LogEvent.of(key, WrittenLog.LOGGER + text(random), level, message(random, format));
        LogContext context = context(random);
        Runnable work = () -> {
            LogEntry entry = log.logging.logger(WrittenLog.LOGGER).at(event);
            for (int i = random.nextInt(4); i > 0; i--) {
                entry.field(name(random), text(random));
                entry.field("n" + name(random), random.nextLong());
                entry.field("f", random.nextBoolean());
            }
            if (random.nextInt(4) == 0) {
                entry.thrown(new IllegalStateException(text(random), new IOException(text(random))));
            }
            entry.emit();
        };
        if (context.equals(LogContext.builder().build())) {
            work.run();
        } else {
            log.logging.within(context, work);
        }
    }

    private static LogContext context(Random random) {
        LogContext.Builder context = LogContext.builder();
        if (random.nextBoolean()) {
            context.user(text(random)).trace(text(random));
        }
        if (random.nextBoolean()) {
            context.connection(text(random)).operation(text(random));
        }
        if (random.nextBoolean()) {
            context.attempt(text(random)).session(text(random));
        }
        return context.build();
    }

    /** Any text; in a text line none that ends like a field, which nobody could tell from one. */
    private static String message(Random random, LogFormat format) {
        return format == LogFormat.JSON ? text(random) : "Told " + text(random).replace("=", "") + ".";
    }

    /** Any name, but none with half a pair, which Jackson does not take in names. */
    private static String name(Random random) {
        return text(random).replace("\ud800", "").replace("\udc00", "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void text_messageThatEndsLikeAField_isReadWithAFieldMore() {
        LogRecord record = LogLine.of("2026-03-04T05:06:07.009Z INFO [main] l a.b Said x=1 client=c")
                .record()
                .orElseThrow();

        assertThat(record.message()).isEqualTo("Said");
        assertThat(record.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.key()).isEqualTo("x"));
    }

    @Test
    void text_withoutKey_beginsWithItsMessage() {
        LogRecord record = LogLine.of("2026-03-04T05:06:07.009Z INFO [main] l Said it. client=c")
                .record()
                .orElseThrow();

        assertThat(record.event()).isEmpty();
        assertThat(record.message()).isEqualTo("Said it.");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_thatWasCut_isReadAsFarAsItIsWhole(LogFormat format) throws IOException {
        for (int length = 900; length < 930; length++) {
            try (WrittenLog log = WrittenLog.inMemory("c1", format)) {
                LogEntry entry = log.logging
                        .logger(WrittenLog.LOGGER)
                        .at(LogEvent.of("test.long", WrittenLog.LOGGER, LogLevel.WARN, "A long one"));
                for (int i = 0; i < 60; i++) {
                    entry.field("f" + i, "\" x".repeat(length / 3) + "y".repeat(length % 3));
                }
                entry.emit();
                LogRecord whole = log.records.get(0);

                LogLine read = LogLine.of(log.line());

                assertThat(read.cut()).isTrue();
                LogRecord record = read.record().orElseThrow();
                assertThat(record.event()).isEqualTo("test.long");
                assertThat(record.level()).isEqualTo(LogLevel.WARN);
                assertThat(record.message()).isEqualTo("A long one");
                assertThat(record.fields()).hasSizeGreaterThan(30).hasSizeLessThan(60);
                assertThat(whole.fields()).startsWith(record.fields().toArray(new LogField[0]));
                assertThat(new LogText(false).of(read)).endsWith(" (cut)");
                assertThat(Json.read(LogJson.of(read)).path("cut").asBoolean()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}",
                "[]",
                "{\"time\":\"2026-03-04T05:06:07Z\",\"level\":\"LOUD\",\"thread\":\"t\",\"logger\":\"l\",\"client\":\"c\"}",
                "{\"time\":\"then\",\"level\":\"INFO\",\"thread\":\"t\",\"logger\":\"l\",\"client\":\"c\"}",
                "{\"time\":{},\"level\":\"INFO\",\"thread\":\"t\",\"logger\":\"l\",\"client\":\"c\"}",
                "{\"time\":\"2026-03-04T05:06:07Z\",\"level\":\"INFO\",\"thread\":\"t\",\"logger\":\"l\",\"client\":\"c\"} x",
                "\tat java.base/java.lang.Thread.run(Thread.java:840)",
                "2026-03-04T05:06:07.009Z INFO [main] org.example.Other - hello",
                "2026-03-04T05:06:07.009Z INFO [main org.example.Other hello client=c",
                "2026-03-04 05:06:07 INFO [main] l hello client=c",
                "2026-03-04T05:06:07.009Z INFO [\"main] l hello client=c",
            })
    void line_ofSomebodyElse_isNoRecord(String line) {
        assertThat(LogLine.of(line).record()).isEmpty();
    }

    @Test
    void line_ofSomebodyElse_isShownAsItIsButSteersNothing() throws JsonProcessingException {
        LogLine line = LogLine.of("\tat \u001b[2Jx \"y\" \\ \u202e\u009b");

        assertThat(new LogText(true).of(line)).isEqualTo("\tat \\u001b[2Jx \"y\" \\ \\u202e\\u009b");
        assertThat(Json.read(LogJson.of(line)).path("line").asText()).isEqualTo(line.text());
    }

    @Test
    @Timeout(
            value = 20,
            threadMode = ThreadMode.SEPARATE_THREAD) // of a few milliseconds, if no pair is looked at twice
    void line_ofManyPairsThatAreTheMessage_isReadAtOnce() {
        String line = "2026-03-04T05:06:07.009Z INFO [main] l " + "a=b ".repeat(250_000) + "end client=c";

        assertThat(LogLine.of(line).record().orElseThrow().message()).endsWith("a=b end");
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
            assertThat(lines.get(2)).startsWith("        at " + LogLineTest.class.getName());
            assertThat(lines).contains("        caused by java.io.IOException: z");
        }
    }
}
