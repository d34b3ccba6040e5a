package io.github.msync4j.internal.dispatch;

import java.util.concurrent.Executor;

/** Runs tasks one after the other, in order, on a thread of another executor. They must not throw. */
public final class SerialExecutor implements Executor {
    private final Executor executor;
    private final Fifo<Runnable> tasks = new Fifo<>();
    private boolean running;

    /** Borrows threads from this executor. */
    public SerialExecutor(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::turn);
    }

    private void turn() {
        for (int i = 0; i < HandlerThreads.TURN; i++) {
            Runnable next;
            synchronized (tasks) {
                next = tasks.poll();
                if (next == null) {
                    running = false;
                    return;
                }
            }
            next.run();
        }
        executor.execute(this::turn);
    }
}
