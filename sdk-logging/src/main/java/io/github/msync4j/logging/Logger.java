package io.github.msync4j.logging;

import org.jspecify.annotations.Nullable;

/**
 * Says what one part of the SDK does. Obtained from {@link Logging#logger}; safe for all threads.
 *
 * <p>Below the threshold a call builds nothing and allocates nothing. Values are made text only above it, by
 * {@code toString}: pass the object, not its text. Neither message nor values may hold a secret or what a user
 * wrote.
 */
public final class Logger {
    private final Logging logging;
    private final String name;

    Logger(Logging logging, String name) {
        this.logging = logging;
        this.name = name;
    }

    /**
     * The logger's name.
     *
     * @return the name, usually that of a generated class
     */
    public String name() {
        return name;
    }

    /**
     * Whether a record of this level passes the client's threshold now.
     *
     * @param level a level; {@link LogLevel#OFF} is never enabled
     * @return whether it passes
     */
    public boolean isEnabled(LogLevel level) {
        return logging.isEnabled(level);
    }

    /**
     * Whether an event passes the client's threshold now.
     *
     * @param event an event
     * @return whether it passes
     */
    public boolean isEnabled(LogEvent event) {
        return logging.isEnabled(event);
    }

    /**
     * Starts a record: add what belongs to it, then {@link LogEntry#emit}. Takes nothing and allocates nothing where the
     * event is below the threshold.
     *
     * @param event what happened
     * @return the record in the making
     */
    public LogEntry at(LogEvent event) {
        return logging.isEnabled(event) ? logging.entry(event) : LogEntry.NONE;
    }

    /**
     * Logs a message.
     *
     * @param level how much it matters
     * @param message what happened
     */
    public void log(LogLevel level, String message) {
        if (isEnabled(level)) {
            record(level, message).emit();
        }
    }

    /**
     * Logs a message and a throwable.
     *
     * @param level how much it matters
     * @param message what happened
     * @param thrown why
     */
    public void log(LogLevel level, String message, Throwable thrown) {
        if (isEnabled(level)) {
            record(level, message).thrown(thrown).emit();
        }
    }

    /**
     * Logs a message with a field and a throwable, as {@link #log(LogLevel, String, Throwable)} does.
     *
     * @param level how much it matters
     * @param message what happened
     * @param key the field's name
     * @param value the field's value
     * @param thrown why
     */
    public void log(LogLevel level, String message, String key, @Nullable Object value, Throwable thrown) {
        if (isEnabled(level)) {
            record(level, message).field(key, value).thrown(thrown).emit();
        }
    }

    /**
     * Logs a message with a field.
     *
     * @param level how much it matters
     * @param message what happened
     * @param key the field's name
     * @param value the field's value
     */
    public void log(LogLevel level, String message, String key, @Nullable Object value) {
        if (isEnabled(level)) {
            record(level, message).field(key, value).emit();
        }
    }

    /**
     * Logs a message with a whole number, which is not boxed below the threshold.
     *
     * @param level how much it matters
     * @param message what happened
     * @param key the field's name
     * @param value the field's value
     */
    public void log(LogLevel level, String message, String key, long value) {
        if (isEnabled(level)) {
            record(level, message).field(key, value).emit();
        }
    }

    /**
     * Logs a message with two fields.
     *
     * @param level how much it matters
     * @param message what happened
     * @param k1 the first field's name
     * @param v1 the first field's value
     * @param k2 the second field's name
     * @param v2 the second field's value
     */
    public void log(LogLevel level, String message, String k1, @Nullable Object v1, String k2, @Nullable Object v2) {
        if (isEnabled(level)) {
            record(level, message).field(k1, v1).field(k2, v2).emit();
        }
    }

    /**
     * Logs a message with three fields.
     *
     * @param level how much it matters
     * @param message what happened
     * @param k1 the first field's name
     * @param v1 the first field's value
     * @param k2 the second field's name
     * @param v2 the second field's value
     * @param k3 the third field's name
     * @param v3 the third field's value
     */
    public void log(
            LogLevel level,
            String message,
            String k1,
            @Nullable Object v1,
            String k2,
            @Nullable Object v2,
            String k3,
            @Nullable Object v3) {
        if (isEnabled(level)) {
            record(level, message).field(k1, v1).field(k2, v2).field(k3, v3).emit();
        }
    }

    /**
     * Logs a message with four fields.
     *
     * @param level how much it matters
     * @param message what happened
     * @param k1 the first field's name
     * @param v1 the first field's value
     * @param k2 the second field's name
     * @param v2 the second field's value
     * @param k3 the third field's name
     * @param v3 the third field's value
     * @param k4 the fourth field's name
     * @param v4 the fourth field's value
     */
    public void log(
            LogLevel level,
            String message,
            String k1,
            @Nullable Object v1,
            String k2,
            @Nullable Object v2,
            String k3,
            @Nullable Object v3,
            String k4,
            @Nullable Object v4) {
        if (isEnabled(level)) {
            record(level, message)
                    .field(k1, v1)
                    .field(k2, v2)
                    .field(k3, v3)
                    .field(k4, v4)
                    .emit();
        }
    }

    private LogEntry record(LogLevel level, String message) {
        return logging.entry(LogEvent.of("", name, level, message));
    }
}
