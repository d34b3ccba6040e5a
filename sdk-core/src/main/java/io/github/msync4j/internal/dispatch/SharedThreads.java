package io.github.msync4j.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few daemon threads for all who use them: started when needed, gone after a while without work, and at once when the
 * last user is gone. Tasks that find all threads busy wait in a queue.
 */
final class SharedThreads {
    private final ThreadPoolExecutor pool;
    private final Duration idle;
    private int users;

    /**
     * Starts no thread yet.
     *
     * @param bound how many threads there are at most
     * @param idle how long a thread waits for work while there are users
     */
    SharedThreads(int bound, Duration idle) {
        AtomicInteger count = new AtomicInteger();
        this.idle = idle;
        // without core threads a pool with a queue would have one thread only; core threads may end as others do
        this.pool = new ThreadPoolExecutor(bound, bound, 1, TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "msync4j-handler-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /** One user more. */
    synchronized void acquire() {
        users++;
        keepIdleThreadsFor(idle);
    }

    /** One user less. */
    synchronized void release() {
        users--;
        if (users == 0) {
            // not a shutdown: a task that comes late starts a thread, which then ends with it
            keepIdleThreadsFor(Duration.ofNanos(1));
        }
    }

    /** Runs a task, also without users. */
    void execute(Runnable task) {
        pool.execute(task);
    }

    private void keepIdleThreadsFor(Duration wait) {
        pool.setKeepAliveTime(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
