package io.github.msync4j.cli;

import io.github.msync4j.logging.LogLevel;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Shows the log of everything in this process on standard error, a line each. */
final class LogOutput extends Handler {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Held here, as the JDK forgets the levels of loggers that nobody holds. */
    private static final Logger ALL = Logger.getLogger("");

    private static final Logger OURS = Logger.getLogger("io.github.msync4j");

    private final PrintWriter err;

    private LogOutput(PrintWriter err) {
        this.err = err;
    }

    /** From now on shows what reaches the level; of the libraries in use nothing below an error. */
    static void show(LogLevel level, PrintWriter err) {
        List.of(ALL.getHandlers()).forEach(ALL::removeHandler);
        ALL.addHandler(new LogOutput(err));
        OURS.setLevel(hostLevel(level));
        ALL.setLevel(level == LogLevel.OFF ? Level.OFF : Level.SEVERE);
    }

    private static Level hostLevel(LogLevel level) {
        return switch (level) {
            case TRACE -> Level.FINER;
            case DEBUG -> Level.FINE;
            case INFO -> Level.INFO;
            case WARN -> Level.WARNING;
            case ERROR -> Level.SEVERE;
            case OFF -> Level.OFF;
        };
    }

    private static String name(Level level) {
        return switch (level.getName()) {
            case "FINER" -> "TRACE";
            case "FINE" -> "DEBUG";
            case "WARNING" -> "WARN";
            case "SEVERE" -> "ERROR";
            default -> level.getName();
        };
    }

    @Override
    public void publish(LogRecord record) {
        Throwable thrown = record.getThrown();
        err.println(TIME.format(Instant.ofEpochMilli(record.getMillis())) + " " + name(record.getLevel()) + " "
                + record.getLoggerName() + " " + record.getMessage() + (thrown == null ? "" : " (" + thrown + ")"));
    }

    @Override
    public void flush() {
        err.flush();
    }

    @Override
    public void close() {}
}
