package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.logging.internal.line.CutLine;
import io.github.msync4j.spec.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that the log itself wrote are the records that its listener was given; in the other format, too. */
class LogLineTest {
    private static final long SEED = 20_260_304;

    private final HostLog host = new HostLog(java.util.logging.Level.OFF);
    private final String threadBefore = Thread.currentThread().getName();

    @BeforeEach
    void nameThread() {
        Thread.currentThread().setName("main");
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setName(threadBefore);
        host.close();
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_ofAnyRecord_isThatRecordAgain(LogFormat format) throws IOException {
        AnyRecords records = new AnyRecords(SEED, format == LogFormat.JSON);
        for (int i = 0; i < 3_000; i++) {
            AnyRecords.Written written = records.next(format);

            LogLine read = LogLine.of(written.line());

            assertThat(read.record()).as("%d: %s", i, written.line()).contains(written.record());
            assertThat(read.isCut()).isFalse();
            assertThat(read.text()).isEqualTo(written.line());
            assertThat(read.as(format)).isEqualTo(written.line());
        }
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_ofAnyRecord_isTheSameRecordInTheOtherFormatAndBack(LogFormat format) throws IOException {
        AnyRecords records = new AnyRecords(SEED + 1, false);
        for (int i = 0; i < 3_000; i++) {
            AnyRecords.Written written = records.next(format);

            LogLine there = LogLine.of(LogLine.of(written.line()).as(other(format)));
            LogLine back = LogLine.of(there.as(format));

            assertThat(there.record()).as("%d: %s", i, there).contains(written.record());
            assertThat(back.record()).as("%d: %s", i, back).contains(written.record());
            if (format == LogFormat.TEXT) {
                // by the same definition, so to the letter; of JSON, numbers are texts by now
                assertThat(back.text()).isEqualTo(written.line());
            }
        }
    }

    @Test
    void json_ofATextLine_hasTextsAsValues() {
        String text = "2026-03-04T05:06:07.009Z INFO [main] l a.b Said took=12 first=true client=c1 user=\"a b\"";

        assertThat(LogLine.of(text).as(LogFormat.JSON))
                .isEqualTo(
                        "{\"time\":\"2026-03-04T05:06:07.009Z\",\"level\":\"INFO\",\"thread\":\"main\",\"logger\":\"l\","
                                + "\"event\":\"a.b\",\"message\":\"Said\",\"fields\":{\"took\":\"12\",\"first\":\"true\"},"
                                + "\"client\":\"c1\",\"user\":\"a b\"}");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void valueThatWasCut_isNotCutAgain(LogFormat format) throws IOException {
        String line = line(format, "😀y".repeat(2_000), 1);

        assertThat(line).contains("...(6000 characters)");
        String there = LogLine.of(line).as(other(format));
        assertThat(there).contains("...(6000 characters)");
        assertThat(LogLine.of(there).as(format)).isEqualTo(line);
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
    void line_thatWasCut_isReadAndWrittenAsFarAsItIsWhole(LogFormat format) throws IOException {
        for (int length = 900; length < 930; length++) {
            LogLine read = LogLine.of(line(format, "\" x".repeat(length / 3) + "y".repeat(length % 3), 60));

            assertThat(read.isCut()).isTrue();
            LogRecord record = read.record().orElseThrow();
            assertThat(record.event()).isEqualTo("test.long");
            assertThat(record.level()).isEqualTo(LogLevel.WARN);
            assertThat(record.message()).isEqualTo("A long one");
            assertThat(record.fields()).hasSizeGreaterThan(30).hasSizeLessThan(60);
            assertSameWhenWritten(read);
        }
    }

    /** Wherever the cut is (in what is long, a stack, here and there): the parts that are whole are there, in both formats, and JSON is JSON. */
    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void line_cutAnywhere_isTheSameRestInBothFormats(LogFormat format) throws IOException {
        AnyRecords records = new AnyRecords(SEED + 2, false);
        for (int i = 0; i < 20; i++) {
            byte[] line = (records.next(format).line() + "\n").getBytes(UTF_8);
            for (int bytes = 1; bytes < line.length; bytes += bytes < 800 ? 1 : 101) {
                String cut = new String(CutLine.of(line, line.length, bytes), UTF_8).stripTrailing();
                LogLine read = LogLine.of(cut);

                assertThat(read.isCut()).isEqualTo(read.record().isPresent());
                assertSameWhenWritten(read);
            }
        }
    }

    private static void assertSameWhenWritten(LogLine read) {
        LogLine text = LogLine.of(read.as(LogFormat.TEXT));
        LogLine json = LogLine.of(read.as(LogFormat.JSON));
        assertThat(text.record()).as("%s\n%s", read, text).isEqualTo(read.record());
        assertThat(json.record()).as("%s\n%s", read, json).isEqualTo(read.record());
        assertThat(text.isCut()).isEqualTo(read.isCut());
        assertThat(json.isCut()).isEqualTo(read.isCut());
        if (read.record().isPresent()) {
            assertThat(JsonReader.read(json.text().getBytes(UTF_8), JsonReader::raw))
                    .endsWith("}");
            assertThat(json.as(LogFormat.TEXT))
                    .isEqualTo(LogLine.of(text.as(LogFormat.JSON)).as(LogFormat.TEXT));
        }
    }

    @Test
    void cut_isSaidInBothFormatsAndByHowMuch() {
        String text = "2026-03-04T05:06:07.009Z INFO [main] l a.b Said x=1 y=2...(cut, 77 bytes)";
        String json = "{\"time\":\"2026-03-04T05:06:07.009Z\",\"level\":\"INFO\",\"thread\":\"main\",\"logger\":\"l\","
                + "\"event\":\"a.b\",\"message\":\"Said\",\"fields\":{\"x\":\"1\"},\"client\":\"\",\"cut\":77}";

        assertThat(LogLine.of(text).as(LogFormat.JSON)).isEqualTo(json);
        assertThat(LogLine.of(json).as(LogFormat.TEXT))
                .isEqualTo("2026-03-04T05:06:07.009Z INFO [main] l a.b Said x=1 client=\"\" ...(cut, 77 bytes)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x...(cut, bytes)", "x...(cut,  bytes)", "x...(cut, -5 bytes)", "(cut, 5 bytes)", " bytes)"})
    void markThatIsNone_isText(String line) {
        assertThat(LogLine.of(line).isCut()).isFalse();
        assertThat(LogLine.of("2026-03-04T05:06:07.009Z INFO [main] l a.b " + line)
                        .record())
                .isEmpty();
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
                "2026-03-04T05:06:07.009Z OFF [main] l hello client=c",
                "+1000000000-12-31T23:59:59Z INFO [main] l hello client=c",
            })
    void line_ofSomebodyElse_isNoRecordAndStaysAsItIs(String text) {
        LogLine line = LogLine.of(text);

        assertThat(line.record()).isEmpty();
        assertThat(line.as(LogFormat.TEXT)).isEqualTo(text);
        assertThat(line.as(LogFormat.JSON)).isEqualTo(text);
    }

    @Test
    @Timeout(
            value = 20,
            threadMode = ThreadMode.SEPARATE_THREAD) // of a few milliseconds, if no pair is looked at twice
    void line_ofManyPairsThatAreTheMessage_isReadAtOnce() {
        String line = "2026-03-04T05:06:07.009Z INFO [main] l " + "a=b ".repeat(250_000) + "end client=c";

        assertThat(LogLine.of(line).record().orElseThrow().message()).endsWith("a=b end");
    }

    private static LogFormat other(LogFormat format) {
        return format == LogFormat.TEXT ? LogFormat.JSON : LogFormat.TEXT;
    }

    /** The line of a record with so many fields of a value. */
    private static String line(LogFormat format, String value, int fields) throws IOException {
        LogOptions options = LogOptions.builder().cache(true).format(format).build();
        try (Logging logging = Logging.create("c1", options)) {
            LogEntry entry = logging.logger("io.github.msync4j.test")
                    .at(LogEvent.of("test.long", "io.github.msync4j.test", LogLevel.WARN, "A long one"));
            for (int i = 0; i < fields; i++) {
                entry.field("f" + i, value);
            }
            entry.emit();
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            logging.exportLogs(lines);
            return lines.toString(UTF_8).stripTrailing();
        }
    }
}
