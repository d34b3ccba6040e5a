package io.github.msync4j.spec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Bytes that travel without being in memory all at once: a file that is sent, or one that arrives. They come as fast as
 * they are asked for and no faster.
 *
 * <p>One that is sent should give the same bytes to each subscriber, for a call may be made again. One that arrives comes
 * over a connection of its own, so it has one subscriber, which should come soon and take all or cancel. A
 * client's come and go on its handler executor: a subscriber or publisher that takes its time holds up that connection and
 * no other.
 */
public final class Blob implements Flow.Publisher<ByteBuffer> {
    private static final String ANY = "application/octet-stream";

    private final Flow.Publisher<ByteBuffer> bytes;
    private final OptionalLong length;
    private final String mediaType;
    private final Optional<String> fileName;

    private Blob(Flow.Publisher<ByteBuffer> bytes, OptionalLong length, String mediaType, Optional<String> fileName) {
        this.bytes = bytes;
        this.length = length;
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    /**
     * Makes one of bytes that are in memory.
     *
     * @param bytes the bytes
     * @return one with a length, for any number of subscribers
     */
    public static Blob of(byte[] bytes) {
        byte[] own = bytes.clone();
        return new Blob(new InMemory(own), OptionalLong.of(own.length), ANY, Optional.empty());
    }

    /**
     * Makes one of bytes that something else has, such as a {@code BodyPublisher} of the JDK's HTTP client.
     *
     * @param length how many they are, 0 or more
     * @param bytes gives them
     * @return it
     * @throws IllegalArgumentException if the length is negative
     */
    public static Blob of(long length, Flow.Publisher<ByteBuffer> bytes) {
        if (length < 0) {
            throw new IllegalArgumentException("a length is 0 or more, not " + length);
        }
        return new Blob(Objects.requireNonNull(bytes, "bytes"), OptionalLong.of(length), ANY, Optional.empty());
    }

    /**
     * Makes one of bytes that nobody has counted.
     *
     * @param bytes gives them
     * @return one without a length
     */
    public static Blob of(Flow.Publisher<ByteBuffer> bytes) {
        return new Blob(Objects.requireNonNull(bytes, "bytes"), OptionalLong.empty(), ANY, Optional.empty());
    }

    /**
     * Says what the bytes are.
     *
     * @param mediaType the media type, such as {@code image/png}
     * @return the same bytes with it
     * @throws IllegalArgumentException if it holds anything but visible ASCII characters and blanks
     */
    public Blob withMediaType(String mediaType) {
        if (!mediaType.chars().allMatch(each -> each >= ' ' && each <= '~')) {
            throw new IllegalArgumentException("a media type is written in ASCII");
        }
        return new Blob(bytes, length, mediaType, fileName);
    }

    /**
     * Says what the bytes are called.
     *
     * @param fileName the name of a file, without folders
     * @return the same bytes with it
     */
    public Blob withFileName(String fileName) {
        return new Blob(bytes, length, mediaType, Optional.of(fileName));
    }

    /**
     * How many bytes there are.
     *
     * @return the number; empty if nobody knows before the end
     */
    public OptionalLong length() {
        return length;
    }

    /**
     * What the bytes are.
     *
     * @return the media type; {@code application/octet-stream} if nothing else is known
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What the bytes are called.
     *
     * @return the name of a file; empty for none
     */
    public Optional<String> fileName() {
        return fileName;
    }

    /** Gives the bytes, as they are asked for. */
    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
    }

    /**
     * Takes all bytes into memory.
     *
     * @param limit how many they may be
     * @return the bytes; fails with IllegalStateException if they are more, or as they fail
     */
    public CompletionStage<byte[]> toBytes(int limit) {
        Gathering gathering = new Gathering(limit);
        subscribe(gathering);
        return gathering.all;
    }

    /** Not the bytes. */
    @Override
    public String toString() {
        return mediaType + ", " + (length.isPresent() ? length.getAsLong() + " bytes" : "of unknown length");
    }

    /** Gives the same bytes to all who ask. */
    private record InMemory(
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) // never compared
            implements Flow.Publisher<ByteBuffer> {
        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                private boolean over;

                @Override
                public void request(long count) {
                    if (over) {
                        return;
                    }
                    over = true;
                    if (count <= 0) {
                        subscriber.onError(new IllegalArgumentException("one at least has to be asked for"));
                        return;
                    }
                    if (bytes.length > 0) {
                        subscriber.onNext(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
                    }
                    subscriber.onComplete();
                }

                @Override
                public void cancel() {
                    over = true;
                }
            });
        }
    }

    /** Takes all bytes, one buffer after the other. */
    private static final class Gathering implements Flow.Subscriber<ByteBuffer> {
        private final CompletableFuture<byte[]> all = new CompletableFuture<>();
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int limit;

        Gathering(int limit) {
            this.limit = limit;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            // whoever gives up the result, or gets too much, wants no more
            var unused = all.whenComplete((bytes, failure) -> subscription.cancel());
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            if (taken.size() + buffer.remaining() > limit) {
                all.completeExceptionally(new IllegalStateException("these are more than " + limit + " bytes"));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            taken.writeBytes(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(taken.toByteArray());
        }
    }
}
