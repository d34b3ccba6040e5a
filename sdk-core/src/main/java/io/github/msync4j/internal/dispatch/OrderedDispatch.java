package io.github.msync4j.internal.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks in order per key and side by side across keys. A task without a key waits for all before it, and all after
 * it wait for it. Tasks must not throw.
 */
final class OrderedDispatch {
    /** The lane of tasks without a key; no conversation has such an id. */
    private static final String ALONE = "\0";

    private record Task(@Nullable String key, int weight, Runnable work) {}

    /** A key that has work, queued or running. */
    private record Lane(String key, Fifo<Task> tasks) {}

    private final Executor executor;
    private final int parallelism;
    private final int low;
    private final Runnable onLow;

    private Map<String, Lane> lanes = Map.of();
    /** Lanes that have work and no thread, in the order in which they got it. */
    private final Fifo<Lane> ready = new Fifo<>();
    /** What waits behind a task without a key, that task included. */
    private final Fifo<Task> behind = new Fifo<>();

    /** Threads that run turns, or were asked for and will. */
    private int threads;
    /** Those of them that have not begun: each will look for a lane. */
    private int coming;

    private int waiting;

    /**
     * Uses at most this many threads of the executor at once.
     *
     * @param low what waits has to weigh less than this for {@code onLow} to run, each time that it gets there
     */
    OrderedDispatch(Executor executor, int parallelism, int low, Runnable onLow) {
        this.executor = executor;
        this.parallelism = parallelism;
        this.low = low;
        this.onLow = onLow;
    }

    /** Takes a task: behind all earlier ones of its key, or behind everything if it has none. */
    void submit(@Nullable String key, int weight, Runnable work) {
        int wanted;
        synchronized (this) {
            waiting += weight;
            behind.add(new Task(key, weight, work));
            admit();
            wanted = threadsWanted();
        }
        start(wanted);
    }

    /** What the tasks weigh that were submitted and have not been run to their end. */
    synchronized int waiting() {
        return waiting;
    }

    /** What one thread does before others get it. */
    private void turn() {
        begin();
        Lane lane = null;
        int done = 0;
        for (int left = HandlerThreads.TURN; ; left--) {
            boolean gotLow;
            Task task;
            int wanted;
            synchronized (this) {
                gotLow = waiting >= low && waiting - done < low;
                waiting -= done;
                lane = nextLane(lane, left == 0);
                task = lane == null ? null : lane.tasks().poll();
                if (task == null) {
                    threads--;
                }
                wanted = threadsWanted();
            }
            start(wanted);
            if (gotLow) {
                onLow.run();
            }
            if (task == null) {
                return;
            }
            task.work().run();
            done = task.weight();
        }
    }

    private synchronized void begin() {
        coming--;
    }

    /** The same as before while it has tasks and the turn lasts; null to end the turn. */
    private @Nullable Lane nextLane(@Nullable Lane lane, boolean turnIsOver) {
        boolean more = lane != null && !lane.tasks().isEmpty();
        if (lane != null && !more) {
            leave(lane);
        }
        admit();
        if (more && !turnIsOver) {
            return lane;
        }
        if (lane != null && more) {
            ready.add(lane);
        }
        return turnIsOver ? null : ready.poll();
    }

    /** Moves into lanes what need not wait any longer. */
    private void admit() {
        Task task = behind.peek();
        while (task != null && !lanes.containsKey(ALONE)) {
            String key = task.key();
            if (key == null && !lanes.isEmpty()) {
                return;
            }
            lane(key == null ? ALONE : key).tasks().add(task);
            behind.poll();
            task = behind.peek();
        }
    }

    private Lane lane(String key) {
        Lane lane = lanes.get(key);
        if (lane == null) {
            if (lanes.isEmpty()) {
                lanes = new HashMap<>();
            }
            lane = new Lane(key, new Fifo<>());
            lanes.put(key, lane);
            ready.add(lane);
        }
        return lane;
    }

    private void leave(Lane lane) {
        lanes.remove(lane.key());
        if (lanes.isEmpty()) {
            // a map keeps the size that it once had
            lanes = Map.of();
        }
    }

    private int threadsWanted() {
        int wanted = Math.max(0, Math.min(ready.size() - coming, parallelism - threads));
        threads += wanted;
        coming += wanted;
        return wanted;
    }

    private void start(int wanted) {
        for (int i = 0; i < wanted; i++) {
            executor.execute(this::turn);
        }
    }
}
