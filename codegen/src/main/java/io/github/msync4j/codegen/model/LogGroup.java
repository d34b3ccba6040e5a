package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Locale;

/**
 * The events of a logger.
 *
 * @param protoName its name in the spec
 * @param type the class that logs them: its name in the spec, in the file's package
 * @param name the logger's name, below what all of its kind are below
 * @param below what that is
 * @param events its events, in the order of the spec
 * @param comment its comment
 * @param place where it stands
 */
public record LogGroup(
        String protoName, JavaName type, String name, String below, List<Event> events, Comment comment, Place place) {
    /** What the names of loggers begin with, unless the spec says otherwise. */
    public static final String ROOT = "io.github.msync4j";

    /** Makes the list immutable. */
    public LogGroup {
        events = List.copyOf(events);
    }

    /** {@return the logger's full name} */
    public String logger() {
        return below + "." + name;
    }

    /**
     * Names an event for those who look for it.
     *
     * @param event one of its events
     * @return the event's key
     */
    public String key(Event event) {
        return name + "." + event.constant().toLowerCase(Locale.ROOT);
    }

    /** How much an event matters. */
    public enum Level {
        /** Not said. */
        UNKNOWN,
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /**
     * An event that is logged.
     *
     * @param protoName its name in the spec
     * @param level how much it matters
     * @param thrown whether it holds something that was thrown
     * @param request the message whose fields it has, of which no type is made
     * @param isBeside whether that stands in the same file, or is Empty
     * @param fields its fields, in the order of the spec
     * @param answersNothing whether its response is Empty
     * @param streams whether request or response are streams
     * @param comment its comment
     * @param place where it stands
     */
    public record Event(
            String protoName,
            Level level,
            boolean thrown,
            JavaName request,
            boolean isBeside,
            List<Field> fields,
            boolean answersNothing,
            boolean streams,
            Comment comment,
            Place place) {
        /** Makes the list immutable. */
        public Event {
            fields = List.copyOf(fields);
        }

        /** {@return the method that logs it} */
        public String method() {
            return protoName.substring(0, 1).toLowerCase(Locale.ROOT) + protoName.substring(1);
        }

        /** {@return the constant that it is} */
        public String constant() {
            return protoName
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                    .toUpperCase(Locale.ROOT);
        }
    }
}
