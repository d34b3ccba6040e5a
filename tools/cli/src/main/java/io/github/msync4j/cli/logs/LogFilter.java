package io.github.msync4j.cli.logs;

import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which records are wanted: those for which all that is set holds.
 *
 * @param level the least level
 * @param events keys, or what keys begin with, of which one is enough; none for all
 * @param client what the client's id begins with
 * @param connection the connection's number
 * @param operation the operation, as failures name it
 * @param since the first time
 * @param until the time before which it was
 */
public record LogFilter(
        Optional<LogLevel> level,
        List<String> events,
        Optional<String> client,
        Optional<String> connection,
        Optional<String> operation,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** A filter that keeps its own list. */
    public LogFilter {
        events = List.copyOf(events);
    }

    /** Whether a line is wanted; one that is no record where nothing is set. */
    public boolean accepts(LogLine line) {
        return line.record().map(this::accepts).orElseGet(this::isEmpty);
    }

    private boolean accepts(LogRecord record) {
        return level.map(least -> record.level().compareTo(least) >= 0).orElse(true)
                && (events.isEmpty() || events.stream().anyMatch(record.event()::startsWith))
                && client.map(record.client()::startsWith).orElse(true)
                && (connection.isEmpty()
                        || record.context().flatMap(LogContext::connection).equals(connection))
                && (operation.isEmpty()
                        || record.context().flatMap(LogContext::operation).equals(operation))
                && since.map(first -> !record.time().isBefore(first)).orElse(true)
                && until.map(record.time()::isBefore).orElse(true);
    }

    private boolean isEmpty() {
        return level.isEmpty()
                && events.isEmpty()
                && client.isEmpty()
                && connection.isEmpty()
                && operation.isEmpty()
                && since.isEmpty()
                && until.isEmpty();
    }
}
