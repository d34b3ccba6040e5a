package io.github.msync4j.internal.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** The one thread a connection lives on, with its clock, its timers and its dice. */
public interface Loop extends Executor {
    /** Runs a task on the loop's thread, after those that were given before. */
    @Override
    void execute(Runnable task);

    /** Runs a task likewise; false where the loop is gone, and with it the client. */
    default boolean tryExecute(Runnable task) {
        try {
            execute(task);
            return true;
        } catch (RejectedExecutionException | IllegalStateException gone) {
            return false;
        }
    }

    /** Runs a task after a delay; the result takes it back. */
    Runnable schedule(Duration delay, Runnable task);

    /** The time. */
    Instant now();

    /** A clock that only grows, in nanoseconds. */
    long nanos();

    /**
     * Tells of the wall clock having moved against {@link #nanos}: the machine slept, or somebody set the clock.
     *
     * @param jumped hears, on the loop's thread, by how much
     * @return ends it
     */
    Runnable watchClock(Consumer<Duration> jumped);

    /** A random number, 0 or more and less than 1. */
    double dice();

    /** Gives back what the loop holds; the loop is not used after that. */
    void release();
}
