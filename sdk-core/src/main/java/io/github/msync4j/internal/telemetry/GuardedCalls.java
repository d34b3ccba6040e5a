package io.github.msync4j.internal.telemetry;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Calls code of the application's, which may fail as any code may: that is told once, and harms nothing. */
final class GuardedCalls {
    private final Consumer<Throwable> told;
    private final AtomicBoolean failed = new AtomicBoolean();

    GuardedCalls(Consumer<Throwable> told) {
        this.told = told;
    }

    void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError thrown) {
            if (!failed.getAndSet(true)) {
                told.accept(thrown);
            }
        }
    }
}
