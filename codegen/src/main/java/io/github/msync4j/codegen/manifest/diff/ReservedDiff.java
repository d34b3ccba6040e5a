package io.github.msync4j.codegen.manifest.diff;

import io.github.msync4j.codegen.manifest.NumberRange;
import java.util.List;

/** Compares the numbers and names that nothing may have. */
final class ReservedDiff {
    private final String thing;
    private final String file;
    private final Changes changes;

    ReservedDiff(String thing, String file, Changes changes) {
        this.thing = thing;
        this.file = file;
        this.changes = changes;
    }

    void numbers(List<NumberRange> before, List<NumberRange> after) {
        before.stream()
                .filter(range -> !covers(after, range))
                .forEach(range ->
                        changes.add(ChangeKind.RESERVED_NUMBER_REMOVED, thing, file, range.toString(), show(after)));
        after.stream()
                .filter(range -> !covers(before, range))
                .forEach(range ->
                        changes.add(ChangeKind.RESERVED_NUMBER_ADDED, thing, file, show(before), range.toString()));
    }

    void names(List<String> before, List<String> after) {
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> changes.add(ChangeKind.RESERVED_NAME_REMOVED, thing, file, name, ""));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> changes.add(ChangeKind.RESERVED_NAME_ADDED, thing, file, "", name));
    }

    static boolean holds(List<NumberRange> ranges, int number) {
        return covers(ranges, new NumberRange(number, number));
    }

    /** Ranges that touch were joined, so one of them covers it or none does. */
    private static boolean covers(List<NumberRange> ranges, NumberRange range) {
        return ranges.stream().anyMatch(each -> each.covers(range));
    }

    private static String show(List<NumberRange> ranges) {
        return String.join(", ", ranges.stream().map(NumberRange::toString).toList());
    }
}
