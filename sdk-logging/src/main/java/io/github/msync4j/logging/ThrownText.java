package io.github.msync4j.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A throwable as text: without secrets, and never without end, whatever it is made of. */
final class ThrownText {
    /** The most characters of a stack. */
    static final int MAX_STACK = 16_000;

    private static final int MAX_FRAMES = 64;
    private static final int MAX_CAUSES = 8;

    private ThrownText() {}

    static LogThrown of(Throwable thrown) {
        LogThrown.Builder text = LogThrown.builder().type(thrown.getClass().getName());
        String message = message(thrown);
        if (message != null) {
            text.message(message);
        }
        return text.stack(stack(thrown)).build();
    }

    private static String stack(Throwable thrown) {
        StringBuilder out = new StringBuilder(1_024);
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = thrown;
        for (int i = 0; i < MAX_CAUSES && at != null && seen.add(at); i++) {
            if (i > 0) {
                String message = message(at);
                out.append("caused by ").append(at.getClass().getName());
                out.append(message == null ? "" : ": " + message).append('\n');
            }
            frames(at, out);
            at = cause(at);
        }
        if (out.length() > 0) {
            out.setLength(out.length() - 1);
        }
        return out.length() > MAX_STACK ? out.substring(0, MAX_STACK) : out.toString();
    }

    private static void frames(Throwable thrown, StringBuilder out) {
        StackTraceElement[] frames = thrown.getStackTrace();
        int shown = Math.min(frames.length, MAX_FRAMES);
        for (int i = 0; i < shown; i++) {
            out.append("at ").append(frames[i]).append('\n');
        }
        if (shown < frames.length) {
            out.append("... ").append(frames.length - shown).append(" more\n");
        }
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What it says; what cannot say it must not break the work that is logged. */
    private static @Nullable String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? null : Scrubber.scrub(message);
        } catch (RuntimeException e) {
            return ValueText.unreadable(e);
        }
    }
}
