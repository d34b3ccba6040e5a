package io.github.msync4j.cli.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The last lines of a log file that are not in it yet, copied from where their writer keeps them. Its first eight bytes
 * tell where in the log file they belong, and how many bytes they are. It is read only, and not locked: in the JVM of
 * the writer closing it would give the writer's lock back, which is no concern of another process.
 *
 * @param base where in the log file the lines belong: what stands there and behind does not count yet
 * @param lines the lines; if there are none, all counts that is in the log file
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Tail(long base, byte[] lines) {
    /** Of a log without such a file. */
    static final Tail NONE = new Tail(-1, new byte[0]);

    private static final int CAPACITY = 64 * 1_024;

    /**
     * The lines. They stay where they are as long as the base is the same and the log file is, so ask for {@link #base}
     * and for the log file again afterwards.
     */
    static Tail read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long header = header(channel);
            int length = (int) header;
            boolean valid = header >= 0 && length >= 0 && length <= CAPACITY - Long.BYTES;
            ByteBuffer lines = ByteBuffer.allocate(valid ? length : 0);
            fill(lines, channel, Long.BYTES);
            return new Tail(header >> 32, lines.array());
        } catch (NoSuchFileException e) {
            return NONE;
        }
    }

    /** Where the lines belong that are there now. */
    static long base(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return header(channel) >> 32;
        } catch (NoSuchFileException e) {
            return NONE.base;
        }
    }

    private static long header(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Long.BYTES);
        fill(header, channel, 0);
        return header.getLong(0);
    }

    private static void fill(ByteBuffer target, FileChannel channel, long from) throws IOException {
        while (target.hasRemaining() && channel.read(target, from + target.position()) > 0) {
            // more
        }
    }
}
