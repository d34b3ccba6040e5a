package io.github.msync4j.opentelemetry;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.tracing.OperationSpan;
import io.github.msync4j.tracing.OperationTracer;
import io.github.msync4j.tracing.SpanEnd;
import io.github.msync4j.tracing.SpanStart;
import io.github.msync4j.tracing.SpanSubject;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/**
 * Brings what clients do to OpenTelemetry as spans: one for each operation that the application asks for, as a part of the span
 * that is current where it does, and within it one for each request to the REST service. In handlers and continuations the span
 * that they belong to is current, so that what the application does there becomes a part of it.
 *
 * <p>Attributes: {@code im.client}, {@code im.operation} (as the log has it), {@code im.message.type}, {@code im.chat_type},
 * {@code im.trace} (the trace id of the frame, which the service has, too); and, of OpenTelemetry's own names,
 * {@code http.request.method}, {@code http.request.resend_count}, {@code http.response.status_code}, and {@code error.type} with
 * the name of the {@link ErrorCode} of what failed. No secret, nothing that a user wrote, and nobody's id.
 *
 * <p>One is for any number of clients. Safe for all threads; what it costs is what the tracer costs. Source: logging.md 4.8.
 */
public final class OpenTelemetryTracer implements OperationTracer {
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("im.client");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("im.operation");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("im.message.type");
    private static final AttributeKey<String> CHAT_TYPE = AttributeKey.stringKey("im.chat_type");
    private static final AttributeKey<String> TRACE = AttributeKey.stringKey("im.trace");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Tracer tracer;

    /**
     * Makes one, with the tracer {@code io.github.msync4j}.
     *
     * @param telemetry where the spans go
     */
    public OpenTelemetryTracer(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.github.msync4j");
    }

    @Override
    public OperationSpan begin(SpanStart start) {
        Context around = Context.current();
        SpanBuilder builder = tracer.spanBuilder(name(start))
                .setParent(around)
                .setSpanKind(kind(start.subject()))
                .setAttribute(CLIENT, start.client());
        start.operation().ifPresent(id -> builder.setAttribute(OPERATION, id));
        start.type().ifPresent(type -> builder.setAttribute(TYPE, type));
        start.chatType().ifPresent(type -> builder.setAttribute(CHAT_TYPE, type.name()));
        start.trace().ifPresent(trace -> builder.setAttribute(TRACE, trace));
        start.method().ifPresent(method -> builder.setAttribute(METHOD, method));
        int attempt = start.attempt().orElse(1);
        if (attempt > 1) {
            builder.setAttribute(RESENT, attempt - 1L);
        }
        Span span = builder.startSpan();
        return new Begun(span, around.with(span));
    }

    private static String name(SpanStart start) {
        return start.method().map(method -> method + " " + start.name()).orElse(start.name());
    }

    private static SpanKind kind(SpanSubject subject) {
        return switch (subject) {
            case SEND -> SpanKind.PRODUCER;
            case REQUEST -> SpanKind.CLIENT;
            default -> SpanKind.INTERNAL;
        };
    }

    private record Begun(Span span, Context within) implements OperationSpan {
        @Override
        @SuppressWarnings("MustBeClosed") // by what is returned
        public Runnable enter() {
            return within.makeCurrent()::close;
        }

        @Override
        public void end(SpanEnd end) {
            end.status().ifPresent(status -> span.setAttribute(STATUS, (long) status));
            if (end.code() != ErrorCode.OK) {
                span.setAttribute(ERROR, end.code().name());
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
