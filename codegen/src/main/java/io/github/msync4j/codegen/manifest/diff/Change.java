package io.github.msync4j.codegen.manifest.diff;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that changed.
 *
 * @param kind what changed
 * @param thing the full name of what it changed of
 * @param file the file it stands in, or stood
 * @param before what it was, or empty
 * @param after what it is, or empty
 * @param breaks what that breaks; empty if nothing
 */
public record Change(ChangeKind kind, String thing, String file, String before, String after, Set<Breakage> breaks) {
    /** {@return whether it breaks anything} */
    public boolean isBreaking() {
        return !breaks.isEmpty();
    }

    /** {@return what an acknowledgement says to mean this change and no other} */
    public String key() {
        String values = before.isEmpty() && after.isEmpty() ? "" : " " + shown(before) + " -> " + shown(after);
        return oneLine(kind + " " + thing + values);
    }

    /** {@return the change in one line of plain words} */
    @Override
    public String toString() {
        String broken = breaks.stream().map(Breakage::words).collect(Collectors.joining(", "));
        String consequence = broken.isEmpty() ? "Breaks nothing." : "Breaks " + broken + ".";
        return oneLine("%s: [%s] %s%s: %s %s"
                .formatted(
                        file,
                        kind,
                        thing,
                        before.isEmpty() && after.isEmpty() ? "" : " (" + shown(before) + " -> " + shown(after) + ")",
                        kind.what(),
                        consequence));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
