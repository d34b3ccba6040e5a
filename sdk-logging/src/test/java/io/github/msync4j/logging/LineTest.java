package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line looks like, in both formats, by way of the console. */
class LineTest {
    private static final LogEvent LOGGED_IN =
            LogEvent.of("login.done", "io.github.msync4j.login", LogLevel.INFO, "Logged in");
    private static final LogContext CONTEXT = LogContext.builder()
            .user("alice")
            .connection("3")
            .attempt("1")
            .session("s9")
            .trace("77")
            .operation("op")
            .build();

    private final HostLog host = new HostLog();
    private final StandardOutput out = new StandardOutput();
    private final String threadBefore = Thread.currentThread().getName();
    private Instant now = Instant.parse("2026-03-04T05:06:07Z");

    @BeforeEach
    void nameThread() {
        Thread.currentThread().setName("main");
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setName(threadBefore);
        out.close();
        host.close();
    }

    @Test
    void text_record_hasItsPartsInOrder() {
        Logging logging = logging(LogFormat.TEXT);

        logging.within(
                CONTEXT,
                () -> logger(logging)
                        .at(LOGGED_IN)
                        .field("took", 12)
                        .field("first", true)
                        .field("server", "a b")
                        .emit());

        assertThat(out.lines())
                .containsExactly("2026-03-04T05:06:07.000Z INFO [main] io.github.msync4j.login login.done Logged in"
                        + " took=12 first=true server=\"a b\" client=c1 user=alice connection=3 attempt=1 session=s9"
                        + " trace=77 operation=op");
    }

    @Test
    void json_record_hasTheSamePartsInTheSameOrder() {
        Logging logging = logging(LogFormat.JSON);

        logging.within(
                CONTEXT,
                () -> logger(logging)
                        .at(LOGGED_IN)
                        .field("took", 12)
                        .field("first", true)
                        .field("server", "a \"b\"")
                        .emit());

        assertThat(out.lines())
                .containsExactly("{\"time\":\"2026-03-04T05:06:07.000Z\",\"level\":\"INFO\",\"thread\":\"main\","
                        + "\"logger\":\"io.github.msync4j.login\",\"event\":\"login.done\",\"message\":\"Logged in\","
                        + "\"fields\":{\"took\":12,\"first\":true,\"server\":\"a \\\"b\\\"\"},\"client\":\"c1\","
                        + "\"user\":\"alice\",\"connection\":\"3\",\"attempt\":\"1\",\"session\":\"s9\",\"trace\":\"77\","
                        + "\"operation\":\"op\"}");
    }

    @Test
    void json_thrown_isAnObject() {
        logger(logging(LogFormat.JSON))
                .at(LOGGED_IN)
                .thrown(new IllegalStateException("x\ny"))
                .emit();

        assertThat(out.lines())
                .singleElement()
                .asString()
                .contains(",\"fields\":{},\"client\":\"c1\",\"thrown\":{\"type\":\"java.lang.IllegalStateException\","
                        + "\"message\":\"x\\ny\",\"stack\":\"at " + LineTest.class.getName())
                .endsWith("\"}}");
    }

    @Test
    void host_context_isInItsMessage() {
        Logging logging = logging(LogFormat.JSON);

        logging.within(
                CONTEXT, () -> logger(logging).at(LOGGED_IN).field("took", 12).emit());

        assertThat(host.messages())
                .containsExactly("login.done Logged in took=12 client=c1 user=alice connection=3 attempt=1 session=s9"
                        + " trace=77 operation=op");
    }

    @Test
    void time_fromSecondToSecond_isTheTimeOfTheRecord() {
        Logging logging = logging(LogFormat.TEXT);
        List<String> expected = new ArrayList<>();
        for (String time : List.of(
                "2026-03-04T05:06:07.009Z",
                "2026-03-04T05:06:07.999Z",
                "2026-03-04T05:06:08.000Z",
                "2026-12-31T23:59:59.100Z",
                "2027-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.001Z")) {
            now = Instant.parse(time);
            logger(logging).at(LOGGED_IN).emit();
            expected.add(time);
        }

        assertThat(out.lines()).extracting(line -> line.substring(0, 24)).isEqualTo(expected);
    }

    @Test
    void line_arabicDefaultLocale_isTheSame() {
        Logging logging = logging(LogFormat.TEXT);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            logger(logging).at(LOGGED_IN).field("n", Long.MIN_VALUE).emit();
        } finally {
            Locale.setDefault(before);
        }

        assertThat(out.lines()).singleElement().asString().contains(" n=-9223372036854775808 ");
    }

    @Test
    void line_lineFeedInEveryPart_staysOneLine() {
        String forged = "x\r\n2026-03-04T05:06:07.000Z ERROR [main] forged";
        Thread.currentThread().setName(forged);
        LogEvent event = LogEvent.of(forged, Logging.ROOT + "." + forged, LogLevel.INFO, forged);
        for (LogFormat format : LogFormat.values()) {
            Logging logging = new Logging(forged, options(format), () -> now);
            logging.within(
                    CONTEXT.toBuilder().user(forged).build(),
                    () -> logging.logger(forged)
                            .at(event)
                            .field(forged, forged)
                            .thrown(new IllegalStateException(forged))
                            .emit());
        }

        assertThat(out.lines()).hasSize(2);
        assertThat(out.lines().get(0)).contains("x\\r\\n2026").doesNotContain("\r");
        assertThat(host.messages())
                .allSatisfy(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void numbers_ofAllLengths_areThemselves() {
        for (long number = 1; number > 0 && number < Long.MAX_VALUE / 10; number = number * 10 + 7) {
            assertThat(number(number)).isEqualTo(Long.toString(number));
            assertThat(number(-number)).isEqualTo(Long.toString(-number));
        }
        assertThat(number(0)).isEqualTo("0");
        assertThat(number(Long.MAX_VALUE)).isEqualTo(Long.toString(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"000a", "000d", "0000", "001b", "007f", "0085", "009b", "2028", "2029", "202e", "2066", "d800", "dc00"})
    void value_characterThatIsNotShownInItsPlace_isEscaped(String hex) {
        char c = (char) Integer.parseInt(hex, 16);

        String text = value("a" + c + "b");

        assertThat(text).startsWith("a\\").endsWith("b").doesNotContain(String.valueOf(c));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain        | plain",
                "你好         | 你好",
                "é            | é",
                "😀           | 😀",
                "``           | \"\"",
                "a b          | \"a b\"",
                "a\u3000b     | \"a\u3000b\"",
                "a=b          | \"a=b\"",
                "a\" b=\"c    | \"a\\\" b=\\\"c\"",
                "a\\nb        | a\\\\nb",
            })
    void value_thatCouldPassForAnother_isQuoted(String value, String expected) {
        assertThat(value(value)).isEqualTo(expected);
    }

    @Test
    void value_tooLong_isCutWithItsLengthAndNoHalfPair() {
        String atLimit = "x".repeat(Utf8Buffer.MAX_LENGTH);
        assertThat(value(atLimit)).isEqualTo(atLimit);
        assertThat(value(atLimit + "y")).isEqualTo("\"" + atLimit + "...(1001 characters)\"");

        String pairOnTheEdge = "x".repeat(Utf8Buffer.MAX_LENGTH - 1) + "😀y";
        assertThat(value(pairOnTheEdge)).contains("x😀...(1002 characters)");
    }

    private Logging logging(LogFormat format) {
        return new Logging("c1", options(format), (InstantSource) () -> now);
    }

    private static LogOptions options(LogFormat format) {
        return LogOptions.builder()
                .level(LogLevel.TRACE)
                .console(true)
                .format(format)
                .build();
    }

    private static Logger logger(Logging logging) {
        return logging.logger("io.github.msync4j.login");
    }

    private static String value(String value) {
        Utf8Buffer buffer = new Utf8Buffer();
        buffer.appendValue(value);
        return buffer.text(0, buffer.length());
    }

    private static String number(long value) {
        Utf8Buffer buffer = new Utf8Buffer();
        buffer.append(value);
        return buffer.text(0, buffer.length());
    }
}
