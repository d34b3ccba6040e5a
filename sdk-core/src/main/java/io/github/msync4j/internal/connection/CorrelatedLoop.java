package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.transport.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A loop whose tasks belong to what is running when they are done; a call's timers, to the operation that set them. */
final class CorrelatedLoop implements Loop {
    private final Loop loop;
    private final Correlation correlation;
    private final UnaryOperator<Runnable> timers;

    private CorrelatedLoop(Loop loop, Correlation correlation, UnaryOperator<Runnable> timers) {
        this.loop = loop;
        this.correlation = correlation;
        this.timers = timers;
    }

    /** For what goes on from operation to operation. */
    static CorrelatedLoop ofConnection(Loop loop, Correlation correlation) {
        return new CorrelatedLoop(loop, correlation, timer -> () -> correlation.run(timer));
    }

    /** For calls, each of which is part of an operation. */
    static CorrelatedLoop ofCalls(Loop loop, Correlation correlation) {
        return new CorrelatedLoop(loop, correlation, correlation::carrying);
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(() -> correlation.run(task));
    }

    @Override
    public boolean tryExecute(Runnable task) {
        return loop.tryExecute(() -> correlation.run(task));
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        return loop.schedule(delay, timers.apply(task));
    }

    @Override
    public Instant now() {
        return loop.now();
    }

    @Override
    public long nanos() {
        return loop.nanos();
    }

    @Override
    public Runnable watchClock(Consumer<Duration> jumped) {
        return loop.watchClock(by -> correlation.run(() -> jumped.accept(by)));
    }

    @Override
    public double dice() {
        return loop.dice();
    }

    @Override
    public void release() {
        loop.release();
    }
}
