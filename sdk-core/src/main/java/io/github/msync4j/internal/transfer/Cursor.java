package io.github.msync4j.internal.transfer;

import io.github.msync4j.attachment.AttachmentSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a source from any place on. A stream that cannot be read but from its beginning stays open between two pieces. */
final class Cursor implements AutoCloseable {
    private final AttachmentSource source;
    private @Nullable InputStream kept;
    private long position;
    private boolean closed;

    Cursor(AttachmentSource source) {
        this.source = source;
    }

    /** The bytes from an offset on; closing them gives them back. */
    synchronized InputStream at(long offset) throws IOException {
        if (source.isSeekable()) {
            return source.open(offset);
        }
        if (closed) {
            throw new IOException("the transfer is over");
        }
        InputStream open = kept;
        kept = null;
        if (open == null || position != offset) {
            if (open != null) {
                open.close();
            }
            open = source.open(offset);
        }
        return new Piece(open, offset);
    }

    private synchronized void giveBack(InputStream stream, long at) throws IOException {
        if (closed || kept != null) {
            stream.close();
        } else {
            kept = stream;
            position = at;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        InputStream open = kept;
        kept = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // nothing was written to it
            }
        }
    }

    private final class Piece extends FilterInputStream {
        private long at;
        private boolean isGivenBack;

        Piece(InputStream stream, long at) {
            super(stream);
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            at += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            at += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!isGivenBack) {
                isGivenBack = true;
                giveBack(in, at);
            }
        }
    }
}
