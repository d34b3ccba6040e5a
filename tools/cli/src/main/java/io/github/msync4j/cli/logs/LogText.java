package io.github.msync4j.cli.logs;

import io.github.msync4j.logging.LogContextParts;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogThrown;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Lines for a person: records as a text line has them, in colours, and what was thrown below them. */
public final class LogText {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "31";
    private static final String CYAN = "36";

    private final boolean coloured;

    /** Makes lines with or without colours. */
    public LogText(boolean coloured) {
        this.coloured = coloured;
    }

    /** The line, or several for one that tells of something thrown. */
    public String of(LogLine line) {
        return line.record()
                .map(record -> of(record, line.isCut()) + (line.isCut() ? paint(DIM, " (cut)") : ""))
                .orElseGet(() -> Escapes.visible(line.text()));
    }

    private String of(LogRecord record, boolean cut) {
        StringBuilder text = new StringBuilder();
        text.append(paint(DIM, TIME.format(record.time())));
        text.append(' ').append(paint(colour(record.level()), record.level().name()));
        text.append(' ').append(paint(DIM, "[" + Escapes.value(record.thread()) + "]"));
        text.append(' ').append(paint(DIM, Escapes.value(record.logger()))).append(' ');
        if (!record.event().isEmpty()) {
            text.append(paint(BOLD, Escapes.value(record.event()))).append(' ');
        }
        text.append(Escapes.text(record.message()));
        record.fields().forEach(field -> pair(text, CYAN, field.key(), field.value()));
        if (!cut || !record.client().isEmpty()) {
            pair(text, DIM, "client", record.client());
        }
        record.context()
                .ifPresent(context -> LogContextParts.forEach(context, (name, value) -> pair(text, DIM, name, value)));
        record.thrown().ifPresent(thrown -> thrown(text, thrown));
        return text.toString();
    }

    private void thrown(StringBuilder text, LogThrown thrown) {
        String what = Escapes.text(thrown.type())
                + thrown.message().map(said -> ": " + Escapes.text(said)).orElse("");
        text.append("\n    ").append(paint(RED, what));
        thrown.stack().lines().forEach(frame -> text.append("\n        ").append(paint(DIM, Escapes.visible(frame))));
    }

    private void pair(StringBuilder text, String colour, String name, String value) {
        text.append(' ').append(paint(colour, Escapes.value(name) + "=")).append(Escapes.value(value));
    }

    private static String colour(LogLevel level) {
        return switch (level) {
            case ERROR -> "1;31";
            case WARN -> "33";
            case INFO -> "32";
            case DEBUG -> "34";
            case TRACE, OFF -> DIM;
        };
    }

    private String paint(String colour, String text) {
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
