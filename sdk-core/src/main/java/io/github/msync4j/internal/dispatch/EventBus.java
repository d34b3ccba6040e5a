package io.github.msync4j.internal.dispatch;

import io.github.msync4j.HandlerRegistration;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to handlers and subscribers, never on the caller's thread. Each has its own queue: one that is slow or
 * throws harms no other.
 */
public final class EventBus {
    /** As many events may wait for one handler before it counts as behind. */
    static final int BEHIND = 4_096;
    /** Fewer have to wait for it to have caught up. */
    static final int CAUGHT_UP = BEHIND / 2;

    private final Executor executor;
    private final HandlerWatch watch;

    /** Replaced with each change, never changed. */
    private volatile List<Receiver> receivers = List.of();

    private volatile boolean completed;
    /** What runs when all have caught up. */
    private List<Runnable> whenCaughtUp = List.of();

    /** A bus that runs handlers and subscribers on this executor, and reports what they do wrong. */
    public EventBus(Executor executor, HandlerWatch watch) {
        this.executor = executor;
        this.watch = watch;
    }

    /** Adds a handler under an id; one that is there under the same id makes place. */
    public HandlerRegistration add(String id, EventHandler handler) {
        return add(new RegisteredHandler(this, id, handler), under(id));
    }

    /** Adds a handler. */
    public HandlerRegistration add(EventHandler handler) {
        return add(new RegisteredHandler(this, null, handler), receiver -> false);
    }

    private HandlerRegistration add(RegisteredHandler added, Predicate<Receiver> replaced) {
        change(replaced, List.of(added));
        return () -> remove(added);
    }

    /** Takes the handler with this id out, if there is one. */
    public void remove(String id) {
        change(under(id), List.of());
    }

    void remove(Receiver receiver) {
        change(receiver::equals, List.of());
    }

    private static Predicate<Receiver> under(String id) {
        Objects.requireNonNull(id, "id");
        return receiver -> receiver instanceof RegisteredHandler handler && handler.isUnder(id);
    }

    private void change(Predicate<Receiver> leaving, List<Receiver> coming) {
        List<Receiver> left = new ArrayList<>();
        synchronized (this) {
            List<Receiver> staying = new ArrayList<>();
            receivers.forEach(receiver -> (leaving.test(receiver) ? left : staying).add(receiver));
            staying.addAll(coming);
            receivers = List.copyOf(staying);
        }
        left.forEach(Receiver::leave);
        tellThoseWhoWait();
    }

    /**
     * Gives each subscriber the events of a type, in order, from its subscription on.
     *
     * @param bufferSize how many events may wait that a subscriber did not ask for; one more ends its subscription
     */
    public <E extends Event> Flow.Publisher<E> publisher(Class<E> type, int bufferSize) {
        Objects.requireNonNull(type, "type");
        return subscriber -> {
            EventSubscription<E> added = new EventSubscription<>(this, type, bufferSize, subscriber);
            change(receiver -> false, List.of(added));
            if (completed) {
                remove(added);
            }
            added.start();
        };
    }

    /** No more events come for subscribers, present and future. Handlers stay. */
    public void complete() {
        completed = true;
        change(receiver -> receiver instanceof EventSubscription, List.of());
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
        receivers.forEach(receiver -> receiver.take(together, conversation, () -> {}));
    }

    /** Hands an event without a conversation out; done when each handler has seen it. */
    public CompletableFuture<Void> publishAndTell(Event event) {
        List<CompletableFuture<Void>> seen = new ArrayList<>();
        receivers.forEach(receiver -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            seen.add(done);
            receiver.take(List.of(event), null, () -> done.complete(null));
        });
        return CompletableFuture.allOf(seen.toArray(CompletableFuture<?>[]::new));
    }

    /**
     * How many events were published and not handed out yet, for the handler that has most of them; with them, what a
     * subscriber has asked for and not been given.
     */
    public int waiting() {
        int most = 0;
        for (Receiver receiver : receivers) {
            most = Math.max(most, receiver.waiting());
        }
        return most;
    }

    /** Whether so much waits for a handler that no more events should be fetched, until it has caught up. */
    public boolean isBehind() {
        return waiting() > BEHIND;
    }

    /**
     * Runs a task once, as soon as every handler has less waiting than half of what makes it count as behind; at once if
     * that is so. On any thread, under no lock.
     */
    public void whenCaughtUp(Runnable task) {
        synchronized (this) {
            List<Runnable> more = new ArrayList<>(whenCaughtUp);
            more.add(task);
            whenCaughtUp = more;
        }
        tellThoseWhoWait();
    }

    void tellThoseWhoWait() {
        List<Runnable> due;
        synchronized (this) {
            if (whenCaughtUp.isEmpty() || waiting() >= CAUGHT_UP) {
                return;
            }
            due = whenCaughtUp;
            whenCaughtUp = List.of();
        }
        for (Runnable task : due) {
            try {
                task.run();
            } catch (Throwable thrown) {
                // it may be a handler's thread, which has more to do
                threw(task, thrown);
            }
        }
    }

    Executor executor() {
        return executor;
    }

    Runnable carrying(Runnable work) {
        return watch.carrying(work);
    }

    long nanos() {
        return watch.nanos();
    }

    void took(Object who, long nanos) {
        watch.took(who, nanos);
    }

    void threw(Object who, Throwable thrown) {
        watch.threw(who, thrown);
    }
}
