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
     * @return the name, usually one of {@link LoggerNames}
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
     * Logs a message.
     *
     * @param level how much it matters
     * @param message what happened
     */
    public void log(LogLevel level, String message) {
        if (isEnabled(level)) {
            emit(record(level, message));
        }
    }

    /**
     * Logs a message and a throwable: its class as the field {@code error}, its message, if it has one, as
     * {@code errorMessage}. The stack trace goes to the host's logging system only.
     *
     * @param level how much it matters
     * @param message what happened
     * @param thrown why
     */
    public void log(LogLevel level, String message, Throwable thrown) {
        if (isEnabled(level)) {
            emit(record(level, message), thrown);
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
            emit(record(level, message).addField(field(key, value)), thrown);
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
            emit(record(level, message).addField(field(key, value)));
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
            emit(record(level, message).addField(field(key, value)));
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
            emit(record(level, message).addField(field(k1, v1)).addField(field(k2, v2)));
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
            emit(record(level, message)
                    .addField(field(k1, v1))
                    .addField(field(k2, v2))
                    .addField(field(k3, v3)));
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
            emit(record(level, message)
                    .addField(field(k1, v1))
                    .addField(field(k2, v2))
                    .addField(field(k3, v3))
                    .addField(field(k4, v4)));
        }
    }

    private LogRecord.Builder record(LogLevel level, String message) {
        return logging.record().logger(name).level(level).message(message);
    }

    private void emit(LogRecord.Builder record) {
        logging.emit(record.build(), null);
    }

    private void emit(LogRecord.Builder record, Throwable thrown) {
        record.addField(field("error", thrown.getClass().getName()));
        String why = messageOf(thrown);
        if (why != null) {
            record.addField(field("errorMessage", why));
        }
        logging.emit(record.build(), thrown);
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    private static LogField field(String key, @Nullable Object value) {
        return LogField.builder().key(key).value(text(value)).build();
    }

    /** A value's text; a value that has none must not break the work that is logged. */
    private static String text(@Nullable Object value) {
        try {
            // twice, as toString may return null
            return String.valueOf((Object) String.valueOf(value));
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    private static String unreadable(RuntimeException why) {
        return "(unreadable: " + why.getClass().getName() + ")";
    }
}
