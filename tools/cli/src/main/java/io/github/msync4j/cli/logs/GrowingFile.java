package io.github.msync4j.cli.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file that is read as it grows. It stays open, so it is the same file whatever becomes of its name. */
final class GrowingFile implements LogSource {
    private final FileChannel channel;
    private final LineSplitter splitter = new LineSplitter();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1_024);
    private long position;

    private GrowingFile(FileChannel channel) {
        this.channel = channel;
    }

    static GrowingFile open(Path path) throws IOException {
        return new GrowingFile(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public void read(Consumer<String> lines) throws IOException {
        readTo(Long.MAX_VALUE, lines);
    }

    /** Hands over the new lines that end before a place. */
    void readTo(long end, Consumer<String> lines) throws IOException {
        while (position < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            int count = channel.read(buffer, position);
            if (count <= 0) {
                return;
            }
            position += count;
            splitter.accept(buffer.array(), 0, count, lines);
        }
    }

    /** Takes bytes that will come to stand at this place, but for those that were taken before. */
    void take(long place, byte[] bytes, Consumer<String> lines) {
        long from = position - place;
        if (from >= 0 && from < bytes.length) {
            position = place + bytes.length;
            splitter.accept(bytes, (int) from, bytes.length, lines);
        }
    }

    long size() throws IOException {
        return channel.size();
    }

    @Override
    public void finish(Consumer<String> lines) {
        splitter.finish(lines);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
