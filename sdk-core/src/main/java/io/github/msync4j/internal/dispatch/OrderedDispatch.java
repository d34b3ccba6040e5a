package io.github.msync4j.internal.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks in order per key and side by side across keys. A task without a key waits for all before it, and all after
 * it wait for it. Tasks must not throw.
 */
final class OrderedDispatch {
    /** The lane of tasks without a key; no conversation has such an id. */
    private static final String ALONE = "\0";

    private record Task(@Nullable String key, Runnable work) {}

    private final Executor executor;
    private final int parallelism;

    /** Keys that have work, queued or running. */
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    /** Lanes that have work and no thread, in the order in which they got it. */
    private final Queue<String> ready = new ArrayDeque<>();
    /** What waits behind a task without a key, that task included. */
    private final Queue<Task> behind = new ArrayDeque<>();

    private int threads;

    /** Uses at most this many threads of the executor at once. */
    OrderedDispatch(Executor executor, int parallelism) {
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /** Takes a task: behind all earlier ones of its key, or behind everything if it has none. */
    void submit(@Nullable String key, Runnable work) {
        int wanted;
        synchronized (lanes) {
            behind.add(new Task(key, work));
            admit();
            wanted = threadsWanted();
        }
        start(wanted);
    }

    private void work() {
        String lane = null;
        while (true) {
            Runnable next;
            int wanted;
            synchronized (lanes) {
                if (lane != null && queue(lane).isEmpty()) {
                    lanes.remove(lane);
                    lane = null;
                }
                admit();
                if (lane == null) {
                    lane = ready.poll();
                }
                if (lane == null) {
                    threads--;
                    return;
                }
                next = queue(lane).remove();
                wanted = threadsWanted();
            }
            start(wanted);
            next.run();
        }
    }

    /** Moves into lanes what need not wait any longer. */
    private void admit() {
        while (!behind.isEmpty() && !lanes.containsKey(ALONE)) {
            String key = behind.element().key();
            if (key == null && !lanes.isEmpty()) {
                return;
            }
            String lane = key == null ? ALONE : key;
            if (!lanes.containsKey(lane)) {
                lanes.put(lane, new ArrayDeque<>());
                ready.add(lane);
            }
            queue(lane).add(behind.remove().work());
        }
    }

    private Queue<Runnable> queue(String lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    private int threadsWanted() {
        int wanted = Math.min(ready.size(), parallelism - threads);
        threads += wanted;
        return wanted;
    }

    private void start(int wanted) {
        for (int i = 0; i < wanted; i++) {
            executor.execute(this::work);
        }
    }
}
