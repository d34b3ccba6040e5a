package io.github.msync4j.benchmarks.logging;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The last 3 MiB of what is written, in memory: less than the SDK's cache does, which drops whole lines and counts them. */
final class ByteRing extends OutputStream {
    private final byte[] ring = new byte[3 * 1_024 * 1_024];
    private int at;
    private long written;

    /** How many bytes were written. */
    synchronized long written() {
        return written;
    }

    /** The line that was written last, if the ring has not begun anew since. */
    synchronized String last() {
        String all = new String(ring, 0, at, StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf('\n', all.length() - 2) + 1);
    }

    @Override
    public synchronized void write(int b) {
        written++;
        ring[at] = (byte) b;
        at = at + 1 == ring.length ? 0 : at + 1;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int first = Math.min(length, ring.length - at);
        System.arraycopy(bytes, offset, ring, at, first);
        System.arraycopy(bytes, offset + first, ring, 0, length - first);
        written += length;
        at = first < length ? length - first : (at + length) % ring.length;
    }
}
