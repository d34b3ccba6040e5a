package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggerTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private final HostLog host = new HostLog();
    private final Logging logging = new Logging("c1", LogLevel.INFO, InstantSource.fixed(NOW));
    private final Logger logger = logging.logger("io.github.msync4j.login");
    private final List<LogRecord> heard = new ArrayList<>();

    LoggerTest() {
        logging.addListener(heard::add);
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void logger_sameName_isTheSameLogger() {
        assertThat(logging.logger("io.github.msync4j.login")).isSameAs(logger);
        assertThat(logging.logger("io.github.msync4j.rest")).isNotSameAs(logger);
        assertThat(logger.name()).isEqualTo("io.github.msync4j.login");
    }

    @Test
    void log_message_isARecordWithAllItsParts() {
        logger.log(LogLevel.WARN, "Slow");

        assertThat(heard)
                .containsExactly(LogRecord.builder()
                        .time(NOW)
                        .level(LogLevel.WARN)
                        .logger("io.github.msync4j.login")
                        .client("c1")
                        .message("Slow")
                        .thread(Thread.currentThread().getName())
                        .event("")
                        .build());
    }

    @Test
    void log_oneToFourPairs_keepsThemInOrder() {
        logger.log(LogLevel.INFO, "1", "a", "x");
        logger.log(LogLevel.INFO, "2", "a", "x", "b", true);
        logger.log(LogLevel.INFO, "3", "a", "x", "b", true, "c", 3);
        logger.log(LogLevel.INFO, "4", "a", "x", "b", true, "c", 3, "d", null);

        assertThat(heard)
                .extracting(record -> fields(record))
                .containsExactly(
                        List.of("a=x"),
                        List.of("a=x", "b=true"),
                        List.of("a=x", "b=true", "c=3"),
                        List.of("a=x", "b=true", "c=3"));
    }

    @Test
    void log_wholeNumber_isAField() {
        logger.log(LogLevel.INFO, "Sent", "bytes", Long.MAX_VALUE);

        assertThat(fields(heard.get(0))).containsExactly("bytes=9223372036854775807");
    }

    @Test
    void log_throwable_hasClassMessageAndStack() {
        logger.log(LogLevel.ERROR, "Lost", new IllegalStateException("gone"));
        logger.log(LogLevel.ERROR, "Lost", "host", "h", new IllegalStateException());

        LogThrown first = heard.get(0).thrown().orElseThrow();
        assertThat(first.type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(first.message()).contains("gone");
        assertThat(first.stack()).startsWith("at " + LoggerTest.class.getName() + ".log_throwable_hasClass");
        assertThat(fields(heard.get(1))).containsExactly("host=h");
        assertThat(heard.get(1).thrown().orElseThrow().message()).isEmpty();
    }

    @Test
    void log_valueWhoseTextFails_saysSoAndDoesNotThrow() {
        logger.log(LogLevel.INFO, "Odd", "a", new Unreadable(), "b", new NullText());
        logger.log(LogLevel.INFO, "Odd", new UnreadableException());

        assertThat(heard)
                .flatExtracting(LogRecord::fields)
                .extracting(LogField::key, LogField::value)
                .containsExactly(
                        tuple("a", "(unreadable: java.lang.UnsupportedOperationException)"), tuple("b", "null"));
        assertThat(heard.get(1).thrown().orElseThrow().message())
                .contains("(unreadable: java.lang.UnsupportedOperationException)");
    }

    @Test
    void log_belowTheThreshold_doesNotAskTheValueForItsText() {
        logger.log(LogLevel.DEBUG, "Odd", "a", new Object() {
            @Override
            public String toString() {
                throw new AssertionError("asked");
            }
        });

        assertThat(heard).isEmpty();
    }

    private static List<String> fields(LogRecord record) {
        return record.fields().stream().map(f -> f.key() + "=" + f.value()).toList();
    }

    private static final class Unreadable {
        @Override
        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NullText {
        @Override
        @SuppressWarnings({"NullAway", "ToStringReturnsNull"}) // what real code does, though it should not
        public String toString() {
            return null;
        }
    }

    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String getMessage() {
            throw new UnsupportedOperationException();
        }
    }
}
