package io.github.msync4j.logging;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a record, by the names that they have in a line. */
final class RecordParts {
    private static final List<String> REQUIRED = List.of("time", "level", "thread", "logger");

    private final LogRecord.Builder record = LogRecord.builder();
    private final LogContext.Builder context = LogContext.builder();
    private final LogThrown.Builder thrown = LogThrown.builder();
    private final Set<String> seen = new HashSet<>();
    private boolean hasContext;

    /** Takes a part; one that this version does not know is kept as a field. */
    void part(String name, String value) {
        seen.add(name);
        switch (name) {
            case "time" -> record.time(time(value));
            case "level" -> record.level(level(value));
            case "thread" -> record.thread(value);
            case "logger" -> record.logger(value);
            case "event" -> record.event(value);
            case "message" -> record.message(value);
            case "client" -> record.client(value);
            case "thrown.type" -> thrown.type(value);
            case "thrown.message" -> thrown.message(value);
            case "thrown.stack" -> thrown.stack(value);
            default -> {
                if (LogContextParts.set(context, name, value)) {
                    hasContext = true;
                } else {
                    field(name, value);
                }
            }
        }
    }

    void field(String name, String value) {
        record.addField(LogField.builder().key(name).value(value).build());
    }

    /** A time that can be written again: one that is beyond all milliseconds is an ArithmeticException. */
    private static Instant time(String value) {
        return Instant.ofEpochMilli(Instant.parse(value).toEpochMilli());
    }

    private static LogLevel level(String value) {
        LogLevel level = LogLevel.valueOf(value);
        if (level == LogLevel.OFF) {
            throw new IllegalArgumentException("no record has the level OFF");
        }
        return level;
    }

    /** The record, if there is what each has; of one that was cut, what is left. */
    Optional<LogRecord> record(boolean cut) {
        if (!seen.containsAll(REQUIRED) || !(cut || seen.contains("client"))) {
            return Optional.empty();
        }
        if (hasContext) {
            record.context(context.build());
        }
        if (seen.contains("thrown.type")) {
            record.thrown(thrown.build());
        }
        return Optional.of(record.build());
    }
}
