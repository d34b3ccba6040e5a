package io.github.msync4j.internal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way out, oldest first: those that wait for a link, and those that were written and wait for their
 * acknowledgement. Each leaves exactly once.
 *
 * @param <M> what is kept of a message
 */
public final class Outbox<M> {
    /** A message that is given back: it cannot have arrived if it never was written. */
    public record Returned<M>(M message, boolean wasWritten) {}

    private static final class Entry<M> {
        private final M message;
        private final int bytes;
        private final long takenAt;
        private long writtenAt;
        private boolean written;

        private Entry(M message, int bytes, long takenAt) {
            this.message = message;
            this.bytes = bytes;
            this.takenAt = takenAt;
        }

        private Returned<M> returned() {
            return new Returned<>(message, written);
        }
    }

    /** What may wait for a link. */
    public record Bounds(int messages, long bytes, Duration longest, boolean sendingAgain) {}

    private final Map<Long, Entry<M>> waiting = new LinkedHashMap<>();
    private final Map<Long, Entry<M>> written = new LinkedHashMap<>();
    private final Duration timeout;
    private final Bounds bounds;
    private long waitingBytes;

    /** An outbox that gives the server this long for an acknowledgement. */
    public Outbox(Duration timeout, Bounds bounds) {
        this.timeout = timeout;
        this.bounds = bounds;
    }

    /** Takes a message that is written now. */
    public void write(long localId, M message, int bytes, long nowNanos) {
        Entry<M> entry = new Entry<>(message, bytes, nowNanos);
        entry.written = true;
        entry.writtenAt = nowNanos;
        written.put(localId, entry);
    }

    /** Takes a message that waits for a link; false if there is no room. */
    public boolean keep(long localId, M message, int bytes, long nowNanos) {
        if (waiting.size() >= bounds.messages() || waitingBytes + bytes > bounds.bytes()) {
            return false;
        }
        waiting.put(localId, new Entry<>(message, bytes, nowNanos));
        waitingBytes += bytes;
        return true;
    }

    /** Gives back the message with this id, if it was written and did not leave already. */
    public @Nullable M acknowledged(long localId) {
        Entry<M> found = written.remove(localId);
        return found == null ? null : found.message;
    }

    /** The link is lost: what was written waits to be written again, in front; or it is given back. */
    public List<Returned<M>> hold() {
        if (!bounds.sendingAgain()) {
            return removeAll(written);
        }
        Map<Long, Entry<M>> behind = new LinkedHashMap<>(waiting);
        waiting.clear();
        written.forEach((id, entry) -> {
            waiting.put(id, entry);
            waitingBytes += entry.bytes;
        });
        written.clear();
        waiting.putAll(behind);
        return new ArrayList<>();
    }

    /** A link is up: gives what waited, in order; it counts as written from now on. */
    public List<M> release(long nowNanos) {
        List<M> released = new ArrayList<>(waiting.size());
        waiting.forEach((id, entry) -> {
            entry.written = true;
            entry.writtenAt = nowNanos;
            written.put(id, entry);
            released.add(entry.message);
        });
        waiting.clear();
        waitingBytes = 0;
        return released;
    }

    /** Gives back what waited too long, for a link or for its acknowledgement. */
    public List<Returned<M>> removeOverdue(long nowNanos) {
        List<Returned<M>> overdue = new ArrayList<>();
        for (Iterator<Entry<M>> entries = written.values().iterator(); entries.hasNext(); ) {
            Entry<M> next = entries.next();
            if (nowNanos - next.writtenAt < timeout.toNanos()) {
                break;
            }
            entries.remove();
            overdue.add(next.returned());
        }
        for (Iterator<Entry<M>> entries = waiting.values().iterator(); entries.hasNext(); ) {
            Entry<M> next = entries.next();
            if (nowNanos - next.takenAt < bounds.longest().toNanos()) {
                break;
            }
            entries.remove();
            waitingBytes -= next.bytes;
            overdue.add(next.returned());
        }
        return overdue;
    }

    /** How long until a message is overdue; empty if there is none. */
    public Optional<Duration> untilOverdue(long nowNanos) {
        long soonest = Long.MAX_VALUE;
        for (Entry<M> oldest : written.values()) {
            soonest = timeout.toNanos() - (nowNanos - oldest.writtenAt);
            break;
        }
        for (Entry<M> oldest : waiting.values()) {
            soonest = Math.min(soonest, bounds.longest().toNanos() - (nowNanos - oldest.takenAt));
            break;
        }
        return soonest == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(soonest, 0)));
    }

    /** Gives back everything, in order. */
    public List<Returned<M>> removeAll() {
        List<Returned<M>> all = removeAll(written);
        all.addAll(removeAll(waiting));
        waitingBytes = 0;
        return all;
    }

    private List<Returned<M>> removeAll(Map<Long, Entry<M>> entries) {
        List<Returned<M>> all = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> all.add(entry.returned()));
        entries.clear();
        return all;
    }

    /** How many messages wait for a link. */
    public int waiting() {
        return waiting.size();
    }

    /** How many messages are in here. */
    public int size() {
        return waiting.size() + written.size();
    }
}
