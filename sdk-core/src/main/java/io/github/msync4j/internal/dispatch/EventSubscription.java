package io.github.msync4j.internal.dispatch;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Event;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber with its own buffer. What it was given is always all that happened until then: when it asked for less than
 * happened and the buffer is full, nothing is left out, the subscription ends after what the buffer holds.
 */
final class EventSubscription<E extends Event> implements Receiver, Flow.Subscription {
    private final EventBus bus;
    private final Class<E> type;
    private final int limit;
    private final Flow.Subscriber<? super E> subscriber;

    private final Fifo<E> buffer = new Fifo<>();
    private long demand;
    private boolean subscribed;
    /** No more events are taken. */
    private boolean ended;
    /** Why it ended; null if that is no failure. */
    private @Nullable Throwable failure;
    /** No more signals are given. */
    private boolean over;

    private boolean running;

    EventSubscription(EventBus bus, Class<E> type, int limit, Flow.Subscriber<? super E> subscriber) {
        this.bus = bus;
        this.type = type;
        this.limit = limit;
        this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
    }

    /** Tells the subscriber of its subscription, before anything else. */
    void start() {
        wake();
    }

    @Override
    public void take(List<? extends Event> together, @Nullable String conversation, Runnable seen) {
        boolean noMore;
        synchronized (this) {
            together.forEach(this::add);
            noMore = ended;
        }
        if (noMore) {
            bus.remove(this);
        }
        wake();
        // how long it waits is up to the subscriber
        seen.run();
    }

    private void add(Event event) {
        if (ended || !type.isInstance(event)) {
            return;
        }
        if (buffer.size() - demand < limit) {
            buffer.add(type.cast(event));
        } else {
            end(new MsyncException(
                    ErrorCode.EVENT_BUFFER_FULL,
                    "the subscription to " + type.getSimpleName() + " ended: the subscriber left more than " + limit
                            + " events waiting; request more, and sooner, or subscribe with a larger buffer"));
        }
    }

    private void end(@Nullable Throwable why) {
        ended = true;
        failure = why;
    }

    @Override
    public void request(long n) {
        synchronized (this) {
            if (n > 0) {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            } else {
                buffer.clear();
                end(new IllegalArgumentException("request(" + n + "): ask for 1 or more (Reactive Streams, rule 3.9)"));
            }
        }
        if (n <= 0) {
            bus.remove(this);
        }
        wake();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            over = true;
            ended = true;
            buffer.clear();
        }
        bus.remove(this);
    }

    @Override
    public void leave() {
        synchronized (this) {
            ended = true;
        }
        wake();
    }

    @Override
    public synchronized int waiting() {
        return (int) Math.min(buffer.size(), demand);
    }

    private void wake() {
        synchronized (this) {
            if (running || !due()) {
                return;
            }
            running = true;
        }
        bus.executor().execute(bus.carrying(this::turn));
    }

    private void turn() {
        for (int i = 0; i < HandlerThreads.TURN; i++) {
            Runnable signal;
            boolean caughtUp;
            synchronized (this) {
                if (!due()) {
                    running = false;
                    return;
                }
                int before = waiting();
                signal = next();
                caughtUp = before >= EventBus.CAUGHT_UP && waiting() < EventBus.CAUGHT_UP;
            }
            if (caughtUp) {
                bus.tellThoseWhoWait();
            }
            try {
                signal.run();
            } catch (Throwable thrown) {
                cancel();
                bus.threw(subscriber, thrown);
            }
        }
        bus.executor().execute(bus.carrying(this::turn));
    }

    private boolean due() {
        boolean event = demand > 0 && !buffer.isEmpty();
        boolean end = ended && buffer.isEmpty();
        return !over && (!subscribed || event || end);
    }

    private Runnable next() {
        if (!subscribed) {
            subscribed = true;
            return () -> subscriber.onSubscribe(this);
        }
        E event = buffer.poll();
        if (event != null) {
            demand--;
            return () -> subscriber.onNext(event);
        }
        over = true;
        Throwable why = failure;
        return why == null ? subscriber::onComplete : () -> subscriber.onError(why);
    }
}
