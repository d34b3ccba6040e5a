package io.github.msync4j.tracing;

/** Something that goes on. On any thread, and on several at the same time. */
public interface OperationSpan {
    /**
     * Makes it current on this thread, which is about to do a part of it: its own work, or a handler or a continuation of the
     * application's. Also after its end: what comes of an operation belongs to it.
     *
     * @return puts back what was current before; called once, on the same thread, after that part
     */
    Runnable enter();

    /**
     * It is over; called once, before the application knows.
     *
     * @param end how it went
     */
    void end(SpanEnd end);
}
