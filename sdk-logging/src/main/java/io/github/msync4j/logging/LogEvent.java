package io.github.msync4j.logging;

import java.util.Objects;

/**
 * A kind of thing that the log tells of: its key, its logger, its level and its message. Made once and kept in a
 * constant: what all its lines have in common is written here, and not with each line.
 */
public final class LogEvent {
    private final String key;
    private final String logger;
    private final LogLevel level;
    private final String message;
    final int number;
    final LineWriter.Constants text;
    final LineWriter.Constants json;

    private LogEvent(String key, String logger, LogLevel level, String message) {
        this.key = Objects.requireNonNull(key, "key");
        this.logger = Objects.requireNonNull(logger, "logger");
        this.level = level;
        this.message = Objects.requireNonNull(message, "message");
        this.number = level.number();
        this.text = TextLine.WRITER.constants(this);
        this.json = JsonLine.WRITER.constants(this);
    }

    /**
     * Makes a kind of event.
     *
     * @param key its name for programs: stable, and unlike any other; empty for none
     * @param logger the full name of the logger that tells of it, usually that of a generated class
     * @param level how much it matters
     * @param message what happened, for people
     * @return the event
     * @throws IllegalArgumentException if the level is {@link LogLevel#OFF}, which nothing can have
     */
    public static LogEvent of(String key, String logger, LogLevel level, String message) {
        if (level == LogLevel.OFF) {
            throw new IllegalArgumentException("level: OFF is not allowed; allowed: TRACE to ERROR");
        }
        return new LogEvent(key, logger, level, message);
    }

    /**
     * Its name for programs.
     *
     * @return the key, for example {@code login.failed}; empty for none
     */
    public String key() {
        return key;
    }

    /**
     * The logger that tells of it.
     *
     * @return the logger's full name
     */
    public String logger() {
        return logger;
    }

    /**
     * How much it matters.
     *
     * @return the level, never {@link LogLevel#OFF}
     */
    public LogLevel level() {
        return level;
    }

    /**
     * What happened, for people.
     *
     * @return the message
     */
    public String message() {
        return message;
    }

    @Override
    public String toString() {
        return "LogEvent[" + key + ", " + logger + ", " + level + "]";
    }
}
