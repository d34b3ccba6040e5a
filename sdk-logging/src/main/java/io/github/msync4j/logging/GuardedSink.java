package io.github.msync4j.logging;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a sink's trouble to itself: what it throws is caught, counted and reported once; what it logs does not
 * return to it.
 */
final class GuardedSink {
    private final Sink sink;
    private final @Nullable SinkQueue queue;
    private final Consumer<Throwable> firstFailure;
    private final AtomicLong failures = new AtomicLong();
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    /** @param queue where the sink works behind one; null where it works on the threads that log */
    GuardedSink(Sink sink, @Nullable SinkQueue queue, Consumer<Throwable> firstFailure) {
        this.sink = sink;
        this.queue = queue;
        this.firstFailure = firstFailure;
    }

    void accept(LogEntry entry) {
        try {
            if (!sink.wants(entry)) {
                return;
            }
            if (queue != null) {
                Sink.Work work = sink.later(entry);
                queue.add(() -> run(work));
            } else if (sink.callsOut()) {
                acceptOnce(entry);
            } else {
                sink.accept(entry);
            }
        } catch (Throwable failure) {
            // errors too: a class that a sink misses must not end a thread of the SDK
            failed(failure);
        }
    }

    private void run(Sink.Work work) {
        try {
            if (sink.callsOut()) {
                SinkQueue.outside(work);
            } else {
                work.run();
            }
        } catch (Throwable failure) {
            failed(failure);
        }
    }

    private void acceptOnce(LogEntry entry) {
        if (inside.get() != null) {
            return;
        }
        inside.set(true);
        try {
            sink.accept(entry);
        } catch (Throwable failure) {
            // still inside: the report goes to the other sinks
            failed(failure);
        } finally {
            inside.remove();
        }
    }

    private void failed(Throwable failure) {
        if (failures.getAndIncrement() == 0) {
            firstFailure.accept(failure);
        }
    }

    long failures() {
        return failures.get();
    }
}
