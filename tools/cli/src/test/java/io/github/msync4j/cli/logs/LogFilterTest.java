package io.github.msync4j.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilterTest {
    private static final LogLine LINE = LogLine.of("2026-03-04T05:06:07.009Z INFO [main] io.github.msync4j.message"
            + " message.sent A message was sent id=1 client=4f0c user=alice connection=12 session=s9 operation=7");
    private static final LogLine FOREIGN = LogLine.of("something else");

    @ParameterizedTest
    @CsvSource({
        "TRACE, true",
        "INFO, true",
        "WARN, false",
        "ERROR, false",
    })
    void level_isTheLeast(LogLevel level, boolean wanted) {
        assertWanted(filter(Optional.of(level), List.of(), "", "", "", ""), wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "message.sent, true",
        "message, true",
        "message.s, true",
        "login, false",
        "message.sent.x, false",
        "sent, false",
        "login;message, true",
    })
    void event_isTheKeyOrItsBeginning(String events, boolean wanted) {
        assertWanted(filter(Optional.empty(), List.of(events.split(";")), "", "", "", ""), wanted);
    }

    @ParameterizedTest
    @CsvSource({"4f0c, true", "4f, true", "f0c, false", "4f0cc, false"})
    void client_isItsIdOrItsBeginning(String client, boolean wanted) {
        assertWanted(filter(Optional.empty(), List.of(), client, "", "", ""), wanted);
    }

    @ParameterizedTest
    @CsvSource({"12, true", "1, false", "2, false", "122, false"})
    void connection_isTheWholeNumber(String connection, boolean wanted) {
        assertWanted(filter(Optional.empty(), List.of(), "", connection, "", ""), wanted);
    }

    @ParameterizedTest
    @CsvSource({"7, true", "77, false", "12, false"})
    void operation_isTheWholeName(String operation, boolean wanted) {
        LogFilter filter = new LogFilter(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(operation),
                Optional.empty(),
                Optional.empty());
        assertWanted(filter, wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07.009Z, '', true",
        "2026-03-04T05:06:07.010Z, '', false",
        "'', 2026-03-04T05:06:07.009Z, false",
        "'', 2026-03-04T05:06:07.010Z, true",
        "2026-03-04T05:06:07.009Z, 2026-03-04T05:06:07.010Z, true",
    })
    void time_isFromTheFirstToBeforeTheLast(String since, String until, boolean wanted) {
        assertWanted(filter(Optional.empty(), List.of(), "", "", since, until), wanted);
    }

    @Test
    void nothingSet_acceptsAll() {
        LogFilter all = filter(Optional.empty(), List.of(), "", "", "", "");

        assertThat(all.accepts(LINE)).isTrue();
        assertThat(all.accepts(FOREIGN)).isTrue();
    }

    @Test
    void connection_ofARecordWithoutOne_isNotWanted() {
        LogLine line = LogLine.of("2026-03-04T05:06:07.009Z INFO [main] l a.b Said client=c");

        assertThat(line.record()).isPresent();
        assertThat(filter(Optional.empty(), List.of(), "", "1", "", "").accepts(line))
                .isFalse();
    }

    private static void assertWanted(LogFilter filter, boolean wanted) {
        assertThat(filter.accepts(LINE)).isEqualTo(wanted);
        assertThat(filter.accepts(FOREIGN)).isFalse();
    }

    private static LogFilter filter(
            Optional<LogLevel> level,
            List<String> events,
            String client,
            String connection,
            String since,
            String until) {
        return new LogFilter(
                level,
                events,
                set(client),
                set(connection),
                Optional.empty(),
                set(since).map(Instant::parse),
                set(until).map(Instant::parse));
    }

    private static Optional<String> set(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }
}
