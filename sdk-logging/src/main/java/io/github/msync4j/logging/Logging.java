package io.github.msync4j.logging;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The logging of one client: the threshold, and who hears the records that pass it. Safe for all threads; starts
 * none, and changes nothing outside itself.
 *
 * <p>The threshold is the first gate and the same for all: with {@link LogLevel#OFF} nothing is heard anywhere.
 * Behind it each sink is independent of the others: the host's logging system decides by its own configuration,
 * the console is off until {@link #showConsole} turns it on, and every listener hears everything.
 */
public final class Logging {
    private final String client;
    private final InstantSource clock;
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    private final ConsoleSink console = new ConsoleSink();
    private final ListenerSink listeners = new ListenerSink(this::reportListener);
    private final List<GuardedSink> sinks =
            List.of(guarded("host", new HostSink()), guarded("console", console), guarded("listeners", listeners));

    private volatile LogLevel threshold;
    private LogLevel defaultLevel;
    private boolean levelChosen;

    Logging(String client, LogLevel threshold, InstantSource clock) {
        this.client = Objects.requireNonNull(client, "client");
        this.threshold = Objects.requireNonNull(threshold, "threshold");
        this.defaultLevel = threshold;
        this.clock = clock;
    }

    /**
     * Makes the logging of a client.
     *
     * @param client the client's name in the records, to tell the clients of a JVM apart
     * @param threshold the default level: records below it are dropped
     * @return the client's logging
     */
    public static Logging create(String client, LogLevel threshold) {
        return new Logging(client, threshold, InstantSource.system());
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
     * The logger of a name.
     *
     * @param name the name, usually one of {@link LoggerNames}; also the name of the host's logger
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
    public long sinkFailures() {
        return sinks.stream().mapToLong(GuardedSink::failures).sum();
    }

    boolean isEnabled(LogLevel level) {
        return level != LogLevel.OFF && level.number() >= threshold.number();
    }

    /** A record with what each record has: client, time, thread. */
    LogRecord.Builder record() {
        return LogRecord.builder()
                .client(client)
                .time(clock.instant())
                .thread(Thread.currentThread().getName());
    }

    void emit(LogRecord record, @Nullable Throwable thrown) {
        for (GuardedSink sink : sinks) {
            sink.accept(record, thrown);
        }
    }

    private GuardedSink guarded(String name, Sink sink) {
        return new GuardedSink(
                sink, failure -> report("A log sink failed; it is not reported again", "sink", name, failure));
    }

    private void reportListener(LogListener listener, Throwable failure) {
        report(
                "A log listener failed; it is not reported again",
                "listener",
                listener.getClass().getName(),
                failure);
    }

    private void report(String message, String key, String source, Throwable failure) {
        logger(LoggerNames.LOGGING).log(LogLevel.WARN, message, key, source, failure);
    }
}
