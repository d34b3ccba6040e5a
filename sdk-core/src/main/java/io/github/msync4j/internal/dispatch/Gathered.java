package io.github.msync4j.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Hands over in one go what one thread gives in one turn: waking another thread for each acknowledgement would cost more
 * than the acknowledgement. Used by that thread only.
 */
public final class Gathered implements Executor {
    private final Executor turn;
    private final Executor target;
    private List<Runnable> tasks = new ArrayList<>();

    /** Hands over to the target, once the tasks that wait for their turn now have had it. */
    public Gathered(Executor turn, Executor target) {
        this.turn = turn;
        this.target = target;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (tasks.size() == 1) {
            turn.execute(this::handOver);
        }
    }

    private void handOver() {
        List<Runnable> gathered = tasks;
        tasks = new ArrayList<>();
        target.execute(() -> gathered.forEach(Runnable::run));
    }
}
