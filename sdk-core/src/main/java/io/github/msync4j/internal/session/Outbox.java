package io.github.msync4j.internal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait for their acknowledgement, oldest first. Each leaves exactly once.
 *
 * @param <M> what is kept of a message
 */
public final class Outbox<M> {
    private record Waiting<M>(M message, long sentAt) {}

    private final Map<Long, Waiting<M>> waiting = new LinkedHashMap<>();
    private final Duration timeout;

    /** An outbox that gives a message this long. */
    public Outbox(Duration timeout) {
        this.timeout = timeout;
    }

    /** Takes a message that goes out now. */
    public void add(long localId, M message, long nowNanos) {
        waiting.put(localId, new Waiting<>(message, nowNanos));
    }

    /** Gives back the message with this id, unless it left already. */
    public @Nullable M remove(long localId) {
        Waiting<M> found = waiting.remove(localId);
        return found == null ? null : found.message();
    }

    /** Gives back what waited too long. */
    public List<M> removeOverdue(long nowNanos) {
        List<M> overdue = new ArrayList<>();
        var entries = waiting.values().iterator();
        while (entries.hasNext()) {
            Waiting<M> next = entries.next();
            if (nowNanos - next.sentAt() < timeout.toNanos()) {
                break;
            }
            overdue.add(next.message());
            entries.remove();
        }
        return overdue;
    }

    /** How long until the oldest message is overdue; empty if none waits. */
    public Optional<Duration> untilOverdue(long nowNanos) {
        for (Waiting<M> oldest : waiting.values()) {
            long left = timeout.toNanos() - (nowNanos - oldest.sentAt());
            return Optional.of(Duration.ofNanos(Math.max(left, 0)));
        }
        return Optional.empty();
    }

    /** Gives back everything. */
    public List<M> removeAll() {
        List<M> all = new ArrayList<>(waiting.size());
        waiting.values().forEach(entry -> all.add(entry.message()));
        waiting.clear();
        return all;
    }
}
