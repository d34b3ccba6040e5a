package io.github.msync4j.logging;

import java.util.function.BiConsumer;

/** The parts of a {@link LogContext}, by the names that they have in a line, in their order there. */
public final class LogContextParts {
    private LogContextParts() {}

    /**
     * Names the parts that are there.
     *
     * @param context what some work belongs to
     * @param part takes name and value of each
     */
    public static void forEach(LogContext context, BiConsumer<String, String> part) {
        context.app().ifPresent(value -> part.accept("app", value));
        context.user().ifPresent(value -> part.accept("user", value));
        context.resource().ifPresent(value -> part.accept("resource", value));
        context.connection().ifPresent(value -> part.accept("connection", value));
        context.attempt().ifPresent(value -> part.accept("attempt", value));
        context.session().ifPresent(value -> part.accept("session", value));
        context.trace().ifPresent(value -> part.accept("trace", value));
        context.operation().ifPresent(value -> part.accept("operation", value));
    }

    /** Sets the part of this name; false if there is none. */
    static boolean set(LogContext.Builder context, String name, String value) {
        switch (name) {
            case "app" -> context.app(value);
            case "user" -> context.user(value);
            case "resource" -> context.resource(value);
            case "connection" -> context.connection(value);
            case "attempt" -> context.attempt(value);
            case "session" -> context.session(value);
            case "trace" -> context.trace(value);
            case "operation" -> context.operation(value);
            default -> {
                return false;
            }
        }
        return true;
    }
}
