package io.github.msync4j.codegen.manifest;

import java.util.List;

/**
 * A logger.
 *
 * @param name the full name of the service that says its events
 * @param file the file it stands in
 * @param logger the name that hosts know it by
 * @param deprecated whether it is deprecated
 * @param events its events, by name
 */
public record LoggerEntry(String name, String file, String logger, boolean deprecated, List<LogEventEntry> events) {
    /** Sorts the list and makes it immutable. */
    public LoggerEntry {
        events = Manifest.sorted(events, LogEventEntry::name);
    }
}
