package io.github.msync4j.internal.dispatch;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Bytes whose other end is the application: what it does with them, however long that takes, it does on its executor. */
public final class Moved {
    /** How many buffers may be on their way to a subscriber, however many it asks for: what waits is in memory. */
    private static final int ON_THEIR_WAY = 8;

    private Moved() {}

    /** The same bytes for a subscriber of the application: its signals come on the executor, one after the other. */
    public static Blob heard(Blob blob, Executor executor) {
        return like(blob, to -> blob.subscribe(new Hearing(new SerialExecutor(executor), to)));
    }

    /** The same bytes of a publisher of the application: it is asked for them on the executor. */
    public static Blob asked(Blob blob, Executor executor) {
        return like(blob, to -> {
            Asking asking = new Asking(new SerialExecutor(executor), to);
            asking.run(() -> blob.subscribe(asking));
        });
    }

    private static Blob like(Blob blob, Flow.Publisher<ByteBuffer> bytes) {
        Blob same = blob.length().isPresent() ? Blob.of(blob.length().getAsLong(), bytes) : Blob.of(bytes);
        Blob typed = same.withMediaType(blob.mediaType());
        return blob.fileName().map(typed::withFileName).orElse(typed);
    }

    /** What a subscriber hears. All but the end of it is of the executor's turns. */
    private static final class Hearing implements Flow.Subscriber<ByteBuffer>, Flow.Subscription {
        private final SerialExecutor turns;
        private final Flow.Subscriber<? super ByteBuffer> to;
        private Flow.@Nullable Subscription from;
        private long wanted;
        private int onTheirWay;
        private volatile boolean over;

        Hearing(SerialExecutor turns, Flow.Subscriber<? super ByteBuffer> to) {
            this.turns = turns;
            this.to = to;
        }

        // ---- what comes --------------------------------------------------------------------------

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            turn(() -> {
                from = subscription;
                to.onSubscribe(this);
            });
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            turn(() -> {
                onTheirWay--;
                to.onNext(buffer);
                ask();
            });
        }

        @Override
        public void onError(Throwable failure) {
            turn(() -> {
                over = true;
                to.onError(failure);
            });
        }

        @Override
        public void onComplete() {
            turn(() -> {
                over = true;
                to.onComplete();
            });
        }

        /** Runs a task, unless all is over by then; a subscriber that throws hears of that, and of nothing else. */
        private void turn(Runnable task) {
            turns.execute(() -> {
                if (over) {
                    return;
                }
                try {
                    task.run();
                } catch (RuntimeException thrown) {
                    if (!over) {
                        end();
                        fail(new MsyncException(
                                ErrorCode.HANDLER_FAILED,
                                "who took the bytes failed: "
                                        + thrown.getClass().getName(),
                                thrown));
                    }
                }
            });
        }

        private void fail(Exception why) {
            try {
                to.onError(why);
            } catch (RuntimeException twice) {
                // it has no more to say
            }
        }

        // ---- what it asks for --------------------------------------------------------------------

        @Override
        public void request(long count) {
            turn(() -> {
                if (count <= 0) {
                    end();
                    to.onError(new IllegalArgumentException("one at least has to be asked for"));
                    return;
                }
                wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
                ask();
            });
        }

        @Override
        public void cancel() {
            if (!over) {
                end();
            }
        }

        /** Asks for more when half of what may be on its way has come. */
        private void ask() {
            Flow.Subscription asked = from;
            long more = Math.min(wanted, ON_THEIR_WAY - onTheirWay);
            if (asked != null && !over && more > 0 && (onTheirWay <= ON_THEIR_WAY / 2)) {
                wanted -= more;
                onTheirWay += (int) more;
                asked.request(more);
            }
        }

        private void end() {
            over = true;
            Flow.Subscription left = from;
            if (left != null) {
                left.cancel();
            }
        }
    }

    /** Who asks a publisher. What it gives goes on as it comes. */
    private static final class Asking implements Flow.Subscriber<ByteBuffer> {
        private final SerialExecutor turns;
        private final Flow.Subscriber<? super ByteBuffer> to;

        Asking(SerialExecutor turns, Flow.Subscriber<? super ByteBuffer> to) {
            this.turns = turns;
            this.to = to;
        }

        /** Asks; a publisher that throws has failed. */
        void run(Runnable task) {
            turns.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException thrown) {
                    to.onError(thrown);
                }
            });
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {
                    run(() -> subscription.request(count));
                }

                @Override
                public void cancel() {
                    run(subscription::cancel);
                }
            });
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            to.onNext(buffer);
        }

        @Override
        public void onError(Throwable failure) {
            to.onError(failure);
        }

        @Override
        public void onComplete() {
            to.onComplete();
        }
    }
}
