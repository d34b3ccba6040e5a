package io.github.msync4j.logging;

import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** A value as text. One that has none must not break the work that is logged. */
final class ValueText {
    private ValueText() {}

    static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        try {
            // twice, as toString may return null
            String text = String.valueOf((Object) String.valueOf(value));
            return value instanceof URI || value instanceof URL ? Scrubber.scrub(text) : text;
        } catch (RuntimeException e) {
            return unreadable(e);
        }
    }

    static String unreadable(RuntimeException why) {
        return "(unreadable: " + why.getClass().getName() + ")";
    }
}
