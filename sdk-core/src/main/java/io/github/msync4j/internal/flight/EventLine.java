package io.github.msync4j.internal.flight;

import io.github.msync4j.spec.json.JsonWriter;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jdk.jfr.Timespan;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;

/** An event of ours as a JSON line: time, event, duration, and its own fields in order, within {@code fields} as in the log. */
final class EventLine {
    /** As metrics.md has the names; an application's event that has no name of its own is called by its class. */
    private static final Predicate<String> OURS =
            Pattern.compile("io\\.github\\.msync4j\\.[A-Za-z]+").asMatchPredicate();

    private static final String CLIENT = "client";

    /** What the recorder adds to each event; of these the thread and the stack are told to nobody. */
    private static final Set<String> COMMON = Set.of("startTime", "duration", "eventThread", "stackTrace");

    private EventLine() {}

    /** Whether it is an event of the SDK's: of this client, or of none. */
    static boolean isOf(String client, RecordedEvent event) {
        if (!OURS.test(event.getEventType().getName())) {
            return false;
        }
        Object of = event.hasField(CLIENT) ? event.getValue(CLIENT) : null;
        return of == null || of.equals("") || of.equals(client);
    }

    static String of(RecordedEvent event) {
        return JsonWriter.text(event, EventLine::write);
    }

    private static void write(JsonWriter out, RecordedEvent event) {
        out.beginObject();
        out.name("time");
        out.string(event.getStartTime().toString());
        out.name("event");
        out.string(event.getEventType().getName());
        out.name("duration");
        out.string(event.getDuration().toString());
        out.name("fields");
        out.beginObject();
        for (ValueDescriptor field : event.getFields()) {
            Object value = COMMON.contains(field.getName()) ? null : event.getValue(field.getName());
            if (value != null) {
                out.name(field.getName());
                write(out, field.getAnnotation(Timespan.class) == null ? value : event.getDuration(field.getName()));
            }
        }
        out.endObject();
        out.endObject();
    }

    private static void write(JsonWriter out, Object value) {
        if (value instanceof Boolean flag) {
            out.bool(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.int64(((Number) value).longValue());
        } else if (value instanceof String || value instanceof Duration) {
            out.string(value.toString());
        } else {
            // our events have no other; one that came later is not told before somebody looked at it
            out.string(value.getClass().getSimpleName());
        }
    }
}
