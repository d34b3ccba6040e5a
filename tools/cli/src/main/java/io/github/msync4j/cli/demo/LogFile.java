package io.github.msync4j.cli.demo;

import io.github.msync4j.logging.LogListener;
import io.github.msync4j.logging.LogRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the log of all clients to one file, a line for each record. */
final class LogFile implements LogListener, AutoCloseable {
    private final Path path;
    private final BufferedWriter writer;
    private long records;

    private LogFile(Path path) throws IOException {
        this.path = path;
        this.writer = Files.newBufferedWriter(path);
    }

    static LogFile create() {
        try {
            return new LogFile(Files.createTempFile("msync-demo-", ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void onRecord(LogRecord record) {
        String fields = record.fields().stream()
                .map(field -> " " + field.key() + "=" + field.value())
                .collect(Collectors.joining());
        String line = record.time() + " " + record.level() + " " + record.logger() + " " + record.client() + " "
                + record.message() + fields;
        try {
            writer.write(line.replaceAll("\\R", " "));
            writer.newLine();
            records++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** What was written so far. */
    synchronized String content() throws IOException {
        writer.flush();
        return Files.readString(path);
    }

    synchronized long records() {
        return records;
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
