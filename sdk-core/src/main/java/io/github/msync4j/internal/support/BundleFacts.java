package io.github.msync4j.internal.support;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.internal.connection.ConnectionReport;
import io.github.msync4j.internal.flight.FlightLog;
import io.github.msync4j.logging.LogCacheStatus;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import java.util.List;

/**
 * All that a bundle is made of: the same facts make the same bundle.
 *
 * @param client the client's name in the log
 * @param surroundings what it runs in
 * @param options what the application asked for
 * @param connection how the connection is, and was
 * @param log how the log is
 * @param cached the lines of its cache
 * @param files its files, the newest first
 * @param flight what the flight recorder holds of the client
 * @param threads the SDK's threads
 */
record BundleFacts(
        String client,
        Surroundings surroundings,
        ClientOptions options,
        ConnectionReport connection,
        LogFacts log,
        String cached,
        List<LogText> files,
        FlightLog flight,
        List<ThreadText> threads) {

    /**
     * How the log is.
     *
     * @param options what it was made with
     * @param level the threshold now
     * @param cache what the cache holds
     * @param sinkFailures how often a sink failed
     * @param listenerFailures how often a listener did
     * @param droppedRecords how many records found no room in a queue
     * @param unreadable the files that could not be read, and why
     */
    record LogFacts(
            LogOptions options,
            LogLevel level,
            LogCacheStatus cache,
            long sinkFailures,
            long listenerFailures,
            long droppedRecords,
            List<String> unreadable) {}

    /**
     * Lines of a log, the newest of them if not all.
     *
     * @param name where they go
     * @param lines whole lines
     * @param leftOut how many bytes of older lines were not read
     */
    record LogText(String name, String lines, long leftOut) {}

    /**
     * A thread at one moment.
     *
     * @param name its name
     * @param state what it does
     * @param frames where it is, the innermost call first
     */
    record ThreadText(String name, Thread.State state, List<String> frames) {}
}
