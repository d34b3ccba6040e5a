package io.github.msync4j.simulation;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One virtual time line with everything that is left to chance. All of a world runs on one thread; the same seed gives
 * the same world, to the last line of its trace.
 */
final class World {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    static final long MINUTE = 60 * SECOND;

    /** When a world begins, in Unix milliseconds by the server's clock. */
    static final long EPOCH = 1_700_000_000_000L;

    /** Something that will be done; running it twice or after it was taken back does nothing. */
    private static final class Task {
        private final long at;
        private final long order;
        private @Nullable Runnable work;

        Task(long at, long order, Runnable work) {
            this.at = at;
            this.order = order;
            this.work = work;
        }

        void takeBack() {
            work = null;
        }
    }

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.<Task>comparingLong(task -> task.at).thenComparingLong(task -> task.order));
    private final Map<String, Integer> tally = new TreeMap<>();
    private final long seed;
    private final Trace trace;
    private long now;
    private long order;
    private @Nullable Violation violation;

    World(long seed, @Nullable PrintStream live) {
        this.seed = seed;
        this.trace = new Trace(live);
    }

    long seed() {
        return seed;
    }

    /** Dice for one concern. */
    Dice dice(String concern) {
        return new Dice(seed, concern);
    }

    /** Nanoseconds since the world began. */
    long now() {
        return now;
    }

    /** The server's clock. */
    long millis() {
        return EPOCH + now / MILLI;
    }

    /** Does something at a time; the result takes it back. */
    Runnable at(long time, Runnable work) {
        Task task = new Task(Math.max(time, now), order++, work);
        tasks.add(task);
        return task::takeBack;
    }

    /** Does something after a while; behind what is to be done at that time already. */
    Runnable after(long nanos, Runnable work) {
        return at(now + nanos, work);
    }

    /** Does something again and again until the world ends. */
    void every(long nanos, Runnable work) {
        after(nanos, () -> {
            work.run();
            every(nanos, work);
        });
    }

    /** Lets time pass until a moment, or until an invariant does not hold. */
    void runUntil(long end) {
        throwIfViolated();
        for (Task next = tasks.peek(); next != null && next.at <= end; next = tasks.peek()) {
            tasks.remove();
            Runnable work = next.work;
            if (work == null) {
                continue;
            }
            now = next.at;
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                violated("something threw", e);
            }
            throwIfViolated();
        }
        now = end;
    }

    private void throwIfViolated() {
        if (violation != null) {
            throw violation;
        }
    }

    /** An invariant does not hold: the world ends after this task. The first one counts. */
    void violated(String what) {
        note("invariant", "VIOLATED", what);
        if (violation == null) {
            violation = new Violation(what);
        }
    }

    private void violated(String what, Throwable cause) {
        note("invariant", "VIOLATED", cause);
        if (violation == null) {
            violation = cause instanceof Violation already ? already : new Violation(what + ": " + cause, cause);
        }
    }

    void note(String who, String what, @Nullable Object detail) {
        trace.add(now, who, what, detail);
    }

    /** Counts what happened, so that somebody can see what never does. */
    void tally(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> tally() {
        return tally;
    }

    Trace trace() {
        return trace;
    }
}
