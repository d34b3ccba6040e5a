package io.github.msync4j.cli.load;

import io.github.msync4j.Messages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages that are sent without waiting, each for its own acknowledgement. */
final class Burst {
    private final int count;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Burst(int count) {
        this.count = count;
        if (count == 0) {
            done.complete(null);
        }
    }

    static Burst send(Messages messages, String to, Phase phase, int count, int size) {
        Burst burst = new Burst(count);
        for (int i = 0; i < count && !burst.done.isCompletedExceptionally(); i++) {
            messages.sendText(to, phase.text(i, size)).whenComplete((message, failure) -> {
                if (failure != null) {
                    burst.done.completeExceptionally(failure);
                } else if (burst.acknowledged.incrementAndGet() == burst.count) {
                    burst.done.complete(null);
                }
            });
        }
        return burst;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Done when all are acknowledged; failed when one is refused. */
    CompletableFuture<Void> done() {
        return done;
    }
}
