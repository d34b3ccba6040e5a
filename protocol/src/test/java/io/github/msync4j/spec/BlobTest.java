package io.github.msync4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BlobTest {
    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void bytesInMemoryAreThereForAllWhoAsk() {
        byte[] given = BYTES.clone();
        Blob blob = Blob.of(given);
        given[0] = 9;

        assertThat(blob.length()).hasValue(3);
        assertThat(blob.toBytes(3).toCompletableFuture()).isCompletedWithValueMatching(all -> all.length == 3);
        assertThat(blob.toBytes(3).toCompletableFuture().join()).isEqualTo(BYTES);
        assertThat(Blob.of(new byte[0]).toBytes(0).toCompletableFuture().join()).isEmpty();
    }

    @Test
    void moreThanTheLimitIsNotTakenAndWhoGivesItIsTold() {
        CompletableFuture<String> end = new CompletableFuture<>();
        Blob endless = Blob.of(subscriber -> Blob.of(BYTES).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long count) {
                        subscription.request(count);
                    }

                    @Override
                    public void cancel() {
                        end.complete("cancelled");
                    }
                });
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                subscriber.onNext(buffer);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {}
        }));

        assertThat(endless.toBytes(2).toCompletableFuture()).isCompletedExceptionally();
        assertThat(end).isCompletedWithValue("cancelled");
    }

    @Test
    void whatItSaysOfItselfIsNotTheBytes() {
        Blob blob = Blob.of(BYTES).withMediaType("image/png").withFileName("a.png");

        assertThat(blob).hasToString("image/png, 3 bytes");
        assertThat(blob.fileName()).contains("a.png");
        assertThat(Blob.of(subscriber -> {})).hasToString("application/octet-stream, of unknown length");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Blob.of(-1, Blob.of(BYTES))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Blob.of(BYTES).withMediaType("a\r\nb: c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
