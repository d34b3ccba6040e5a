package io.github.msync4j.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A loop on one of the shared event loops, taken with the first task. The only class of the SDK that reads the clock or
 * rolls dice.
 */
public final class NettyLoop implements Loop {
    private @Nullable SharedEventLoops shared;
    private @Nullable EventLoop eventLoop;
    private boolean released;

    synchronized EventLoop eventLoop() {
        EventLoop taken = eventLoop;
        if (taken == null) {
            taken = shared().next();
            eventLoop = taken;
        }
        return taken;
    }

    private synchronized SharedEventLoops shared() {
        SharedEventLoops taken = shared;
        if (taken == null) {
            if (released) {
                throw new IllegalStateException("the loop was released");
            }
            taken = SharedEventLoops.acquire();
            shared = taken;
        }
        return taken;
    }

    @Override
    public void execute(Runnable task) {
        eventLoop().execute(task);
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        // about 292 years are enough for any token
        long nanos = delay.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : delay.toNanos();
        Future<?> scheduled = eventLoop().schedule(task, Math.min(nanos, Long.MAX_VALUE / 2), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable watchClock(Consumer<Duration> jumped) {
        return shared().clockWatch().add(this, jumped);
    }

    static ClockReading clocks() {
        return new ClockReading(Instant.now(), System.nanoTime());
    }

    @Override
    public double dice() {
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    public synchronized void release() {
        if (!released && shared != null) {
            shared.clockWatch().removeAll(this);
            SharedEventLoops.release();
        }
        released = true;
    }
}
