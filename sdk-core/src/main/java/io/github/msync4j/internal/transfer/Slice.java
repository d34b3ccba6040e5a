package io.github.msync4j.internal.transfer;

import io.github.msync4j.spec.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A piece of a source, read as it is asked for. It ends well only if it holds what was seen in it before. */
final class Slice implements Flow.Publisher<ByteBuffer> {
    private static final int BUFFER = 64 * 1024;

    private final Cursor cursor;
    private final long offset;
    private final long length;
    private final long sum;
    private final LongConsumer moved;

    private Slice(Cursor cursor, long offset, long length, long sum, LongConsumer moved) {
        this.cursor = cursor;
        this.offset = offset;
        this.length = length;
        this.sum = sum;
        this.moved = moved;
    }

    /**
     * Bytes to send.
     *
     * @param sum what they have to be, as a CRC-32C
     * @param moved hears how many more have gone
     */
    static Blob of(Cursor cursor, long offset, long length, long sum, LongConsumer moved) {
        return Blob.of(length, new Slice(cursor, offset, length, sum, moved));
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    /** What one subscriber gets. It asks for one thing after the other. */
    private final class Reading implements Flow.Subscription {
        private final Flow.Subscriber<? super ByteBuffer> to;
        private final CRC32C seen = new CRC32C();
        private @Nullable InputStream in;
        private long left = length;
        private long wanted;
        private boolean isGiving;
        private boolean over;

        Reading(Flow.Subscriber<? super ByteBuffer> to) {
            this.to = to;
        }

        @Override
        public void request(long count) {
            if (over) {
                return;
            }
            if (count <= 0) {
                end();
                to.onError(new IllegalArgumentException("one at least has to be asked for"));
                return;
            }
            wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
            if (isGiving) {
                return;
            }
            isGiving = true;
            try {
                while (!over && wanted > 0) {
                    give();
                }
            } catch (IOException | RuntimeException e) {
                end();
                to.onError(e);
            }
            isGiving = false;
        }

        private void give() throws IOException {
            InputStream open = in;
            if (open == null) {
                open = cursor.at(offset);
                in = open;
            }
            byte[] bytes = new byte[(int) Math.min(BUFFER, left)];
            int count = open.readNBytes(bytes, 0, bytes.length);
            seen.update(bytes, 0, count);
            left -= count;
            if (count < bytes.length || (left == 0 && seen.getValue() != sum)) {
                throw new IOException("the file has changed while it was sent");
            }
            wanted--;
            moved.accept(count);
            to.onNext(ByteBuffer.wrap(bytes));
            if (left == 0 && !over) {
                end();
                to.onComplete();
            }
        }

        @Override
        public void cancel() {
            end();
        }

        private void end() {
            over = true;
            InputStream open = in;
            in = null;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    // it was only read
                }
            }
        }
    }
}
