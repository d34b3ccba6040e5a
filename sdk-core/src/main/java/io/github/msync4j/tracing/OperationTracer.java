package io.github.msync4j.tracing;

import io.github.msync4j.ClientOptions;

/**
 * Follows what clients do, for a tracing system; given to {@link ClientOptions.Builder#tracer}. The artifact
 * {@code sdk-opentelemetry} has one. Nothing is followed without one.
 *
 * <p>One serves any number of clients. Its methods return at once, and do not block. One that throws harms nothing but its own
 * spans; the log of the client says so once. Source: logging.md 4.8.
 */
public interface OperationTracer {
    /**
     * Something begins, as a part of what is current on this thread. An operation begins on the thread of the application that
     * asked for it; a request on a thread of the SDK's, on which the span of its operation is current if it is a part of one.
     *
     * @param start what is known of it
     * @return its span
     */
    OperationSpan begin(SpanStart start);
}
