package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {
    private static final LogRecord RECORD = LogRecord.builder()
            .time(Instant.parse("2026-03-04T05:06:07Z"))
            .level(LogLevel.INFO)
            .logger("io.github.msync4j.login")
            .client("c1")
            .message("Logged in")
            .thread("main")
            .build();

    @Test
    void line_record_hasItsPartsInOrderAndThreeDigitsOfMilliseconds() {
        assertThat(LogText.line(with("user", "alice")))
                .isEqualTo("2026-03-04T05:06:07.000Z INFO [main] io.github.msync4j.login c1 Logged in user=alice");
    }

    @Test
    void line_nanoseconds_areCutToMilliseconds() {
        LogRecord record = RECORD.toBuilder()
                .time(Instant.parse("2026-03-04T05:06:07.009999999Z"))
                .build();

        assertThat(LogText.line(record)).startsWith("2026-03-04T05:06:07.009Z ");
    }

    @Test
    void line_arabicDefaultLocale_isTheSame() {
        String expected = LogText.line(RECORD);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(LogText.line(RECORD)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void line_lineFeedInEveryPart_staysOneLine() {
        String forged = "x\r\n2026-03-04T05:06:07.000Z ERROR [main] forged";
        LogRecord record = RECORD.toBuilder()
                .logger(forged)
                .client(forged)
                .message(forged)
                .thread(forged)
                .addField(LogField.builder().key(forged).value(forged).build())
                .build();

        assertThat(LogText.line(record).lines()).hasSize(1);
        assertThat(LogText.hostMessage(record).lines()).hasSize(1);
        assertThat(LogText.line(record)).contains("x\\r\\n2026").doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource({"000a", "000d", "0000", "001b", "007f", "0085", "009b", "2028", "2029", "202e", "2066", "d800", "dc00"})
    void value_characterThatIsNotShownInItsPlace_isEscaped(String hex) {
        char c = (char) Integer.parseInt(hex, 16);

        String text = LogText.value("a" + c + "b");

        assertThat(text).startsWith("a\\").endsWith("b").doesNotContain(String.valueOf(c));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain        | plain",
                "你好         | 你好",
                "😀           | 😀",
                "``           | \"\"",
                "a b          | \"a b\"",
                "a=b          | \"a=b\"",
                "a\" b=\"c    | \"a\\\" b=\\\"c\"",
                "a\\nb        | a\\\\nb",
            })
    void value_thatCouldPassForAnother_isQuoted(String value, String expected) {
        assertThat(LogText.value(value)).isEqualTo(expected);
    }

    @Test
    void value_tooLong_isCutWithItsLengthAndNoHalfPair() {
        String atLimit = "x".repeat(LogText.MAX_LENGTH);
        assertThat(LogText.value(atLimit)).isEqualTo(atLimit);
        assertThat(LogText.value(atLimit + "y")).isEqualTo(atLimit + "...(1001 characters)");

        String pairOnTheEdge = "x".repeat(LogText.MAX_LENGTH - 1) + "😀y";
        assertThat(LogText.value(pairOnTheEdge)).contains("x😀...(1002 characters)");
    }

    private static LogRecord with(String key, String value) {
        return RECORD.toBuilder()
                .addField(LogField.builder().key(key).value(value).build())
                .build();
    }
}
