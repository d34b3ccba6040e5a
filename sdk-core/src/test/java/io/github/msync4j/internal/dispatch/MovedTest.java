package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.spec.Blob;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bytes between the loop and the application, on an executor that runs when the test says so. */
class MovedTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Source source = new Source();

    private void run() {
        for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
            next.run();
        }
    }

    /** What the loop gives: as much as it is asked for, and one buffer at a time. */
    private static final class Source implements Flow.Publisher<ByteBuffer>, Flow.Subscription {
        private Flow.@Nullable Subscriber<? super ByteBuffer> to;
        private long asked;
        private boolean cancelled;

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            to = subscriber;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long count) {
            asked += count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        Flow.Subscriber<? super ByteBuffer> to() {
            return Objects.requireNonNull(to);
        }

        void give(int count) {
            for (int i = 0; i < count; i++) {
                asked--;
                to().onNext(ByteBuffer.allocate(1));
            }
        }
    }

    private final class Sink implements Flow.Subscriber<ByteBuffer> {
        private final Consumer<Flow.Subscription> begins;
        private final Runnable takes;

        Sink(Consumer<Flow.Subscription> begins, Runnable takes) {
            this.begins = begins;
            this.takes = takes;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            seen.add("begins");
            begins.accept(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            seen.add("takes");
            takes.run();
        }

        @Override
        public void onError(Throwable failure) {
            seen.add(
                    failure instanceof MsyncException typed
                            ? typed.code().name()
                            : failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            seen.add("ends");
        }
    }

    private void hear(Consumer<Flow.Subscription> begins, Runnable takes) {
        Moved.heard(Blob.of(3, source), tasks::add).subscribe(new Sink(begins, takes));
    }

    @Test
    void subscriberHearsAllOnTheExecutorAndInOrder() {
        hear(own -> own.request(2), () -> {});
        assertThat(seen).isEmpty();
        run();
        source.give(2);
        source.to().onComplete();
        assertThat(seen).containsExactly("begins");
        run();

        assertThat(seen).containsExactly("begins", "takes", "takes", "ends");
        assertThat(source.asked).isZero();
    }

    @Test
    void subscriberThatAsksForEverythingAndIsSlowHasFewBuffersWaiting() {
        hear(own -> own.request(Long.MAX_VALUE), () -> {});
        run();
        assertThat(source.asked).isEqualTo(8);
        source.give(8);
        assertThat(source.asked).as("before any was taken").isZero();
        run();
        assertThat(seen).hasSize(9);
        assertThat(source.asked).isEqualTo(8);

        for (int i = 0; i < 100; i++) {
            source.give((int) source.asked);
            assertThat(tasks.size()).isLessThanOrEqualTo(8);
            run();
        }
        assertThat(seen).hasSize(809);
    }

    @Test
    void subscriberThatThrowsHearsOfItAndOfNothingElse() {
        hear(own -> own.request(3), () -> {
            throw new IllegalStateException("mine");
        });
        run();
        source.give(2);
        source.to().onComplete();
        run();

        assertThat(seen).containsExactly("begins", "takes", "HANDLER_FAILED");
        assertThat(source.cancelled).isTrue();
    }

    @Test
    void subscriberThatCancelsHearsNothingOfWhatWaits() {
        List<Flow.Subscription> own = new ArrayList<>();
        hear(
                subscription -> {
                    own.add(subscription);
                    subscription.request(3);
                },
                () -> own.get(0).cancel());
        run();
        source.give(3);
        run();

        assertThat(seen).containsExactly("begins", "takes");
        assertThat(source.cancelled).isTrue();
    }

    @Test
    void subscriberThatAsksForNothingHasFailed() {
        hear(own -> own.request(0), () -> {});
        run();

        assertThat(seen).containsExactly("begins", "IllegalArgumentException");
        assertThat(source.cancelled).isTrue();
    }

    @Test
    void publisherIsAskedOnTheExecutor() {
        List<Flow.Subscription> own = new ArrayList<>();
        Moved.asked(Blob.of(source), tasks::add)
                .subscribe(new Sink(
                        subscription -> {
                            own.add(subscription);
                            subscription.request(1);
                        },
                        () -> {}));
        assertThat(seen).isEmpty();
        run();
        assertThat(seen).containsExactly("begins");
        assertThat(source.asked).isEqualTo(1);
        own.get(0).request(1);
        assertThat(source.asked).isEqualTo(1);
        run();
        assertThat(source.asked).isEqualTo(2);
        own.get(0).cancel();
        run();
        assertThat(source.cancelled).isTrue();
    }

    @Test
    void publisherThatThrowsHasFailed() {
        Flow.Publisher<ByteBuffer> broken = subscriber -> {
            throw new IllegalStateException("mine");
        };
        Moved.asked(Blob.of(broken), tasks::add).subscribe(new Sink(own -> {}, () -> {}));
        run();

        assertThat(seen).containsExactly("IllegalStateException");
    }

    @Test
    void whatTheBytesAreStays() {
        Blob moved = Moved.heard(Blob.of(new byte[3]).withMediaType("image/png").withFileName("a.png"), Runnable::run);

        assertThat(moved.length()).hasValue(3);
        assertThat(moved.mediaType()).isEqualTo("image/png");
        assertThat(moved.fileName()).contains("a.png");
    }
}
