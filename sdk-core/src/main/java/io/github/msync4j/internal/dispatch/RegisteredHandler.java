package io.github.msync4j.internal.dispatch;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handler with its own queue. */
final class RegisteredHandler implements Receiver {
    /** How many conversations one handler may be busy with at once. */
    private static final int PARALLELISM = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final EventBus bus;
    private final @Nullable String id;
    private final EventHandler handler;
    private final OrderedDispatch dispatch;
    private volatile boolean out;

    RegisteredHandler(EventBus bus, @Nullable String id, EventHandler handler) {
        this.bus = bus;
        this.id = id;
        this.handler = handler;
        this.dispatch = new OrderedDispatch(bus.executor(), PARALLELISM, EventBus.CAUGHT_UP, bus::tellThoseWhoWait);
    }

    boolean isUnder(String other) {
        return other.equals(id);
    }

    @Override
    public void take(List<? extends Event> together, @Nullable String conversation, Runnable seen) {
        Runnable work = bus.carrying(() -> {
            together.forEach(this::give);
            seen.run();
        });
        dispatch.submit(conversation, together.size(), work);
    }

    private void give(Event event) {
        // taken out or replaced while the event waited: it is not given any more
        if (out) {
            return;
        }
        long begun = bus.nanos();
        try {
            event.dispatchTo(handler);
        } catch (Throwable thrown) {
            bus.threw(handler, thrown);
        }
        bus.took(handler, bus.nanos() - begun);
    }

    @Override
    public int waiting() {
        return dispatch.waiting();
    }

    @Override
    public void leave() {
        out = true;
    }
}
