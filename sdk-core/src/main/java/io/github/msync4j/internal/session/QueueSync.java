package io.github.msync4j.internal.session;

import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MetaQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the server's queues: one pull per queue at a time, each batch acknowledged by the pull that follows it, until
 * the server says that the queue is empty.
 *
 * <p>Source: connection.md 6.2 to 6.5. Unlike the vendor's client it forgets what it was pulling when the link is lost,
 * so that no queue is stuck after a reconnect.
 */
public final class QueueSync {
    /** What has to be done. */
    public sealed interface Action {
        /** Ask for what a queue holds, or has more. */
        sealed interface Request extends Action {
            /** The queue. */
            JID queue();
        }

        /** Ask for what a queue holds. */
        record Pull(JID queue) implements Request {}

        /** Ask for more, and say that everything up to the key has arrived. */
        record PullNext(JID queue, long key) implements Request {}

        /** Tell the handlers that messages waited. */
        record Started(int queues, int messages) implements Action {}

        /** Tell the handlers that all of them were handed out. */
        record Finished(int messages, Duration duration) implements Action {}
    }

    private static final class Pulling {
        private boolean noticed;
        private boolean repeated;
        private boolean held;
        private long lastKey;
        private long askedAt;

        private Pulling(long nowNanos) {
            askedAt = nowNanos;
        }

        private void asked(long nowNanos) {
            askedAt = nowNanos;
            repeated = false;
            held = false;
        }
    }

    private final Map<JID, Pulling> pulling = new LinkedHashMap<>();
    private final Set<JID> offline = new HashSet<>();
    private boolean offlineAsked;
    private long offlineSince;
    private int offlineMessages;

    /** Starts over: a new connection. */
    public void reset() {
        pulling.clear();
        offline.clear();
        offlineAsked = false;
        offlineMessages = 0;
    }

    /** The server listed what is unread. */
    public void unread(List<MetaQueue> unread, long nowNanos, Consumer<Action> out) {
        if (!offlineAsked && !unread.isEmpty()) {
            offlineSince = nowNanos;
            int messages = 0;
            for (MetaQueue queue : unread) {
                offline.add(queue.getQueue());
                messages += queue.getN();
            }
            out.accept(new Action.Started(offline.size(), messages));
        }
        offlineAsked = true;
        unread.forEach(queue -> pull(queue.getQueue(), nowNanos, out));
    }

    /** The server said that a queue has something. */
    public void notice(JID queue, long nowNanos, Consumer<Action> out) {
        Pulling running = pulling.get(queue);
        if (running != null) {
            running.noticed = true;
        } else {
            pull(queue, nowNanos, out);
        }
    }

    /** True if what this queue holds waited for the client. */
    public boolean isOffline(JID queue) {
        return offline.contains(queue);
    }

    /** How many queues that waited for the client are not pulled to their end. */
    public int offlineQueues() {
        return offline.size();
    }

    /** A batch arrived and its {@code messages} messages were handed out. */
    public void handedOut(CommSyncDL batch, int messages, long nowNanos, Consumer<Action> out) {
        JID queue = batch.getQueue();
        if (offline.contains(queue)) {
            offlineMessages += messages;
        }
        Pulling running = pulling.get(queue);
        // the same key again without anything new would go on for ever
        boolean repeats = running != null && batch.getMetasCount() == 0 && running.lastKey == batch.getNextKey();
        if (batch.getIsLast() || repeats) {
            ended(queue, running, nowNanos, out);
        } else {
            if (running == null) {
                running = new Pulling(nowNanos);
                pulling.put(queue, running);
            }
            running.asked(nowNanos);
            running.lastKey = batch.getNextKey();
            out.accept(new Action.PullNext(queue, batch.getNextKey()));
        }
    }

    private void ended(JID queue, @Nullable Pulling running, long nowNanos, Consumer<Action> out) {
        pulling.remove(queue);
        if (offline.remove(queue) && offline.isEmpty()) {
            out.accept(new Action.Finished(offlineMessages, Duration.ofNanos(nowNanos - offlineSince)));
            offlineMessages = 0;
        }
        if (running != null && running.noticed) {
            pull(queue, nowNanos, out);
        }
    }

    /** The pull of a queue is not sent yet, so no answer is waited for. */
    public void held(JID queue) {
        Pulling running = pulling.get(queue);
        if (running != null) {
            running.held = true;
        }
    }

    /** The pull of a queue that was held is sent now. */
    public void sent(JID queue, long nowNanos) {
        Pulling running = pulling.get(queue);
        if (running != null) {
            running.asked(nowNanos);
        }
    }

    /** How long until an answer to a pull is overdue; empty if none is waited for. */
    public Optional<Duration> untilOverdue(Duration bound, long nowNanos) {
        return pulling.values().stream()
                .filter(running -> !running.held)
                .mapToLong(running -> bound.toNanos() - (nowNanos - running.askedAt))
                .min()
                .stream()
                .mapToObj(left -> Duration.ofNanos(Math.max(left, 0)))
                .findFirst();
    }

    /** Pulls once more what had no answer in time; false if it had none the second time either. */
    public boolean repeatOverdue(Duration bound, long nowNanos, Consumer<Action> out) {
        for (Map.Entry<JID, Pulling> entry : pulling.entrySet()) {
            Pulling running = entry.getValue();
            if (running.held || nowNanos - running.askedAt < bound.toNanos()) {
                continue;
            }
            if (running.repeated) {
                return false;
            }
            running.repeated = true;
            running.askedAt = nowNanos;
            out.accept(new Action.Pull(entry.getKey()));
        }
        return true;
    }

    private void pull(JID queue, long nowNanos, Consumer<Action> out) {
        if (pulling.putIfAbsent(queue, new Pulling(nowNanos)) == null) {
            out.accept(new Action.Pull(queue));
        }
    }
}
