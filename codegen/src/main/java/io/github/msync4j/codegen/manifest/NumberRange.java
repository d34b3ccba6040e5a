package io.github.msync4j.codegen.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers that follow each other.
 *
 * @param first the first
 * @param last the last, itself included
 */
public record NumberRange(int first, int last) {
    /**
     * Says whether another range is part of this one.
     *
     * @param other the other
     * @return whether each of its numbers is here
     */
    public boolean covers(NumberRange other) {
        return first <= other.first && other.last <= last;
    }

    /** Sorts ranges and joins those that touch, so that the same numbers are always told the same way. */
    static List<NumberRange> merged(List<NumberRange> ranges) {
        List<NumberRange> merged = new ArrayList<>();
        for (NumberRange range :
                ranges.stream().sorted(Comparator.comparing(NumberRange::first)).toList()) {
            NumberRange before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && range.first <= (long) before.last + 1) {
                merged.set(merged.size() - 1, new NumberRange(before.first, Math.max(before.last, range.last)));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + " to " + last;
    }
}
