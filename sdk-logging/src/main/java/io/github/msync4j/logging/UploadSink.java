package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;

/** Lets lines wait to be uploaded; not those that tell of the upload, which would never end. */
final class UploadSink implements Sink {
    private final LineWriter writer;
    private final LogUploadBuffer buffer;
    private final String except;

    UploadSink(LineWriter writer, LogUploadBuffer buffer, String except) {
        this.except = except;
        this.writer = writer;
        this.buffer = buffer;
    }

    @Override
    public boolean wants(LogEntry entry) {
        return !entry.event().logger().equals(except);
    }

    @Override
    public void accept(LogEntry entry) {
        Utf8Buffer line = entry.line(writer);
        buffer.append(line.array(), line.length());
    }

    @Override
    public boolean callsOut() {
        return false;
    }
}
