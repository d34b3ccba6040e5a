package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A loop whose time passes when a test says so. */
final class VirtualLoop implements Loop {
    private record Due(long at, long order, Runnable task) {}

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Due> timers =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private final SplittableRandom random;
    private final List<Consumer<Duration>> watchers = new ArrayList<>();
    private Instant wall = Instant.ofEpochMilli(1_700_000_000_000L);
    private long nanos;
    private long order;
    private boolean released;

    VirtualLoop(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Runs what is waiting, and what that leads to, without time passing. */
    void settle() {
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
            next.run();
        }
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        settle();
        long end = nanos + duration.toNanos();
        while (!timers.isEmpty() && timers.element().at() <= end) {
            Due due = timers.remove();
            nanos = Math.max(nanos, due.at());
            due.task().run();
            settle();
        }
        nanos = end;
    }

    int timers() {
        return timers.size();
    }

    boolean released() {
        return released;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Due due = new Due(nanos + Math.max(delay.toNanos(), 0), order++, task);
        timers.add(due);
        return () -> timers.remove(due);
    }

    @Override
    public Instant now() {
        return wall.plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Runnable watchClock(Consumer<Duration> jumped) {
        watchers.add(jumped);
        return () -> watchers.remove(jumped);
    }

    /** The wall clock moves, and nothing else. */
    void jump(Duration by) {
        wall = wall.plus(by);
        List.copyOf(watchers).forEach(watcher -> watcher.accept(by));
        settle();
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public double dice() {
        return random.nextDouble();
    }

    @Override
    public void release() {
        released = true;
    }
}
