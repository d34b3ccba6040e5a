package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * A group of events.
 *
 * @param protoName its name in the spec
 * @param event the sealed interface of its events; its simple name is empty if none can be made
 * @param handler the interface of its handlers; its simple name is empty if none can be made
 * @param messages the class that sends its messages, if they are custom; its simple name is empty if none can be made
 * @param events its events, in the order of the spec
 * @param comment its comment
 * @param place where it stands
 */
public record EventGroup(
        String protoName,
        JavaName event,
        JavaName handler,
        JavaName messages,
        List<Event> events,
        Comment comment,
        Place place) {
    /** Makes the list immutable. */
    public EventGroup {
        events = List.copyOf(events);
    }

    /** {@return whether its events are custom messages: all of them, once the rules are kept} */
    public boolean isCustom() {
        return events.stream().anyMatch(event -> event.custom().isPresent());
    }

    /**
     * An event.
     *
     * @param protoName its name in the spec
     * @param value the value type that carries it
     * @param custom the event name of the custom message that it is
     * @param answersNothing whether its response is Empty
     * @param streams whether request or response are streams
     * @param comment its comment
     * @param place where it stands
     */
    public record Event(
            String protoName,
            JavaName value,
            Optional<String> custom,
            boolean answersNothing,
            boolean streams,
            Comment comment,
            Place place) {
        /** {@return the handler's method} */
        public String method() {
            return "on" + protoName;
        }
    }
}
