package io.github.msync4j.logging.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The last lines of a log file, which are not in it yet. A small file of their own that is mapped into memory: a line
 * costs no system call, and what is in here outlives a process that is killed. Also the lock of the log file: who has it
 * open writes there, and nobody else.
 *
 * <p>It begins with a number that tells where in the log file the lines belong, and how many bytes they are. Both change
 * at once, so that at no moment a line is in neither file, or in both without it being known.
 */
final class LogTail implements Closeable {
    /** The bytes of the file. */
    static final int CAPACITY = 64 * 1_024;

    static final int HEADER = Long.BYTES;

    private final FileChannel channel;
    private final MappedByteBuffer map;
    private int base;

    /** Volatile for the order of what is written to the map, on each side of it; it is read by one thread at a time. */
    private volatile int length;

    private LogTail(FileChannel channel) throws IOException {
        this.channel = channel;
        if (channel.tryLock() == null) {
            throw new IOException("the log file is in use: another client writes it");
        }
        long size = channel.size();
        if (size < CAPACITY) {
            // written, not just made longer: a full disk shows here and not in the middle of a copy to memory
            channel.write(ByteBuffer.allocate((int) (CAPACITY - size)), size);
        }
        this.map = channel.map(MapMode.READ_WRITE, 0, CAPACITY);
        long header = map.getLong(0);
        int knownBase = (int) (header >>> 32);
        int knownLength = (int) header;
        if (knownBase >= 0 && knownLength >= 0 && knownLength <= CAPACITY - HEADER) {
            base = knownBase;
            length = knownLength;
        }
    }

    static LogTail open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.file(file));
        try {
            return new LogTail(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("the log file is in use: another client of this JVM writes it", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Where in the log file the lines belong. */
    int base() {
        return base;
    }

    int length() {
        return length;
    }

    boolean hasRoomFor(int count) {
        return HEADER + length + count <= CAPACITY;
    }

    void append(byte[] line, int count) {
        map.put(HEADER + length, line, 0, count);
        int end = length + count;
        // a barrier: the line is there before the number that tells of it
        length = end;
        commit();
    }

    /** Copies the lines. */
    void copyTo(byte[] target) {
        map.get(HEADER, target, 0, length);
    }

    /** Says that the lines belong somewhere else. */
    void moveTo(int newBase) {
        base = newBase;
        commit();
    }

    /** Begins anew, without lines. */
    void restart(int newBase) {
        base = newBase;
        length = 0;
        commit();
    }

    private void commit() {
        map.putLong(0, (long) base << 32 | length);
    }

    /** Gives the lock back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
