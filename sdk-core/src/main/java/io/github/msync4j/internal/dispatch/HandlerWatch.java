package io.github.msync4j.internal.dispatch;

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

    /** Work that has, when it is done, what surrounds whoever hands it over. */
    default Runnable carrying(Runnable work) {
        return work;
    }
}
