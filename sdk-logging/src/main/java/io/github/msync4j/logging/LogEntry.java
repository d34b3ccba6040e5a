package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.CutLine;
import io.github.msync4j.logging.internal.line.LineTime;
import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record in the making: {@code logger.at(EVENT).field("bytes", 12).emit()}. Belongs to the thread that asked for it
 * and ends with {@link #emit}; it must not be kept, because it is then used again for other records. Where the event
 * is below the threshold, it takes nothing and emits nothing.
 *
 * <p>What may be written is decided here, by which method a value comes through: neither {@link #field} nor the event's
 * message may hold a secret or what a user wrote.
 */
public final class LogEntry {
    /** What is handed out below the threshold. */
    static final LogEntry NONE = new LogEntry();

    private static final int FLAG = 1;

    private final LineTime time = new LineTime();
    private final ThreadName thread = new ThreadName();
    private final Utf8Buffer line = new Utf8Buffer();

    private @Nullable Logging logging;
    private @Nullable LogEvent event;
    private @Nullable LogContext context;
    private @Nullable Throwable thrown;
    private @Nullable LogThrown thrownText;
    private @Nullable String client;

    private int size;
    private String[] keys = new String[8];
    private @Nullable String[] texts = new @Nullable String[8];
    private long[] numbers = new long[8];

    LogEntry() {}

    /** An entry that says what a record says, to be written again. */
    static LogEntry of(LogRecord record) {
        LogEntry entry = new LogEntry();
        entry.event = LogEvent.of(record.event(), record.logger(), record.level(), record.message());
        entry.time.set(record.time().toEpochMilli());
        entry.thread.set(record.thread());
        entry.client = record.client();
        entry.context = record.context().orElse(null);
        entry.thrownText = record.thrown().orElse(null);
        record.fields().forEach(field -> entry.add(field.key(), field.value(), 0));
        return entry;
    }

    void begin(Logging logging, LogEvent event, @Nullable LogContext context, long millis) {
        this.logging = logging;
        this.event = event;
        this.context = context;
        time.set(millis);
        thread.set(Thread.currentThread().getName());
    }

    /** Lets go of everything that belongs to the record. */
    private void end() {
        logging = null;
        event = null;
        context = null;
        thrown = null;
        thrownText = null;
        Arrays.fill(texts, 0, size, null);
        size = 0;
        line.clear();
    }

    /**
     * Adds a field. Its value is made text by {@code toString}, now; a {@link Secret} has none, and an address loses what
     * signs it.
     *
     * @param key its name
     * @param value its value; without one there is no field
     * @return this entry
     */
    public LogEntry field(String key, @Nullable Object value) {
        if (event != null && value != null) {
            if (value instanceof Integer || value instanceof Long) {
                add(key, null, ((Number) value).longValue());
            } else if (value instanceof Boolean flag) {
                add(key, flag ? "true" : "false", FLAG);
            } else {
                add(key, Scrubber.isSecret(key) ? Scrubber.MASK : ValueText.of(value), 0);
            }
        }
        return this;
    }

    /**
     * Adds a whole number.
     *
     * @param key its name
     * @param value its value
     * @return this entry
     */
    public LogEntry field(String key, long value) {
        if (event != null) {
            add(key, null, value);
        }
        return this;
    }

    /**
     * Adds a yes or no.
     *
     * @param key its name
     * @param value its value
     * @return this entry
     */
    public LogEntry field(String key, boolean value) {
        if (event != null) {
            add(key, value ? "true" : "false", FLAG);
        }
        return this;
    }

    /**
     * Adds the id of a user, a group or a message: kept, hashed or left out, as
     * {@link LogOptions.Builder#identities} says.
     *
     * @param key its name
     * @param value the id; without one there is no field
     * @return this entry
     */
    public LogEntry identity(String key, @Nullable String value) {
        if (logging != null && value != null) {
            String shown = logging.identity(value);
            if (shown != null) {
                add(key, shown, 0);
            }
        }
        return this;
    }

    /**
     * Adds what a user wrote, or what a user wrote may be in: left out unless {@link LogOptions.Builder#contents} asks
     * for it.
     *
     * @param key its name
     * @param value its value; without one there is no field
     * @return this entry
     */
    public LogEntry content(String key, @Nullable Object value) {
        if (logging != null && value != null && logging.showsContents()) {
            add(key, Scrubber.isSecret(key) ? Scrubber.MASK : Scrubber.scrub(ValueText.of(value)), 0);
        }
        return this;
    }

    /**
     * Adds what was thrown.
     *
     * @param thrown why; null for nothing
     * @return this entry
     */
    public LogEntry thrown(@Nullable Throwable thrown) {
        if (event != null) {
            this.thrown = thrown;
        }
        return this;
    }

    /** Hands the record to everybody who hears it. Ends the entry. */
    public void emit() {
        Logging to = logging;
        if (to != null) {
            try {
                to.emit(this);
            } finally {
                end();
                to.giveBack(this);
            }
        }
    }

    private void add(String key, @Nullable String text, long number) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        keys[size] = key;
        texts[size] = text;
        numbers[size] = number;
        size++;
    }

    /** The line, with its end: written once, however many ask. */
    Utf8Buffer line(LineWriter writer) {
        if (line.length() == 0) {
            writer.write(this, line);
            line.append('\n');
            if (line.length() > CutLine.MAX_BYTES) {
                byte[] cut = CutLine.of(line.array(), line.length(), CutLine.MAX_BYTES);
                line.clear();
                line.append(cut);
            }
        }
        return line;
    }

    /** What a host does not know by itself: key, message, fields, client, context. */
    String told() {
        LineWriter.Constants constants = event().text;
        Utf8Buffer text = new Utf8Buffer();
        text.append(constants.event, constants.told, constants.event.length - constants.told);
        TextLine.WRITER.writeDetails(this, text);
        return text.text(0, text.length());
    }

    /** The record as a value, for who keeps it. */
    LogRecord record() {
        LogEvent what = event();
        LogRecord.Builder record = LogRecord.builder()
                .time(Instant.ofEpochMilli(time.millis()))
                .level(what.level())
                .logger(what.logger())
                .event(what.key())
                .client(logging().client())
                .message(what.message())
                .thread(thread.name());
        if (context != null) {
            record.context(context);
        }
        for (int i = 0; i < size; i++) {
            String text = texts[i];
            String value = text == null ? Long.toString(numbers[i]) : text;
            record.addField(LogField.builder().key(keys[i]).value(value).build());
        }
        LogThrown why = thrownText();
        return (why == null ? record : record.thrown(why)).build();
    }

    private Logging logging() {
        if (logging == null) {
            throw new IllegalStateException("the entry is over");
        }
        return logging;
    }

    LogEvent event() {
        if (event == null) {
            throw new IllegalStateException("the entry is over");
        }
        return event;
    }

    byte[] clientPart(LineWriter writer) {
        return client == null ? logging().clientPart(writer) : writer.clientPart(client);
    }

    @Nullable
    LogContext context() {
        return context;
    }

    LineTime time() {
        return time;
    }

    ThreadName thread() {
        return thread;
    }

    @Nullable
    Throwable thrown() {
        return thrown;
    }

    /** What was thrown, made text once. */
    @Nullable
    LogThrown thrownText() {
        if (thrown != null && thrownText == null) {
            thrownText = ThrownText.of(thrown);
        }
        return thrownText;
    }

    int size() {
        return size;
    }

    String key(int index) {
        return keys[index];
    }

    /** The field's text; null for a number. */
    @Nullable
    String text(int index) {
        return texts[index];
    }

    long number(int index) {
        return numbers[index];
    }

    boolean isFlag(int index) {
        return numbers[index] == FLAG && texts[index] != null;
    }
}
