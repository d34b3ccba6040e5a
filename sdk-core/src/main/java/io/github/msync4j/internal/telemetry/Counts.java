package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often what happened, since the client was made; there whether anybody listens or not. Counted on the loop's thread, failures on
 * any; shown on any.
 */
final class Counts {
    private final Map<String, AtomicLong> all = new LinkedHashMap<>();
    private final Map<ErrorCode, LongAdder> failures = new ConcurrentSkipListMap<>();

    final AtomicLong logins = counted("logins");
    final AtomicLong linksOpened = counted("linksOpened");
    final AtomicLong linksLost = counted("linksLost");
    final AtomicLong sessionsEnded = counted("sessionsEnded");
    final AtomicLong reconnectTries = counted("reconnectTries");
    final AtomicLong framesSent = counted("framesSent");
    final AtomicLong bytesSent = counted("bytesSent");
    final AtomicLong framesReceived = counted("framesReceived");
    final AtomicLong bytesReceived = counted("bytesReceived");
    final AtomicLong messagesAcknowledged = counted("messagesAcknowledged");
    final AtomicLong messagesReceived = counted("messagesReceived");
    final AtomicLong messagesRepeated = counted("messagesRepeated");
    final AtomicLong restRequests = counted("restRequests");

    private AtomicLong counted(String name) {
        AtomicLong count = new AtomicLong();
        all.put(name, count);
        return count;
    }

    /** Counts, as the one thread that does. */
    static void add(AtomicLong count, long more) {
        count.setOpaque(count.getPlain() + more);
    }

    void failed(ErrorCode code) {
        failures.computeIfAbsent(code, first -> new LongAdder()).increment();
    }

    Map<String, Long> shown() {
        Map<String, Long> shown = new LinkedHashMap<>();
        all.forEach((name, count) -> shown.put(name, count.get()));
        return shown;
    }

    Map<String, Long> failures() {
        Map<String, Long> shown = new LinkedHashMap<>();
        failures.forEach((code, count) -> shown.put(code.name(), count.sum()));
        return shown;
    }
}
