package io.github.msync4j.codegen.manifest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * All that a spec says, sorted, so that the same spec always makes the same manifest.
 *
 * @param schema the number of this form of manifests
 * @param files the files, by name
 * @param messages the messages, nested ones included, by full name
 * @param extensions the extensions, by full name
 * @param enums the enums, nested ones included, by full name
 * @param eventGroups the groups of events, by full name
 * @param loggers the loggers with their events, by full name
 * @param operations the rpcs of all other services, by full name
 */
public record Manifest(
        int schema,
        List<FileEntry> files,
        List<MessageEntry> messages,
        List<ExtensionEntry> extensions,
        List<EnumEntry> enums,
        List<EventGroupEntry> eventGroups,
        List<LoggerEntry> loggers,
        List<OperationEntry> operations) {
    /** The number of the form that this version writes and reads. */
    public static final int SCHEMA = 2;

    /** Sorts the lists and makes them immutable. */
    public Manifest {
        files = sorted(files, FileEntry::name);
        messages = sorted(messages, MessageEntry::name);
        extensions = sorted(extensions, ExtensionEntry::name);
        enums = sorted(enums, EnumEntry::name);
        eventGroups = sorted(eventGroups, EventGroupEntry::name);
        loggers = sorted(loggers, LoggerEntry::name);
        operations = sorted(operations, OperationEntry::name);
    }

    static <T, K extends Comparable<K>> List<T> sorted(List<T> entries, Function<T, K> key) {
        return entries.stream().sorted(Comparator.comparing(key)).toList();
    }
}
