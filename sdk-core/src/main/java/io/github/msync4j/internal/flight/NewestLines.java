package io.github.msync4j.internal.flight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Lines that come in any order, of which the newest stay that have room. */
final class NewestLines {
    private record Line(Instant time, String text, int bytes) {}

    private static final Comparator<Line> OLDEST_FIRST =
            Comparator.comparing(Line::time).thenComparing(Line::text);

    private final long maxBytes;
    private final PriorityQueue<Line> lines = new PriorityQueue<>(OLDEST_FIRST);
    private @Nullable Line newestLeftOut;
    private long bytes;
    private long leftOut;

    NewestLines(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @param text without a line's end */
    void add(Instant time, String text) {
        Line line = new Line(time, text, text.getBytes(UTF_8).length + 1);
        if (newestLeftOut != null && OLDEST_FIRST.compare(line, newestLeftOut) <= 0) {
            // a short one would fit in where a long one did not, and leave a gap behind it
            leftOut += line.bytes();
            return;
        }
        lines.add(line);
        bytes += line.bytes();
        while (bytes > maxBytes) {
            newestLeftOut = lines.remove();
            bytes -= newestLeftOut.bytes();
            leftOut += newestLeftOut.bytes();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty() && leftOut == 0;
    }

    /** The lines, the oldest first, each with its end. */
    String text() {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(OLDEST_FIRST);
        StringBuilder text = new StringBuilder();
        sorted.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** How many bytes had no room. */
    long leftOut() {
        return leftOut;
    }
}
