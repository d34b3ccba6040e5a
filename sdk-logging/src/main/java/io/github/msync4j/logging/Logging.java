package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.file.RollingFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The logging of one client: the threshold, and who hears the records that pass it. Safe for all threads; starts
 * none, and changes nothing outside itself.
 *
 * <p>The threshold is the first gate and the same for all: with {@link LogLevel#OFF} nothing is heard anywhere.
 * Behind it each sink is independent of the others: the host's logging system decides by its own configuration,
 * console, cache and file are off until somebody turns them on, and every listener hears everything.
 */
public final class Logging implements AutoCloseable {
    /** What the names of all loggers of the SDK start with: configure it to reach the whole SDK. */
    public static final String ROOT = "io.github.msync4j";

    /** Of all clients, as threads are. */
    private static final EntryPool ENTRIES = new EntryPool();

    private final String client;
    private final LogOptions options;
    private final InstantSource clock;
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    private final LoggingLog own = new LoggingLog(this);
    private final AtomicLong carrierFailures = new AtomicLong();
    private final LogIdentities identities;
    private final @Nullable IdentityHash identityHash;
    private final boolean contents;
    private final boolean upload;

    private final LineWriter writer;
    private final byte[] clientText;
    private final byte[] clientJson;
    private final ConsoleSink console;
    private final ListenerSink listeners;
    private final LogCache cache;
    private final @Nullable RollingFile file;
    private final @Nullable SinkQueue fileQueue;
    private final AtomicLong droppedRecords = new AtomicLong();
    private volatile GuardedSink[] sinks;
    private long goneFailures;

    private volatile LogLevel threshold;
    private LogLevel defaultLevel;
    private boolean levelChosen;

    Logging(String client, LogOptions options, InstantSource clock) {
        this.client = Objects.requireNonNull(client, "client");
        this.options = options;
        this.threshold = options.level();
        this.defaultLevel = options.level();
        this.clock = clock;
        this.identities = options.identities();
        this.identityHash = identities == LogIdentities.HASHED ? new IdentityHash(keyOf(options)) : null;
        this.contents = options.contents();
        this.upload = options.upload();
        this.clientText = TextLine.WRITER.clientPart(client);
        this.clientJson = JsonLine.WRITER.clientPart(client);
        this.writer = LineWriter.of(options.format());
        this.console = new ConsoleSink(writer, options.console());
        this.cache = new LogCache(writer, options.cache(), options.cacheBytes());
        this.file = options.directory()
                .map(directory -> new RollingFile(directory, options.fileBytes(), options.files()))
                .orElse(null);
        this.listeners = new ListenerSink(
                () -> queue("listener"),
                (listener, failure) -> own.listenerFailed(listener.getClass().getName(), failure));
        this.fileQueue = file == null ? null : queue("file").orElse(null);
        List<GuardedSink> all = new ArrayList<>();
        all.add(guarded("host", new HostSink(), null));
        all.add(guarded("console", console, queue("console").orElse(null)));
        all.add(guarded("listeners", listeners, null));
        all.add(guarded("cache", cache, null));
        if (file != null) {
            all.add(guarded("file", new FileSink(writer, file), fileQueue));
        }
        this.sinks = all.toArray(GuardedSink[]::new);
    }

    Logging(String client, LogLevel threshold, InstantSource clock) {
        this(client, LogOptions.builder().level(threshold).build(), clock);
    }

    /**
     * Makes the logging of a client.
     *
     * @param client the client's name in the records, to tell the clients of a JVM apart
     * @param threshold the default level: records below it are dropped
     * @return the client's logging
     */
    public static Logging create(String client, LogLevel threshold) {
        return create(client, LogOptions.builder().level(threshold).build());
    }

    /**
     * Makes the logging of a client. System properties hold against the options: each option's name behind
     * {@code msync4j.log.}; and {@code msync4j.log.settings} names a file with such lines, which holds against the options,
     * too.
     *
     * @param client the client's name in the records, to tell the clients of a JVM apart
     * @param options how it logs
     * @return the client's logging
     * @throws IllegalArgumentException if a property, or a line of the file, is not understood
     */
    public static Logging create(String client, LogOptions options) {
        LogOptions all = LogSettings.override(options, System.getProperties());
        return new Logging(client, all, InstantSource.system());
    }

    /**
     * The client's name.
     *
     * @return the name, as it stands in the records
     */
    public String client() {
        return client;
    }

    /**
     * The options it was made with.
     *
     * @return the options, with what system properties and the settings file say; what was changed since is not in them
     */
    public LogOptions options() {
        return options;
    }

    /**
     * The logger of a name.
     *
     * @param name the name, usually that of a generated class; also the name of the host's logger
     * @return the logger, the same one for the same name
     */
    public Logger logger(String name) {
        return loggers.computeIfAbsent(name, key -> new Logger(this, key));
    }

    /**
     * The threshold now.
     *
     * @return the level below which records are dropped
     */
    public LogLevel level() {
        return threshold;
    }

    /**
     * Sets the threshold. The next record is already judged by it.
     *
     * @param level the level below which records are dropped; {@link LogLevel#OFF} drops all
     */
    public synchronized void setLevel(LogLevel level) {
        threshold = Objects.requireNonNull(level, "level");
        levelChosen = true;
    }

    /**
     * Sets the threshold from text, as {@link LogLevels#parse} reads it.
     *
     * @param nameOrNumber a level's name in any case, or a digit from 0 to 5
     * @throws IllegalArgumentException if the text is no level; the threshold stays as it was
     */
    public void setLevel(String nameOrNumber) {
        setLevel(LogLevels.parse(nameOrNumber));
    }

    /**
     * Sets the threshold by its number.
     *
     * @param number 0 (TRACE) to 5 (OFF)
     * @throws IllegalArgumentException if it is less or more; the threshold stays as it was
     */
    public void setLevel(int number) {
        if (number < LogLevel.TRACE.number() || number > LogLevel.OFF.number()) {
            throw LogSettings.invalid("level", String.valueOf(number), "0 to 5");
        }
        setLevel(LogLevel.ofNumber(number));
    }

    /** Lets all records pass: the same as {@code setLevel(LogLevel.TRACE)}. */
    public void enableAll() {
        setLevel(LogLevel.TRACE);
    }

    /** Lets no record pass, whoever listens: the same as {@code setLevel(LogLevel.OFF)}. */
    public void disableAll() {
        setLevel(LogLevel.OFF);
    }

    /**
     * Changes the level that holds while none is set. Until {@link #setLevel(LogLevel)} was called, or after
     * {@link #resetLevel}, it holds at once; otherwise from the next {@link #resetLevel} on.
     *
     * @param level the new default, in place of the one given to {@link #create}
     */
    public synchronized void setDefaultLevel(LogLevel level) {
        defaultLevel = Objects.requireNonNull(level, "level");
        if (!levelChosen) {
            threshold = level;
        }
    }

    /** Returns to the default level, as if none had been set. */
    public synchronized void resetLevel() {
        threshold = defaultLevel;
        levelChosen = false;
    }

    /**
     * Adds a listener. It hears every record from now on that passes the threshold, whether or not the host or
     * the console shows it. A listener that is added twice is called twice.
     *
     * @param listener is called on the threads that log; what it throws is caught, counted in
     *     {@link #listenerFailures}, and reported to the host once
     * @return closes the registration
     */
    public LogRegistration addListener(LogListener listener) {
        return listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Shows records on standard output, a line each, or hides them. Off by default. Changes nothing for the host
     * and the listeners.
     *
     * @param shown whether to show them
     */
    public void showConsole(boolean shown) {
        console.show(shown);
    }

    /**
     * Whether the application, or who runs the program, allows that the log is uploaded to the service.
     *
     * @return true if so; {@link LogOptions.Builder#upload}
     */
    public boolean uploadAllowed() {
        return upload;
    }

    /**
     * Lets records wait to be uploaded, from now on. Who uploads them does so only where both the service and the application
     * want it. Source: R54.
     *
     * @param buffer takes them
     * @param except the name of the logger that tells of the upload: what it says is left out, as it would never end
     * @return closes it again
     */
    public LogRegistration uploadTo(LogUploadBuffer buffer, String except) {
        GuardedSink added = guarded("upload", new UploadSink(writer, buffer, except), null);
        synchronized (this) {
            List<GuardedSink> all = new ArrayList<>(List.of(sinks));
            all.add(added);
            sinks = all.toArray(GuardedSink[]::new);
        }
        return () -> remove(added);
    }

    private synchronized void remove(GuardedSink sink) {
        List<GuardedSink> all = new ArrayList<>(List.of(sinks));
        if (all.remove(sink)) {
            goneFailures += sink.failures();
        }
        sinks = all.toArray(GuardedSink[]::new);
    }

    /**
     * Keeps records in memory from now on, or keeps no more of them; what is there stays. Changes nothing for anybody else
     * who hears the log. Source: R52.
     *
     * @param on whether to keep them
     */
    public void useCache(boolean on) {
        cache.turn(on);
    }

    /**
     * Sets how much the cache keeps, at once: the oldest records that are too many leave.
     *
     * @param bytes 1,024 to 1,073,741,824, as UTF-8 has them
     * @throws IllegalArgumentException if it is less or more; the cache stays as it was
     */
    public void setCacheBytes(int bytes) {
        cache.resize(LogOptions.within("cacheBytes", bytes, LogOptions.MIN_BYTES, LogOptions.MAX_BYTES));
    }

    /**
     * What the cache holds now.
     *
     * @return whether it is on, and how full
     */
    public LogCacheStatus cacheStatus() {
        return cache.status();
    }

    /** Empties the cache and gives back its memory. */
    public void clearCache() {
        cache.clear();
    }

    /**
     * Writes what is in the cache to a file: UTF-8, a line for each record, for its owner alone. It is there whole or not
     * at all; one that is there is replaced. Where the cache is empty nothing is written, and the answer has no file.
     * Source: R53.
     *
     * @param path a file, or a directory, which gets one named {@code sdklog-} with the time
     * @return what was written
     * @throws IOException if it cannot be written
     */
    public LogExport exportLogs(Path path) throws IOException {
        return LogExports.to(path, cache.snapshot(), clock.millis());
    }

    /**
     * Writes what is in the cache: UTF-8, a line for each record.
     *
     * @param stream is written to and left open
     * @return what was written
     * @throws IOException if it cannot be written
     */
    public LogExport exportLogs(OutputStream stream) throws IOException {
        // not closed: the stream is the caller's
        return exportLogs(Channels.newChannel(stream));
    }

    /**
     * Writes what is in the cache: UTF-8, a line for each record.
     *
     * @param channel is written to and left open; a blocking one
     * @return what was written
     * @throws IOException if it cannot be written
     */
    public LogExport exportLogs(WritableByteChannel channel) throws IOException {
        return LogExports.to(channel, cache.snapshot());
    }

    /**
     * Brings all records into the log file. Without it they come there soon: within a second as long as there are more,
     * and at once with one that is a warning or worse.
     *
     * @throws IOException if they cannot be written
     */
    public void flush() throws IOException {
        if (file != null) {
            drainFile();
            file.flush();
        }
    }

    private void drainFile() throws IOException {
        if (fileQueue != null) {
            fileQueue.drain();
        }
    }

    /**
     * The files of the log, with all records brought into them.
     *
     * @return the files that there are, the oldest first; none where the options name no directory
     * @throws IOException if the directory cannot be read, or the records not be written
     */
    public List<Path> files() throws IOException {
        if (file == null) {
            return List.of();
        }
        drainFile();
        return file.files();
    }

    /** Ends the log file, with all records in it. Everybody else hears on. Closing again does nothing. */
    @Override
    public void close() {
        if (file != null) {
            try (file) {
                drainFile();
            } catch (IOException failure) {
                own.sinkFailed("file", failure);
            }
        }
    }

    /**
     * How often a listener threw.
     *
     * @return the number of calls that failed, of all listeners together
     */
    public long listenerFailures() {
        return listeners.failures();
    }

    /**
     * How often a sink failed: for example a handler of the host's logging system that threw. The record was
     * then lost for that sink alone. A listener that throws is counted in {@link #listenerFailures} and not
     * here.
     *
     * @return the number of failures, of all sinks together
     */
    public synchronized long sinkFailures() {
        long failures = goneFailures;
        for (GuardedSink sink : sinks) {
            failures += sink.failures();
        }
        return failures;
    }

    /**
     * How many records found no room in the queue of console, file or a listener, and were lost for that one:
     * {@link LogOptions.Builder#queue}.
     *
     * @return the number of records, of all of them together
     */
    public long droppedRecords() {
        return droppedRecords.get();
    }

    /**
     * Does work that belongs to something: what this client logs meanwhile, on this thread, has the context, and so has
     * what the application logs where a {@link LogContextCarrier} is there. Contexts may be nested; the inner one holds
     * alone.
     *
     * @param context what the work belongs to
     * @param work is done at once
     */
    public void within(LogContext context, Runnable work) {
        scope(context).run(work);
    }

    /**
     * What work belongs to, for work that comes again and again: each does what {@link #within} does.
     *
     * @param context what the work belongs to
     * @return runs it within the context
     */
    public LogScope scope(LogContext context) {
        return scope(() -> context);
    }

    /**
     * What work belongs to, for work of which most is not logged.
     *
     * @param context says what the work belongs to; asked when a record wants to know, on the thread that logs, once or
     *     more often
     * @return runs it within the context
     */
    public LogScope scope(Supplier<LogContext> context) {
        return new LogScope(this, context);
    }

    /**
     * What work belongs to, for work that has more to it than its context: a span of a tracing system, for example.
     *
     * @param context says what the work belongs to; asked as {@link #scope(Supplier)} says
     * @param along makes the rest current on the thread that is about to do the work, and gives what puts back what was there
     *     before; any thread may ask, several at the same time
     * @return runs it within all of it
     */
    public LogScope scope(Supplier<LogContext> context, Supplier<Runnable> along) {
        return new LogScopeAlong(this, context, Objects.requireNonNull(along, "along"));
    }

    /**
     * Takes the context along: what is handed to the returned executor is done within the context that held where it was
     * handed over.
     *
     * @param executor does the work
     * @return an executor that does it within its context
     */
    public Executor carrying(Executor executor) {
        return work -> executor.execute(carrying(work));
    }

    /**
     * Takes the context along: the work is done within the one that holds now.
     *
     * @param work is done later, on any thread
     * @return the same work, within the context
     */
    public Runnable carrying(Runnable work) {
        LogScope scope = LogScope.current();
        return scope == null ? work : scope.carrying(work);
    }

    boolean isEnabled(LogLevel level) {
        return level != LogLevel.OFF && level.number() >= threshold.number();
    }

    boolean isEnabled(LogEvent event) {
        return event.number >= threshold.number();
    }

    LogEntry entry(LogEvent event) {
        LogEntry entry = ENTRIES.take();
        entry.begin(this, event, LogScope.contextOf(this), clock.millis());
        return entry;
    }

    void emit(LogEntry entry) {
        for (GuardedSink sink : sinks) {
            sink.accept(entry);
        }
    }

    byte[] clientPart(LineWriter as) {
        return as == TextLine.WRITER ? clientText : clientJson;
    }

    void giveBack(LogEntry entry) {
        ENTRIES.giveBack(entry);
    }

    /** An id as the log shows it; null where it does not. */
    @Nullable
    String identity(String id) {
        if (identityHash != null) {
            return identityHash.of(id);
        }
        return identities == LogIdentities.OMITTED ? null : id;
    }

    boolean showsContents() {
        return contents;
    }

    /** Calls a carrier, which may fail as any code may. */
    void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError failure) {
            if (carrierFailures.getAndIncrement() == 0) {
                own.carrierFailed(failure);
            }
        }
    }

    LogContext shown(LogContext context) {
        if (context.user().isEmpty() || identities == LogIdentities.KEPT) {
            return context;
        }
        LogContext.Builder shown = LogContext.builder();
        LogContextParts.forEach(context, (part, value) -> {
            String told = part.equals("user") ? identity(value) : value;
            if (told != null) {
                LogContextParts.set(shown, part, told);
            }
        });
        return shown.build();
    }

    private static byte[] keyOf(LogOptions options) {
        byte[] key = options.identityKey();
        if (key == null) {
            key = new byte[LogOptions.MIN_KEY_BYTES];
            new SecureRandom().nextBytes(key);
        }
        return key;
    }

    private GuardedSink guarded(String name, Sink sink, @Nullable SinkQueue queue) {
        return new GuardedSink(sink, queue, failure -> own.sinkFailed(name, failure));
    }

    private Optional<SinkQueue> queue(String name) {
        int records = options.queue();
        return records == 0 ? Optional.empty() : Optional.of(new SinkQueue(name, records, droppedRecords));
    }
}
