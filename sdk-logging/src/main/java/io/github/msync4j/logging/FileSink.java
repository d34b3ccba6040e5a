package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.file.RollingFile;
import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.io.IOException;

/** Writes lines into files that roll. */
final class FileSink implements Sink {
    private final LineWriter writer;
    private final RollingFile file;

    FileSink(LineWriter writer, RollingFile file) {
        this.writer = writer;
        this.file = file;
    }

    @Override
    public boolean wants(LogEntry entry) {
        return !file.isClosed();
    }

    @Override
    public boolean callsOut() {
        return false;
    }

    @Override
    public void accept(LogEntry entry) throws IOException {
        Utf8Buffer line = entry.line(writer);
        file.append(line.array(), line.length(), entry.time().millis(), isUrgent(entry));
    }

    @Override
    public Work later(LogEntry entry) {
        byte[] line = entry.line(writer).copy();
        boolean urgent = isUrgent(entry);
        long millis = entry.time().millis();
        return () -> file.append(line, line.length, millis, urgent);
    }

    private static boolean isUrgent(LogEntry entry) {
        return entry.event().number >= LogLevel.WARN.number();
    }
}
