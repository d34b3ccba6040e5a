package io.github.msync4j.internal.dispatch;

import io.github.msync4j.spec.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One that a bus hands events to. Its methods never wait, and never call the bus while they hold a lock of their own. */
interface Receiver {
    /**
     * Takes events that came together.
     *
     * @param conversation what they belong to, if anything
     * @param seen runs when they have been handed out, or at once if that may take forever
     */
    void take(List<? extends Event> together, @Nullable String conversation, Runnable seen);

    /** How many events it could hand out and has not yet. */
    int waiting();

    /** It is not of the bus any more: no events come from now on. */
    void leave();
}
