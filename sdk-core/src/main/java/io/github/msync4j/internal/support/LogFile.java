package io.github.msync4j.internal.support;

import io.github.msync4j.internal.support.BundleFacts.LogText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file of the log, which a client may be writing. */
final class LogFile {
    private LogFile() {}

    /** Its newest whole lines that have room. */
    static LogText newest(Path file, String name, long room) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            long from = Math.max(0, size - Math.min(room, Integer.MAX_VALUE - 16));
            ByteBuffer bytes = ByteBuffer.allocate((int) (size - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
                // more
            }
            byte[] read = bytes.array();
            // in the middle of a line, as far as can be told
            int start = from > 0 ? Lines.startBehind(read, Math.min(1, bytes.position()), bytes.position()) : 0;
            // what has no end yet is just being written
            int end = Lines.endBefore(read, start, bytes.position());
            return new LogText(name, new String(read, start, end - start, StandardCharsets.UTF_8), from + start);
        }
    }
}
