package io.github.msync4j.codegen.manifest;

import java.util.Comparator;
import java.util.List;

/**
 * An enum.
 *
 * @param name its full name
 * @param file the file it stands in
 * @param first the value that an unset field has
 * @param closed whether it takes no other numbers
 * @param errorCodes whether it is a table of error codes
 * @param metrics whether it is a list of metrics
 * @param deprecated whether it is deprecated
 * @param values its values, by number, then by name
 * @param failures what answers of REST calls mean that have these error codes, the first one that fits
 * @param reservedNumbers the numbers that no value may have
 * @param reservedNames the names that no value may have
 */
public record EnumEntry(
        String name,
        String file,
        String first,
        boolean closed,
        boolean errorCodes,
        boolean metrics,
        boolean deprecated,
        List<ValueEntry> values,
        List<FailureEntry> failures,
        List<NumberRange> reservedNumbers,
        List<String> reservedNames) {
    /** Sorts the lists, but for the failures, and makes them immutable. */
    public EnumEntry {
        values = values.stream()
                .sorted(Comparator.comparing(ValueEntry::number).thenComparing(ValueEntry::name))
                .toList();
        failures = List.copyOf(failures);
        reservedNumbers = NumberRange.merged(reservedNumbers);
        reservedNames = Manifest.sorted(reservedNames, reserved -> reserved);
    }
}
