package io.github.msync4j.codegen.manifest;

import java.util.List;

/**
 * A group of events.
 *
 * @param name its full name
 * @param file the file it stands in
 * @param event the sealed interface of its events in Java
 * @param handler the interface of its handlers in Java
 * @param messages the class that sends its custom messages in Java, or empty if it has none
 * @param deprecated whether it is deprecated
 * @param events its events, by name
 */
public record EventGroupEntry(
        String name,
        String file,
        String event,
        String handler,
        String messages,
        boolean deprecated,
        List<EventEntry> events) {
    /** Sorts the list and makes it immutable. */
    public EventGroupEntry {
        events = Manifest.sorted(events, EventEntry::name);
    }
}
