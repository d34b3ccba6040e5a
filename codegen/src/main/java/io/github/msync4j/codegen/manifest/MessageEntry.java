package io.github.msync4j.codegen.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param name its full name
 * @param file the file it stands in
 * @param union whether it is a sealed interface of its members in Java
 * @param of the field that its {@code of} takes; empty if it has no such method
 * @param customEvent the custom event that it is the attributes of, or empty
 * @param limit how much the service takes of it in all, or null if the spec does not say
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
        String customEvent,
        @Nullable LimitEntry limit,
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
