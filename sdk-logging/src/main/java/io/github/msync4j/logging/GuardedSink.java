package io.github.msync4j.logging;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a sink's trouble to itself: what it throws is caught, counted and reported once; what it logs does not
 * return to it.
 */
final class GuardedSink implements Sink {
    private final Sink sink;
    private final Consumer<Throwable> firstFailure;
    private final AtomicLong failures = new AtomicLong();
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    GuardedSink(Sink sink, Consumer<Throwable> firstFailure) {
        this.sink = sink;
        this.firstFailure = firstFailure;
    }

    @Override
    public void accept(LogRecord record, @Nullable Throwable thrown) {
        if (inside.get() != null) {
            return;
        }
        inside.set(true);
        try {
            sink.accept(record, thrown);
        } catch (Throwable failure) {
            // errors too: a class that a sink misses must not end a thread of the SDK;
            // and still inside: the report goes to the other sinks
            if (failures.getAndIncrement() == 0) {
                firstFailure.accept(failure);
            }
        } finally {
            inside.remove();
        }
    }

    long failures() {
        return failures.get();
    }
}
