package io.github.msync4j.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a client runs handlers and continuations on: the application's executor, or the client's part in the threads that
 * all clients of the JVM share. It counts as a user of those from its first task there until it is released.
 *
 * <p>The shared threads are few, and how many of them one handler can hold at once is bounded where its events are
 * queued. Whoever has more to do than {@link #TURN} tasks goes to the end of the queue, so a busy handler delays others
 * and does not stop them. Handlers that block do, once they hold all threads: then the events, the stages and the look-ups
 * of all clients wait until one of them returns. Handlers that wait for something, above all for a stage of a client,
 * belong on an executor of the application's own.
 */
public final class HandlerThreads implements Executor {
    /** How many tasks run in a row before others get the thread. */
    static final int TURN = 64;

    private static final SharedThreads SHARED =
            new SharedThreads(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(10));

    private enum Use {
        NOT_YET,
        NOW,
        NO_MORE
    }

    private final @Nullable Executor own;
    private final SharedThreads threads;
    private volatile Use use = Use.NOT_YET;

    HandlerThreads(@Nullable Executor own, SharedThreads threads) {
        this.own = own;
        this.threads = threads;
    }

    /** A client's part in the threads shared by all clients of the JVM. */
    public static HandlerThreads shared() {
        return new HandlerThreads(null, SHARED);
    }

    /** An executor that falls back on the shared threads where the application's own takes no more tasks. */
    public static HandlerThreads orShared(Executor own) {
        return new HandlerThreads(own, SHARED);
    }

    @Override
    public void execute(Runnable task) {
        if (own != null) {
            try {
                own.execute(task);
                return;
            } catch (RejectedExecutionException e) {
                // what waits has to be settled all the same
            }
        }
        if (use == Use.NOT_YET) {
            acquire();
        }
        threads.execute(task);
    }

    private synchronized void acquire() {
        if (use == Use.NOT_YET) {
            use = Use.NOW;
            threads.acquire();
        }
    }

    /** The client was closed. A task that comes later still runs. */
    public synchronized void release() {
        if (use == Use.NOW) {
            threads.release();
        }
        use = Use.NO_MORE;
    }
}
