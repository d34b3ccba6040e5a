package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.LineRing;
import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** The last lines in memory, while it is on. */
final class LogCache implements Sink {
    private final LineWriter writer;
    private final LineRing ring;
    private volatile boolean on;

    LogCache(LineWriter writer, boolean on, int maxBytes) {
        this.writer = writer;
        this.ring = new LineRing(maxBytes);
        this.on = on;
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

    synchronized void append(byte[] line, int length) {
        ring.append(line, length);
    }

    synchronized void resize(int bytes) {
        ring.resize(bytes);
    }

    synchronized void clear() {
        ring.clear();
    }

    synchronized LogCacheStatus status() {
        return LogCacheStatus.builder()
                .on(on)
                .maxBytes(ring.maxBytes())
                .bytes(ring.bytes())
                .entries(ring.lines())
                .dropped(ring.dropped())
                .build();
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(ring.content(), ring.lines(), ring.dropped());
    }
}
