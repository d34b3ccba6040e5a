package io.github.msync4j.internal.dispatch;

import java.util.concurrent.Executor;

/** Hears of handlers and subscribers that misbehave, and gives them what surrounds their work. On any thread. */
@FunctionalInterface
public interface HandlerWatch {
    /** One threw. */
    void threw(Object who, Throwable thrown);

    /** A clock that only grows, to time them with. */
    default long nanos() {
        return 0;
    }

    /** One had an event, and a thread, for so long. */
    default void took(Object who, long nanos) {}

    /** An executor whose tasks have, when they run, what surrounds whoever hands them over. */
    default Executor carrying(Executor executor) {
        return executor;
    }
}
