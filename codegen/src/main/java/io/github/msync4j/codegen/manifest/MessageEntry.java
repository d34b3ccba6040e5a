package io.github.msync4j.codegen.manifest;

import java.util.List;

/**
 * A message.
 *
 * @param name its full name
 * @param file the file it stands in
 * @param union whether it is a sealed interface of its members in Java
 * @param of the field that its {@code of} takes; empty if it has no such method
 * @param deprecated whether it is deprecated
 * @param fields its fields, by number
 * @param reservedNumbers the numbers that no field may have
 * @param reservedNames the names that no field may have
 */
public record MessageEntry(
        String name,
        String file,
        boolean union,
        String of,
        boolean deprecated,
        List<FieldEntry> fields,
        List<NumberRange> reservedNumbers,
        List<String> reservedNames) {
    /** Sorts the lists and makes them immutable. */
    public MessageEntry {
        fields = Manifest.sorted(fields, FieldEntry::number);
        reservedNumbers = NumberRange.merged(reservedNumbers);
        reservedNames = Manifest.sorted(reservedNames, reserved -> reserved);
    }
}
