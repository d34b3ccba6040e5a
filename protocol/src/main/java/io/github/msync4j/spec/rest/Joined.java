package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Several contents, one after the other. */
final class Joined implements Flow.Publisher<ByteBuffer> {
    private final List<Blob> parts;

    private Joined(List<Blob> parts) {
        this.parts = List.copyOf(parts);
    }

    static Blob of(List<Blob> parts) {
        OptionalLong length = parts.stream()
                .map(Blob::length)
                .reduce(
                        OptionalLong.of(0),
                        (sum, each) -> sum.isPresent() && each.isPresent()
                                ? OptionalLong.of(sum.getAsLong() + each.getAsLong())
                                : OptionalLong.empty());
        var all = new Joined(parts);
        return length.isPresent() ? Blob.of(length.getAsLong(), all) : Blob.of(all);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        var run = new Run(subscriber);
        subscriber.onSubscribe(run);
        run.next();
    }

    /** What one subscriber gets: it asks whichever part is its turn for what it was asked for. */
    private final class Run implements Flow.Subscription, Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private Flow.@Nullable Subscription current;
        private int begun;
        private long wanted;
        private boolean over;

        Run(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        private void next() {
            int part;
            synchronized (this) {
                if (over) {
                    return;
                }
                current = null;
                part = begun++;
                over = part == parts.size();
            }
            if (part == parts.size()) {
                subscriber.onComplete();
            } else {
                parts.get(part).subscribe(this);
            }
        }

        // ---- what is asked for --------------------------------------------------------------------

        @Override
        public void request(long count) {
            Flow.Subscription asked;
            synchronized (this) {
                if (over) {
                    return;
                }
                asked = current;
                if (count > 0) {
                    wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
                } else {
                    over = true;
                }
            }
            if (count <= 0) {
                if (asked != null) {
                    asked.cancel();
                }
                subscriber.onError(new IllegalArgumentException("one at least has to be asked for"));
            } else if (asked != null) {
                asked.request(count);
            }
        }

        @Override
        public void cancel() {
            Flow.Subscription left;
            synchronized (this) {
                over = true;
                left = current;
            }
            if (left != null) {
                left.cancel();
            }
        }

        // ---- what the parts give ------------------------------------------------------------------

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            long already;
            boolean isLeft;
            synchronized (this) {
                current = subscription;
                already = wanted;
                isLeft = over;
            }
            if (isLeft) {
                subscription.cancel();
            } else if (already > 0) {
                subscription.request(already);
            }
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            synchronized (this) {
                if (over) {
                    return;
                }
                wanted--;
            }
            subscriber.onNext(buffer);
        }

        @Override
        public void onError(Throwable failure) {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
            }
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            next();
        }
    }
}
