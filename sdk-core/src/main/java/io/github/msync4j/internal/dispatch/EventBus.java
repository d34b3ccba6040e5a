package io.github.msync4j.internal.dispatch;

import io.github.msync4j.HandlerRegistration;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to handlers, never on the caller's thread. Each handler has its own queue: one that is slow or throws
 * harms no other.
 */
public final class EventBus {
    /** How many conversations one handler may be busy with at once. */
    private static final int PARALLELISM = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Map<String, Registered> handlers = new ConcurrentHashMap<>();
    private final Executor executor;
    private final BiConsumer<EventHandler, Throwable> onThrown;

    /** A handler with its own queue. */
    private final class Registered {
        private final EventHandler handler;
        private final OrderedDispatch dispatch = new OrderedDispatch(executor, PARALLELISM);
        private volatile boolean out;

        Registered(EventHandler handler) {
            this.handler = handler;
        }

        void takeOut() {
            out = true;
        }

        void give(Event event) {
            // taken out or replaced while the event waited: it is not given any more
            if (out) {
                return;
            }
            try {
                event.dispatchTo(handler);
            } catch (Throwable thrown) {
                onThrown.accept(handler, thrown);
            }
        }
    }

    /** A bus that runs handlers on this executor, and reports what they throw. */
    public EventBus(Executor executor, BiConsumer<EventHandler, Throwable> onThrown) {
        this.executor = executor;
        this.onThrown = onThrown;
    }

    /** Adds a handler under an id; one that is there under the same id makes place. */
    public HandlerRegistration add(String id, EventHandler handler) {
        Registered added = new Registered(handler);
        takeOut(handlers.put(id, added));
        return () -> {
            handlers.remove(id, added);
            added.takeOut();
        };
    }

    /** Adds a handler. */
    public HandlerRegistration add(EventHandler handler) {
        return add(UUID.randomUUID().toString(), handler);
    }

    /** Takes the handler with this id out, if there is one. */
    public void remove(String id) {
        takeOut(handlers.remove(id));
    }

    private static void takeOut(@Nullable Registered registered) {
        if (registered != null) {
            registered.takeOut();
        }
    }

    /**
     * Hands an event out.
     *
     * @param conversation events of the same conversation are handed out in order; one without waits for all before it
     */
    public void publish(Event event, @Nullable String conversation) {
        publish(List.of(event), conversation);
    }

    /** Hands out events that came together, in their order: one look at each handler's queue for all of them. */
    public void publish(List<? extends Event> together, @Nullable String conversation) {
        handlers.values()
                .forEach(registered ->
                        registered.dispatch.submit(conversation, () -> together.forEach(registered::give)));
    }

    /** Hands an event without a conversation out; done when each handler has seen it. */
    public CompletableFuture<Void> publishAndTell(Event event) {
        List<CompletableFuture<Void>> seen = new ArrayList<>();
        handlers.values().forEach(registered -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            seen.add(done);
            registered.dispatch.submit(null, () -> {
                registered.give(event);
                done.complete(null);
            });
        });
        return CompletableFuture.allOf(seen.toArray(CompletableFuture<?>[]::new));
    }
}
