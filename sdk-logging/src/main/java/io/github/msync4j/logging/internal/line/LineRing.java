package io.github.msync4j.logging.internal.line;

import java.util.Arrays;

/**
 * The last lines, in a ring of bytes, with the length of each line in front of it. Holds what fits into its bytes, lengths
 * included, and never more; memory is taken as it is needed. For one thread at a time.
 */
public final class LineRing {
    private static final int HEADER = Integer.BYTES;
    private static final int FIRST_CAPACITY = 64 * 1_024;

    private int maxBytes;
    private byte[] ring = {};
    private int head;
    private int used;
    private int lines;
    private long dropped;

    public LineRing(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Adds a line, its line feed included. One that is too long is cut, one that can only be cut to nothing is dropped. */
    public void append(byte[] line, int length) {
        if (length + HEADER > maxBytes) {
            byte[] cut = CutLine.of(line, length, maxBytes - HEADER);
            if (cut.length == 0) {
                dropped++;
            } else {
                append(cut, cut.length);
            }
            return;
        }
        while (used + HEADER + length > maxBytes) {
            dropFirst();
        }
        reserve(used + HEADER + length);
        putLength(length);
        put(line, length);
        lines++;
    }

    /** Changes what it may hold, at once. */
    public void resize(int bytes) {
        maxBytes = bytes;
        while (used > maxBytes) {
            dropFirst();
        }
        if (ring.length > maxBytes) {
            move(maxBytes);
        }
    }

    public void clear() {
        ring = new byte[0];
        head = 0;
        used = 0;
        lines = 0;
    }

    public int maxBytes() {
        return maxBytes;
    }

    /** The bytes of the lines. */
    public int bytes() {
        return used - lines * HEADER;
    }

    public int lines() {
        return lines;
    }

    /** How many lines had to leave, or never came in. */
    public long dropped() {
        return dropped;
    }

    /** All lines, one after the other. */
    public byte[] content() {
        return first(Integer.MAX_VALUE);
    }

    /** Takes out the oldest lines, as many as are no longer than that together. */
    public byte[] take(int bytes) {
        byte[] taken = first(bytes);
        int left = taken.length;
        while (left > 0) {
            left -= removeFirst();
        }
        return taken;
    }

    private byte[] first(int bytes) {
        byte[] target = new byte[Math.min(bytes, bytes())];
        int at = 0;
        int from = head;
        for (int i = 0; i < lines; i++) {
            int length = lengthAt(from);
            if (at + length > target.length) {
                break;
            }
            get(wrapped(from + HEADER), target, at, length);
            at += length;
            from = wrapped(from + HEADER + length);
        }
        return at == target.length ? target : Arrays.copyOf(target, at);
    }

    private void dropFirst() {
        removeFirst();
        dropped++;
    }

    private int removeFirst() {
        int length = lengthAt(head);
        head = wrapped(head + HEADER + length);
        used -= HEADER + length;
        lines--;
        return length;
    }

    private void reserve(int bytes) {
        if (bytes > ring.length) {
            long twice = Math.max(FIRST_CAPACITY, 2L * ring.length);
            move((int) Math.min(maxBytes, Math.max(twice, bytes)));
        }
    }

    private void move(int capacity) {
        byte[] moved = new byte[capacity];
        get(head, moved, 0, used);
        ring = moved;
        head = 0;
    }

    private void putLength(int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            ring[wrapped(head + used)] = (byte) (length >> shift);
            used++;
        }
    }

    private int lengthAt(int from) {
        int length = 0;
        for (int i = 0; i < HEADER; i++) {
            length = length << 8 | (ring[wrapped(from + i)] & 0xff);
        }
        return length;
    }

    private void put(byte[] source, int length) {
        int to = wrapped(head + used);
        int first = Math.min(length, ring.length - to);
        System.arraycopy(source, 0, ring, to, first);
        System.arraycopy(source, first, ring, 0, length - first);
        used += length;
    }

    private void get(int from, byte[] target, int at, int length) {
        int first = Math.min(length, ring.length - from);
        System.arraycopy(ring, from, target, at, first);
        System.arraycopy(ring, 0, target, at + first, length - first);
    }

    /** A place in the ring. No sum here is twice the ring, which is 1 GiB at the most. */
    private int wrapped(int at) {
        return at >= ring.length ? at - ring.length : at;
    }
}
