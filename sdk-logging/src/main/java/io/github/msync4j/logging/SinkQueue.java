package io.github.msync4j.logging;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets one sink, or one listener, work on a thread of its own, behind a bounded queue: however slow it is, nobody waits for
 * it. What finds no room is dropped and counted. The thread ends when there is nothing to do.
 */
final class SinkQueue {
    private static final int IDLE_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 5;

    /** Set while code that is not ours runs behind a queue: what it logs goes into none, which would never end. */
    private static final ThreadLocal<Boolean> OUTSIDE = new ThreadLocal<>();

    private final String name;
    private final ThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    /** @param dropped counts what found no room */
    SinkQueue(String name, int records, AtomicLong dropped) {
        this.name = name;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(records),
                this::thread,
                (work, pool) -> dropped.incrementAndGet());
        executor.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "msync4j-log-" + name);
        made.setDaemon(true);
        thread = made;
        return made;
    }

    /** Adds work; but nothing that comes of its own. */
    void add(Runnable work) {
        if (OUTSIDE.get() == null && Thread.currentThread() != thread) {
            executor.execute(work);
        }
    }

    /** Does work of code that is not ours. */
    static void outside(Sink.Work work) throws Exception {
        OUTSIDE.set(true);
        try {
            work.run();
        } finally {
            OUTSIDE.remove();
        }
    }

    /** Waits until all that is in here is done. */
    void drain() throws IOException {
        if (Thread.currentThread() == thread) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        try {
            executor.prestartCoreThread();
            // full, perhaps: then there is a wait for room first
            boolean isIn = executor.getQueue().offer(done::countDown, PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!isIn || !done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the " + name + " of the log is more than " + PATIENCE_SECONDS + " s behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the " + name + " of the log caught up");
        }
    }
}
