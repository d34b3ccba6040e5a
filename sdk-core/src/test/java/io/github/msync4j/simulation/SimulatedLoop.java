package io.github.msync4j.simulation;

import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A client's loop. Its machine may sleep: then nothing happens on the loop and {@link #nanos} stands still, while the
 * wall clock and the world go on.
 */
final class SimulatedLoop implements Loop {
    private final World world;
    private final Dice dice;
    private final long nanosBase;
    private final List<Consumer<Duration>> watchers = new ArrayList<>();
    private Runnable afterTurn = () -> {};
    private long clockOffset;
    private long slept;
    private long frozenAt;
    private long wakesAt;
    private boolean asleep;
    private int timers;
    private int posted;
    private boolean released;

    SimulatedLoop(World world, String name) {
        this.world = world;
        this.dice = world.dice("loop " + name);
        // as System.nanoTime does, it begins anywhere
        this.nanosBase = dice.between(-1_000_000_000_000_000L, 1_000_000_000_000_000L);
        this.clockOffset = dice.between(-90_000L, 90_000L) * World.MILLI;
    }

    /** Runs after each turn of the loop. */
    void afterTurn(Runnable check) {
        afterTurn = check;
    }

    @Override
    public void execute(Runnable task) {
        posted++;
        world.after(
                0,
                () -> turn(() -> {
                    posted--;
                    task.run();
                }));
    }

    /** One turn of the loop: now, or when the machine wakes up. */
    void turn(Runnable work) {
        if (asleep) {
            world.at(wakesAt, () -> turn(work));
            return;
        }
        work.run();
        afterTurn.run();
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Timer timer = new Timer(nanos() + Math.max(0, toNanos(delay)), task);
        timers++;
        timer.await(timer.due - nanos());
        return timer::cancel;
    }

    private static long toNanos(Duration delay) {
        return delay.compareTo(Duration.ofDays(36_500)) >= 0
                ? Duration.ofDays(36_500).toNanos()
                : delay.toNanos();
    }

    private final class Timer {
        private final long due;
        private final Runnable task;
        private Runnable takeBack = () -> {};
        private boolean over;

        Timer(long due, Runnable task) {
            this.due = due;
            this.task = task;
        }

        void await(long nanos) {
            takeBack = world.after(nanos, this::fire);
        }

        void fire() {
            if (asleep) {
                takeBack = world.at(wakesAt + (due - nanos()), this::fire);
            } else if (nanos() < due) {
                await(due - nanos());
            } else {
                over();
                turn(task);
            }
        }

        void cancel() {
            if (!over) {
                over();
                takeBack.run();
            }
        }

        private void over() {
            over = true;
            timers--;
        }
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(World.EPOCH).plusNanos(world.now() + clockOffset);
    }

    @Override
    public long nanos() {
        return nanosBase + (asleep ? frozenAt : world.now()) - slept;
    }

    @Override
    public Runnable watchClock(Consumer<Duration> jumped) {
        watchers.add(jumped);
        return () -> watchers.remove(jumped);
    }

    @Override
    public double dice() {
        return dice.next();
    }

    @Override
    public void release() {
        released = true;
    }

    // ---- what the world does to it --------------------------------------------------------------

    /** The machine falls asleep. */
    void sleep(long nanos) {
        frozenAt = world.now();
        wakesAt = world.now() + nanos;
        asleep = true;
        world.at(wakesAt, () -> {
            asleep = false;
            slept += nanos;
            tellWatchers(nanos);
        });
    }

    /** Somebody sets the machine's clock. */
    void moveClock(long nanos) {
        clockOffset += nanos;
        tellWatchers(nanos);
    }

    /** The clock is looked at every second or so. */
    private void tellWatchers(long nanos) {
        world.after(
                dice.between(0, World.SECOND),
                () -> turn(() -> List.copyOf(watchers).forEach(watcher -> watcher.accept(Duration.ofNanos(nanos)))));
    }

    boolean isAsleep() {
        return asleep;
    }

    /** When the machine wakes up, or last did. */
    long wakesAt() {
        return wakesAt;
    }

    /** For how long the machine has slept in all. */
    long slept() {
        return slept;
    }

    /** Timers that run. */
    int timers() {
        return timers;
    }

    /** Tasks that wait for their turn. */
    int posted() {
        return posted;
    }

    boolean isReleased() {
        return released;
    }
}
