package io.github.msync4j.internal.transfer;

import io.github.msync4j.attachment.TransferProgress;
import io.github.msync4j.internal.dispatch.SerialExecutor;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how far a transfer is. What nobody asked for yet is replaced by what is newer. On any thread. */
final class ProgressFeed implements Flow.Publisher<TransferProgress> {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final Executor users;
    private final LongSupplier nanos;
    private final Pace pace = new Pace(INTERVAL);
    private final List<Listening> listening = new CopyOnWriteArrayList<>();
    private long bytes;
    private OptionalLong total;
    private boolean over;
    private @Nullable Throwable failure;

    ProgressFeed(Executor users, LongSupplier nanos, OptionalLong total) {
        this.users = users;
        this.nanos = nanos;
        this.total = total;
    }

    synchronized TransferProgress now() {
        TransferProgress.Builder now = TransferProgress.builder().bytes(bytes);
        total.ifPresent(now::total);
        return now.build();
    }

    /** How many bytes have gone or come. */
    synchronized long bytes() {
        return bytes;
    }

    /** So many more bytes have gone or come; fewer than none if they have to go again. */
    void add(long more) {
        boolean isDue;
        synchronized (this) {
            bytes += more;
            isDue = pace.isDue(nanos.getAsLong());
        }
        if (isDue) {
            listening.forEach(Listening::tell);
        }
    }

    /** It is known now how many there are in all, and how many have come. */
    synchronized void set(long come, OptionalLong known) {
        bytes = come;
        total = known;
    }

    /** It has come to an end. */
    void end(@Nullable Throwable why) {
        synchronized (this) {
            over = true;
            failure = why;
        }
        listening.forEach(Listening::tell);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super TransferProgress> subscriber) {
        Listening each = new Listening(subscriber);
        each.turn(() -> {
            listening.add(each);
            subscriber.onSubscribe(each);
            // after what it asks for at once
            each.tell();
        });
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** What one subscriber hears, on the executor, one after the other. */
    private final class Listening implements Flow.Subscription {
        private final Flow.Subscriber<? super TransferProgress> to;
        private final SerialExecutor turns = new SerialExecutor(users);
        private @Nullable TransferProgress told;
        private long wanted;
        private boolean left;

        Listening(Flow.Subscriber<? super TransferProgress> to) {
            this.to = to;
        }

        void tell() {
            turn(() -> {
                boolean isLast = isOver();
                TransferProgress now = now();
                if (wanted > 0 && !now.equals(told)) {
                    wanted--;
                    told = now;
                    to.onNext(now);
                }
                if (isLast && !left) {
                    leave();
                    Throwable why = failure();
                    if (why == null) {
                        to.onComplete();
                    } else {
                        to.onError(why);
                    }
                }
            });
        }

        /** A subscriber that throws hears no more. */
        private void turn(Runnable task) {
            turns.execute(() -> {
                if (left) {
                    return;
                }
                try {
                    task.run();
                } catch (RuntimeException thrown) {
                    leave();
                }
            });
        }

        private void leave() {
            left = true;
            listening.remove(this);
        }

        @Override
        public void request(long count) {
            turn(() -> {
                if (count <= 0) {
                    leave();
                    to.onError(new IllegalArgumentException("one at least has to be asked for"));
                } else {
                    wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
                    tell();
                }
            });
        }

        @Override
        public void cancel() {
            turn(this::leave);
        }
    }
}
