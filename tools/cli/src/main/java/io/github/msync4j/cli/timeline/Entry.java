package io.github.msync4j.cli.timeline;

import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A record and its number, with the parts of it that lanes ask for. Anybody may have written it: what is missing or makes no
 * sense is as if it were not there.
 *
 * @param number its number, in the order of time
 * @param record the record
 */
record Entry(int number, LogRecord record) {
    boolean is(LogEvent event) {
        return record.event().equals(event.key());
    }

    Instant time() {
        return record.time();
    }

    String client() {
        return record.client();
    }

    Optional<String> field(String name) {
        return record.fields().stream()
                .filter(field -> field.key().equals(name))
                .map(LogField::value)
                .findFirst();
    }

    String text(String name) {
        return field(name).orElse("");
    }

    /** How long something takes, by one of its fields; no longer than a day, which nothing here does. */
    Duration duration(String name) {
        try {
            Duration read = field(name).map(Duration::parse).orElse(Duration.ZERO);
            return read.isNegative() || read.compareTo(Duration.ofDays(1)) > 0 ? Duration.ZERO : read;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    /** What has just ended, after as long as a field says. */
    Span ended(String kind, String label) {
        return new Span(time().minus(duration("took")), time(), kind, label, number);
    }

    /** What begins now and takes as long as a field says. */
    Span waits(String label) {
        return new Span(time(), time().plus(duration("delay")), "wait", label, number);
    }

    Span mark(String kind, String label) {
        return Span.mark(time(), kind, label, number);
    }
}
