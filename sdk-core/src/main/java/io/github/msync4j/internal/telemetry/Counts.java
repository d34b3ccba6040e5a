package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often what happened, since the client was made; there whether anybody listens or not. On any thread. */
final class Counts {
    private final Map<String, LongAdder> all = new LinkedHashMap<>();
    private final Map<ErrorCode, LongAdder> failures = new ConcurrentSkipListMap<>();

    final LongAdder logins = counted("logins");
    final LongAdder linksOpened = counted("linksOpened");
    final LongAdder linksLost = counted("linksLost");
    final LongAdder sessionsEnded = counted("sessionsEnded");
    final LongAdder reconnectTries = counted("reconnectTries");
    final LongAdder framesSent = counted("framesSent");
    final LongAdder bytesSent = counted("bytesSent");
    final LongAdder framesReceived = counted("framesReceived");
    final LongAdder bytesReceived = counted("bytesReceived");
    final LongAdder messagesAcknowledged = counted("messagesAcknowledged");
    final LongAdder messagesReceived = counted("messagesReceived");
    final LongAdder messagesRepeated = counted("messagesRepeated");
    final LongAdder restRequests = counted("restRequests");

    private LongAdder counted(String name) {
        LongAdder count = new LongAdder();
        all.put(name, count);
        return count;
    }

    void failed(ErrorCode code) {
        failures.computeIfAbsent(code, first -> new LongAdder()).increment();
    }

    Map<String, Long> shown() {
        Map<String, Long> shown = new LinkedHashMap<>();
        all.forEach((name, count) -> shown.put(name, count.sum()));
        return shown;
    }

    Map<String, Long> failures() {
        Map<String, Long> shown = new LinkedHashMap<>();
        failures.forEach((code, count) -> shown.put(code.name(), count.sum()));
        return shown;
    }
}
