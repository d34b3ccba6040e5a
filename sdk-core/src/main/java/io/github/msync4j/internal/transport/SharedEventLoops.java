package io.github.msync4j.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What all clients of the JVM share: a group of event loops, and a watch over the clocks. Made with the first login, shut
 * down with the last close.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for daemon threads to end
final class SharedEventLoops {
    /** One loop carries several hundred thousand messages a second: more of them than this only cost memory. */
    private static final int MAX_THREADS = 4;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static int users;
    private static @Nullable SharedEventLoops shared;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(
            Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS),
            SharedEventLoops::thread,
            NioIoHandler.newFactory());
    private final ClockWatch clockWatch = new ClockWatch(NettyLoop::clocks, this::everySecond);

    private SharedEventLoops() {}

    static synchronized SharedEventLoops acquire() {
        SharedEventLoops taken = shared == null ? new SharedEventLoops() : shared;
        shared = taken;
        users++;
        return taken;
    }

    static synchronized void release() {
        users--;
        if (users == 0 && shared != null) {
            // quiet period 0: nobody is left to hand in a task
            shared.group.shutdownGracefully(0, 5, TimeUnit.SECONDS);
            shared = null;
        }
    }

    EventLoop next() {
        return group.next();
    }

    ClockWatch clockWatch() {
        return clockWatch;
    }

    /** Runs a task every second, until what this returns is run. */
    Runnable everySecond(Runnable task) {
        Future<?> ticking = group.scheduleWithFixedDelay(task, 1, 1, TimeUnit.SECONDS);
        return () -> ticking.cancel(false);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new FastThreadLocalThread(task, "msync4j-io-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
