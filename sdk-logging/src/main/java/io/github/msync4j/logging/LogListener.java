package io.github.msync4j.logging;

/** Hears the log records of one client. See {@link Logging#addListener}. */
@FunctionalInterface
public interface LogListener {
    /**
     * Takes a record. Called on the thread that logs, which may be any thread of the SDK, and by several at
     * once: return soon, and hand longer work to a thread of your own.
     *
     * <p>What this method throws is caught and counted. What it logs through the same client reaches the host
     * and the console, but no listener.
     *
     * @param record what happened
     */
    void onRecord(LogRecord record);
}
