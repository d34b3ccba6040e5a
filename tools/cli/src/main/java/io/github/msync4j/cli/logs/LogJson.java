package io.github.msync4j.cli.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.cli.Json;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogThrown;

/** Lines for a program: the parts of a record under the names that a JSON line of the log has. */
public final class LogJson {
    private LogJson() {}

    /** The object, on one line: a JSON line as it is, what is no record as the member line. */
    public static String of(LogLine line) {
        if (line.isWholeJson()) {
            return Escapes.visible(line.text());
        }
        ObjectNode object = Json.object();
        line.record()
                .ifPresentOrElse(record -> fill(object, record, line.cut()), () -> object.put("line", line.text()));
        if (line.cut()) {
            object.put("cut", true);
        }
        return Escapes.visible(object.toString());
    }

    private static void fill(ObjectNode object, LogRecord record, boolean cut) {
        object.put("time", record.time().toString());
        object.put("level", record.level().name());
        object.put("thread", record.thread());
        object.put("logger", record.logger());
        if (!record.event().isEmpty()) {
            object.put("event", record.event());
        }
        object.put("message", record.message());
        ObjectNode fields = object.putObject("fields");
        record.fields().forEach(field -> fields.put(field.key(), field.value()));
        if (!cut || !record.client().isEmpty()) {
            object.put("client", record.client());
        }
        record.context().ifPresent(context -> fill(object, context));
        record.thrown().ifPresent(thrown -> fill(object.putObject("thrown"), thrown));
    }

    private static void fill(ObjectNode object, LogContext context) {
        context.user().ifPresent(value -> object.put("user", value));
        context.connection().ifPresent(value -> object.put("connection", value));
        context.attempt().ifPresent(value -> object.put("attempt", value));
        context.session().ifPresent(value -> object.put("session", value));
        context.trace().ifPresent(value -> object.put("trace", value));
        context.operation().ifPresent(value -> object.put("operation", value));
    }

    private static void fill(ObjectNode object, LogThrown thrown) {
        object.put("type", thrown.type());
        thrown.message().ifPresent(value -> object.put("message", value));
        object.put("stack", thrown.stack());
    }
}
