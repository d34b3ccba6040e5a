package io.github.msync4j.cli.logs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Puts bytes together to lines. */
final class LineSplitter {
    /** A file that has no lines is taken in pieces of this size. */
    private static final int MAX_BYTES = 1 << 20;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    void accept(byte[] bytes, int from, int to, Consumer<String> lines) {
        int start = from;
        for (int i = from; i < to; i++) {
            boolean ends = bytes[i] == '\n';
            if (ends || begun.size() + i + 1 - start >= MAX_BYTES) {
                begun.write(bytes, start, (ends ? i : i + 1) - start);
                start = i + 1;
                handOver(lines);
            }
        }
        begun.write(bytes, start, to - start);
    }

    /** Hands over a line without an end. */
    void finish(Consumer<String> lines) {
        if (begun.size() > 0) {
            handOver(lines);
        }
    }

    private void handOver(Consumer<String> lines) {
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
}
