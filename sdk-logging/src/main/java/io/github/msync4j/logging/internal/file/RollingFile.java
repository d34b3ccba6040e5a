package io.github.msync4j.logging.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log as files: one that is written, and older ones that were full. Lines go to a {@link LogTail} and from there, many
 * at a time, to the file; sooner where something is wrong, and each second at the latest as long as there are lines. No
 * line is lost or doubled by a process that is killed at any moment: who opens the files next sets them right.
 *
 * <p>Opened with the first line. Where that fails, or writing does, it is tried again a second later.
 */
public final class RollingFile implements Closeable {
    /** The file that is written. */
    public static final String NAME = "msync4j.log";
    /** What is not in it yet, and its lock. */
    public static final String TAIL = "msync4j.log.tail";

    private static final long LATEST_MILLIS = 1_000;

    private final Path directory;
    private final int maxBytes;
    private final int files;

    private @Nullable LogTail tail;

    /** Not a channel: those are closed where a thread that logs is interrupted. */
    private @Nullable RandomAccessFile file;

    private final byte[] copy = new byte[LogTail.CAPACITY];
    private long lastFlush;
    private long lastFailure;
    private @Nullable IOException failure;
    private volatile boolean closed;

    /** Files in a directory: so many at the most, of so many bytes. */
    public RollingFile(Path directory, int maxBytes, int files) {
        this.directory = directory;
        this.maxBytes = maxBytes;
        this.files = files;
    }

    /** Adds a line with its end; one that is urgent is in the file when this returns. */
    public synchronized void append(byte[] line, int length, long millis, boolean urgent) throws IOException {
        if (closed) {
            return;
        }
        IOException before = failure;
        if (before != null && Math.abs(millis - lastFailure) < LATEST_MILLIS) {
            // not a new one: the disk is as full as it was
            throw before;
        }
        try {
            LogTail to = tail == null ? open(millis) : tail;
            int end = to.base() + to.length();
            if (end > 0 && end + length > maxBytes) {
                flush();
                roll(millis);
            }
            if (!to.hasRoomFor(length)) {
                flush();
            }
            to.append(line, length);
            if (urgent || Math.abs(millis - lastFlush) >= LATEST_MILLIS) {
                flush();
                lastFlush = millis;
            }
            failure = null;
        } catch (IOException e) {
            throw failed(e, millis);
        } catch (RuntimeException | InternalError e) {
            // of a directory that is listed, or of memory that is mapped
            throw failed(new IOException("the log file cannot be written", e), millis);
        }
    }

    /** Lets everything go, to be opened anew. */
    private IOException failed(IOException why, long millis) {
        failure = why;
        lastFailure = millis;
        try {
            letGo();
        } catch (IOException second) {
            why.addSuppressed(second);
        }
        return why;
    }

    /** Brings all lines into the file. */
    public synchronized void flush() throws IOException {
        LogTail from = tail;
        RandomAccessFile to = file;
        if (from == null || to == null || from.length() == 0) {
            return;
        }
        from.copyTo(copy);
        to.seek(from.base());
        to.write(copy, 0, from.length());
        from.restart(from.base() + from.length());
    }

    /** The files that there are, the oldest first, with all lines in them. */
    public synchronized List<Path> files() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        flush();
        List<Path> all = new ArrayList<>();
        rolled().forEach(name -> all.add(directory.resolve(name)));
        all.add(directory.resolve(NAME));
        return all.stream().filter(Files::exists).toList();
    }

    /** True once nothing is written any more. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                flush();
            } finally {
                letGo();
            }
        }
    }

    private LogTail open(long millis) throws IOException {
        Files.createDirectories(directory, OwnerOnly.directory(directory));
        LogTail opened = LogTail.open(directory.resolve(TAIL));
        tail = opened;
        file = openFile();
        recover(opened, file);
        prune(rolled());
        lastFlush = millis;
        return opened;
    }

    private RandomAccessFile openFile() throws IOException {
        Path path = directory.resolve(NAME);
        if (Files.notExists(path)) {
            Files.createFile(path, OwnerOnly.file(path));
        }
        return new RandomAccessFile(path.toFile(), "rw");
    }

    /** Sets right what a process that was killed left behind. */
    private void recover(LogTail lines, RandomAccessFile to) throws IOException {
        int end = (int) Math.min(to.length(), Integer.MAX_VALUE - LogTail.CAPACITY);
        if (lines.length() == 0 || lines.base() > end) {
            lines.moveTo(end);
        }
        // what stands behind are some of the lines, and perhaps half of one
        to.setLength(lines.base());
        flush();
    }

    /** Begins another file. The old one is whole, and its tail is empty: wherever this ends, nothing is missing. */
    private void roll(long millis) throws IOException {
        RandomAccessFile full = file;
        LogTail lines = tail;
        if (full == null || lines == null) {
            return;
        }
        full.close();
        List<String> rolled = rolled();
        Files.move(
                directory.resolve(NAME),
                directory.resolve(RolledNames.next(rolled, millis)),
                StandardCopyOption.ATOMIC_MOVE);
        file = openFile();
        lines.restart(0);
        prune(rolled());
    }

    private void prune(List<String> rolled) throws IOException {
        for (String name : rolled.subList(0, Math.max(0, rolled.size() - (files - 1)))) {
            Files.deleteIfExists(directory.resolve(name));
        }
    }

    private List<String> rolled() throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return RolledNames.in(
                    found.map(path -> String.valueOf(path.getFileName())).toList());
        }
    }

    private void letGo() throws IOException {
        RandomAccessFile open = file;
        LogTail locked = tail;
        file = null;
        tail = null;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            if (locked != null) {
                locked.close();
            }
        }
    }
}
