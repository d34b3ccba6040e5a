package io.github.msync4j.logging;

/**
 * The last lines in memory: a ring of bytes, with the length of each line in front of it. Holds what fits into its bytes,
 * lengths included, and never more; memory is taken as it is needed.
 */
final class LogCache implements Sink {
    private static final int HEADER = Integer.BYTES;
    private static final int FIRST_CAPACITY = 64 * 1_024;

    private final LineWriter writer;
    private volatile boolean on;

    private int maxBytes;
    private byte[] ring = {};
    private int head;
    private int used;
    private int entries;
    private long dropped;

    LogCache(LineWriter writer, boolean on, int maxBytes) {
        this.writer = writer;
        this.on = on;
        this.maxBytes = maxBytes;
    }

    /** Lines as they stood in the cache at one moment. */
    static final class Snapshot {
        final byte[] lines;
        final int entries;
        final long dropped;

        private Snapshot(byte[] lines, int entries, long dropped) {
            this.lines = lines;
            this.entries = entries;
            this.dropped = dropped;
        }
    }

    void turn(boolean on) {
        this.on = on;
    }

    @Override
    public boolean wants(LogEntry entry) {
        return on;
    }

    @Override
    public void accept(LogEntry entry) {
        Utf8Buffer line = entry.line(writer);
        append(line.array(), line.length());
    }

    @Override
    public boolean callsOut() {
        return false;
    }

    /** Adds a line, its line feed included. One that is too long is cut, one that can only be cut to nothing is dropped. */
    synchronized void append(byte[] line, int length) {
        if (length + HEADER > maxBytes) {
            appendCut(line, length);
            return;
        }
        while (used + HEADER + length > maxBytes) {
            dropFirst();
        }
        reserve(used + HEADER + length);
        putLength(length);
        put(line, length);
        entries++;
    }

    private void appendCut(byte[] line, int length) {
        byte[] cut = CutLine.of(line, length, maxBytes - HEADER);
        if (cut.length == 0) {
            dropped++;
        } else {
            append(cut, cut.length);
        }
    }

    synchronized void resize(int bytes) {
        maxBytes = bytes;
        while (used > maxBytes) {
            dropFirst();
        }
        if (ring.length > maxBytes) {
            move(maxBytes);
        }
    }

    synchronized void clear() {
        ring = new byte[0];
        head = 0;
        used = 0;
        entries = 0;
    }

    synchronized LogCacheStatus status() {
        return LogCacheStatus.builder()
                .on(on)
                .maxBytes(maxBytes)
                .bytes(used - entries * HEADER)
                .entries(entries)
                .dropped(dropped)
                .build();
    }

    synchronized Snapshot snapshot() {
        byte[] lines = new byte[used - entries * HEADER];
        int at = 0;
        int from = head;
        for (int i = 0; i < entries; i++) {
            int length = lengthAt(from);
            get(wrapped(from + HEADER), lines, at, length);
            at += length;
            from = wrapped(from + HEADER + length);
        }
        return new Snapshot(lines, entries, dropped);
    }

    private void dropFirst() {
        int taken = HEADER + lengthAt(head);
        head = wrapped(head + taken);
        used -= taken;
        entries--;
        dropped++;
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

    /** A place in the ring; no sum here is longer than twice the ring, nor than an int: it has 1 GiB at the most. */
    private int wrapped(int at) {
        return at >= ring.length ? at - ring.length : at;
    }
}
