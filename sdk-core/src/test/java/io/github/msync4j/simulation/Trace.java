package io.github.msync4j.simulation;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened in a world, the last lines of it. A line costs next to nothing until somebody reads it. */
final class Trace {
    private static final int KEPT = 600;

    private static final int LONGEST = 400;

    private final long[] times = new long[KEPT];
    private final Object[] lines = new Object[KEPT * 3];
    private final @Nullable PrintStream live;
    private int count;

    /** A trace that is printed as it grows as well. */
    Trace(@Nullable PrintStream live) {
        this.live = live;
    }

    /** Who did what; the details have to be immutable, or null. */
    void add(long nanos, String who, String what, @Nullable Object detail) {
        int at = count++ % KEPT;
        times[at] = nanos;
        lines[3 * at] = who;
        lines[3 * at + 1] = what;
        lines[3 * at + 2] = detail == null ? "" : detail;
        if (live != null) {
            live.println(line(at));
        }
    }

    /** How many lines there were, and a sum over those that are kept: the same for the same world. */
    String fingerprint() {
        return count + " lines, " + Integer.toHexString(text().hashCode());
    }

    /** The lines that are kept. */
    String text() {
        StringBuilder text = new StringBuilder();
        int kept = Math.min(count, KEPT);
        if (kept < count) {
            text.append("... ").append(count - kept).append(" lines before\n");
        }
        for (int i = count - kept; i < count; i++) {
            text.append(line(i % KEPT)).append('\n');
        }
        return text.toString();
    }

    private String line(int at) {
        Object detail = lines[3 * at + 2];
        String all = detail instanceof MSync frame ? summary(frame) : detail.toString();
        String shown = all.length() > LONGEST ? all.substring(0, LONGEST) + "..." : all;
        return String.format(Locale.ROOT, "%s %-10s %s %s", time(times[at]), lines[3 * at], lines[3 * at + 1], shown)
                .stripTrailing();
    }

    static String time(long nanos) {
        long millis = nanos / World.MILLI;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    /** A frame in a few words, and never its token. */
    private static String summary(MSync frame) {
        try {
            return Frames.summary(frame);
        } catch (InvalidProtocolBufferException e) {
            return "unreadable " + frame.getCommand();
        }
    }
}
