package io.github.msync4j.internal.dispatch;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that handlers run on unless the application brings its own: daemons, started when needed, gone after a
 * while without work. How many a handler can hold at once is bounded where its events are queued.
 */
public final class HandlerThreads {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private HandlerThreads() {}

    /** The threads shared by all clients of the JVM. */
    public static Executor shared() {
        return Shared.POOL;
    }

    /** An executor that falls back on the shared threads where the application's own takes no more tasks. */
    public static Executor orShared(Executor own) {
        return task -> {
            try {
                own.execute(task);
            } catch (RejectedExecutionException e) {
                // what waits has to be settled all the same
                shared().execute(task);
            }
        };
    }

    private static final class Shared {
        static final Executor POOL =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "msync4j-handler-" + COUNT.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
