package io.github.msync4j.spec.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.spec.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinedTest {
    private final List<String> heard = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Flow.@Nullable Subscription hand;

    private final Flow.Subscriber<ByteBuffer> reader = new Flow.Subscriber<>() {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            hand = subscription;
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            heard.add(StandardCharsets.US_ASCII.decode(buffer).toString());
        }

        @Override
        public void onError(Throwable failure) {
            heard.add("failed: " + failure.getMessage());
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    };

    private Flow.Subscription hand() {
        return Objects.requireNonNull(hand);
    }

    private static Blob text(String text) {
        return Blob.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** One that tells what it is asked for, and gives nothing. */
    private Blob silent() {
        return Blob.of(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                asked.add(String.valueOf(count));
            }

            @Override
            public void cancel() {
                asked.add("cancelled");
            }
        }));
    }

    @Test
    void thePartsFollowEachOtherAsTheyAreAskedFor() {
        Joined.of(List.of(text("a"), text(""), text("b"), text("c"))).subscribe(reader);
        assertThat(heard).isEmpty();
        hand().request(1);
        assertThat(heard).containsExactly("a");
        hand().request(1);
        assertThat(heard).containsExactly("a", "b");
        hand().request(Long.MAX_VALUE);
        assertThat(heard).containsExactly("a", "b", "c", "complete");
    }

    @Test
    void aPartIsAskedForWhatThePartsBeforeItDidNotGive() {
        Joined.of(List.of(text("a"), silent())).subscribe(reader);
        hand().request(3);
        hand().request(2);
        assertThat(asked).containsExactly("2", "2");
        hand().cancel();
        assertThat(asked).containsExactly("2", "2", "cancelled");
        assertThat(heard).containsExactly("a");
    }

    @Test
    void aPartThatFailsEndsAll() {
        Blob broken = Blob.of(subscriber -> {
            silent().subscribe(subscriber);
            subscriber.onError(new IllegalStateException("gone"));
        });
        Joined.of(List.of(text("a"), broken, text("b"))).subscribe(reader);
        hand().request(9);
        assertThat(heard).containsExactly("a", "failed: gone");
    }

    @Test
    void askingForNothingIsRefused() {
        Joined.of(List.of(text("a"))).subscribe(reader);
        hand().request(0);
        hand().request(1);
        assertThat(heard).containsExactly("failed: one at least has to be asked for");
    }

    @Test
    void theLengthIsThatOfAllPartsIfEachHasOne() {
        assertThat(Joined.of(List.of(text("ab"), text("c"))).length()).hasValue(3);
        assertThat(Joined.of(List.of(text("ab"), silent())).length()).isEmpty();
    }
}
