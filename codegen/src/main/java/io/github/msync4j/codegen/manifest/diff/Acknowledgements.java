package io.github.msync4j.codegen.manifest.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Breaking changes that were accepted: one a line, as {@link Change#key()} says it, then {@code #} and the reason. A line
 * that begins with {@code #} is a remark.
 *
 * @param keys the changes
 */
public record Acknowledgements(Set<String> keys) {
    /** None. */
    public static final Acknowledgements NONE = new Acknowledgements(Set.of());

    /**
     * Reads acknowledgements.
     *
     * @param text the lines
     * @return what they accept
     * @throws IllegalArgumentException if a line says no reason; the message names the line
     */
    public static Acknowledgements parse(String text) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int reason = line.indexOf(" # ");
            if (reason < 0) {
                throw new IllegalArgumentException("line %d says no reason: add # and why after it".formatted(i + 1));
            }
            keys.add(line.substring(0, reason).strip());
        }
        return new Acknowledgements(keys);
    }

    /**
     * Says whether a change was accepted.
     *
     * @param change the change
     * @return whether there is a line for it
     */
    public boolean accepts(Change change) {
        return keys.contains(change.key());
    }

    /**
     * Finds lines that accept nothing.
     *
     * @param changes what changed
     * @return the lines' changes that are not among the breaking ones
     */
    public List<String> unused(List<Change> changes) {
        List<String> unused = new ArrayList<>(keys);
        changes.stream().filter(Change::isBreaking).map(Change::key).forEach(unused::remove);
        return List.copyOf(unused);
    }
}
