package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.log.SocketLog;
import io.github.msync4j.log.SyncLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warnings and errors; and what failed, though the SDK or the application deals with it. */
final class ProblemLane implements LaneReader {
    private static final Set<String> FAILURES = Set.of(
            LoginLog.STEP_FAILED.key(),
            LoginLog.FAILED.key(),
            ConnectionLog.RECONNECT_SCHEDULED.key(),
            ConnectionLog.LOOKUP_FAILED.key(),
            SocketLog.LOST.key(),
            RestLog.FAILED.key(),
            SyncLog.OFFLINE_FAILED.key(),
            MessageLog.FAILED.key());

    private final List<Span> spans = new ArrayList<>();

    /** Whether something failed that is no warning. */
    static boolean isFailure(LogRecord record) {
        LogEvent over = ConnectionLog.DISCONNECTED;
        boolean ended = record.event().equals(over.key())
                && record.fields().stream()
                        .noneMatch(field ->
                                field.key().equals("reason") && field.value().equals("LOGOUT"));
        return ended || FAILURES.contains(record.event());
    }

    @Override
    public boolean read(Entry entry) {
        LogRecord record = entry.record();
        if (record.level().compareTo(LogLevel.WARN) >= 0) {
            String kind = record.level() == LogLevel.WARN ? "warn" : "error";
            spans.add(entry.mark(kind, record.level() + ": " + record.event()));
        } else if (isFailure(record)) {
            String code = entry.field("code").or(() -> entry.field("cause")).orElse("");
            spans.add(entry.mark("failure", record.event() + (code.isEmpty() ? "" : ": " + code)));
        } else {
            return false;
        }
        return true;
    }

    @Override
    public Lane lane(Instant end) {
        return Lane.packed("problem", "Problems", 3, spans);
    }
}
