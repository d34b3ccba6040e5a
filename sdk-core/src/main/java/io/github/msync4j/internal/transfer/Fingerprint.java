package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a source holds, looked at before anything is sent: parts leave in any order, and a SHA-256 needs them in one.
 *
 * @param sha256 in small hexadecimal digits
 * @param parts what each part holds: a sum that its sending is held against
 */
record Fingerprint(String sha256, List<Long> parts) {
    /** So much is read before others get the thread. */
    private static final int TURN = 1024 * 1024;

    /** Reads a source. Cancelling the result ends that. */
    static CompletableFuture<Fingerprint> of(AttachmentSource source, long partLength, Executor users) {
        Reading reading = new Reading(source, partLength, users);
        users.execute(reading);
        return reading.result;
    }

    private static final class Reading implements Runnable {
        private final CompletableFuture<Fingerprint> result = new CompletableFuture<>();
        private final AttachmentSource source;
        private final long partLength;
        private final Executor users;
        private final Sha256 whole = new Sha256();
        private final List<Long> parts = new ArrayList<>();
        private final CRC32C part = new CRC32C();
        private final byte[] buffer = new byte[64 * 1024];
        private long read;
        private @Nullable InputStream in;

        Reading(AttachmentSource source, long partLength, Executor users) {
            this.source = source;
            this.partLength = partLength;
            this.users = users;
        }

        @Override
        public void run() {
            try {
                if (result.isDone()) {
                    close();
                } else if (turn()) {
                    close();
                    result.complete(new Fingerprint(whole.hex(), List.copyOf(parts)));
                } else {
                    users.execute(this);
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }

        private void fail(Exception why) {
            try {
                close();
            } catch (IOException e) {
                why.addSuppressed(e);
            }
            result.completeExceptionally(
                    why instanceof MsyncException
                            ? why
                            : new MsyncException(
                                    ErrorCode.UPLOAD_FAILED,
                                    "the upload failed: " + source + " could not be read",
                                    why));
        }

        /** True at the end. */
        private boolean turn() throws IOException {
            InputStream open = in;
            if (open == null) {
                open = source.open();
                in = open;
            }
            for (int budget = TURN; budget > 0; ) {
                long left = source.length() - read;
                if (left == 0) {
                    require(open.read() < 0, "longer");
                    return true;
                }
                long untilPartEnds = partLength - read % partLength;
                int count = open.read(buffer, 0, (int) Math.min(buffer.length, Math.min(left, untilPartEnds)));
                require(count >= 0, "shorter");
                whole.update(buffer, count);
                part.update(buffer, 0, count);
                read += count;
                budget -= Math.max(count, 1);
                if (read % partLength == 0 || read == source.length()) {
                    parts.add(part.getValue());
                    part.reset();
                }
            }
            return false;
        }

        private void require(boolean isSo, String otherwise) {
            if (!isSo) {
                throw new MsyncException(
                        ErrorCode.UPLOAD_FAILED,
                        "the upload failed: " + source + " is " + otherwise + " than that; give its length as it is");
            }
        }

        private void close() throws IOException {
            InputStream open = in;
            in = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
