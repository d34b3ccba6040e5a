package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.internal.flight.FlightRecord;
import io.github.msync4j.internal.flight.RestSpan;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.tracing.OperationTracer;
import io.github.msync4j.tracing.SpanStart;
import io.github.msync4j.tracing.SpanSubject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client does and how it went, told here once: for its own counts, for the flight recorder, and for metrics and spans if the
 * application has a recorder or a tracer of them. While none listens, a frame or a message costs a comparison and its count.
 */
public final class Telemetry {
    private static final String SENT = "sent";
    private static final String RECEIVED = "received";
    private static final String NOT_COMPRESSED = "false";

    private final Counts counts = new Counts();
    private final FlightRecord record;
    private final Logging logging;
    private final @Nullable Meters meters;
    private final @Nullable Tracing tracing;

    /** For one client; the clock only grows, in nanoseconds. */
    public Telemetry(
            Logging logging, @Nullable MetricsRecorder recorder, @Nullable OperationTracer tracer, LongSupplier nanos) {
        ClientLog log = new ClientLog(logging);
        this.record = new FlightRecord(logging.client());
        this.logging = logging;
        this.meters = recorder == null ? null : new Meters(recorder, nanos, log);
        this.tracing = tracer == null ? null : new Tracing(tracer, logging.client(), log);
    }

    // ---- what an application asks for -----------------------------------------------------------

    /** An application asks for something, as this operation; on its thread. */
    public Traced operation(SpanSubject subject, String operation) {
        return tracing == null ? Traced.UNTRACED : tracing.begin(named(subject).operation(operation));
    }

    /** An application makes a call of the REST service, as this operation; on its thread. */
    public Traced call(String id, String operation) {
        return tracing == null
                ? Traced.UNTRACED
                : tracing.begin(named(SpanSubject.CALL).name(id).operation(operation));
    }

    private static SpanStart.Builder named(SpanSubject subject) {
        return SpanStart.builder()
                .subject(subject)
                .name("im." + subject.name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** True if somebody follows operations: what is known of a message is not looked up otherwise. */
    public boolean isTraced() {
        return tracing != null;
    }

    /** An application sends something, as this operation, or as none if that is refused at once; on its thread. */
    public Traced send(String type, ChatType chatType, @Nullable String operation, @Nullable String trace) {
        if (tracing == null) {
            return Traced.UNTRACED;
        }
        SpanStart.Builder start = named(SpanSubject.SEND).type(type).chatType(chatType);
        if (operation != null) {
            start.operation(operation);
        }
        if (trace != null) {
            start.trace(trace);
        }
        return tracing.begin(start);
    }

    // ---- the way to a session -------------------------------------------------------------------

    /** A login begins. */
    public Span login(String grantType) {
        Counts.add(counts.logins, 1);
        return timed(record.login(grantType), Metric.LOGIN);
    }

    /** A bootstrap host is asked. */
    public Span bootstrap(FlightRecord.Step step) {
        return record.bootstrap(step);
    }

    /** A token is asked for. */
    public Span token(FlightRecord.Step step) {
        return record.token(step);
    }

    /** A socket is opened. */
    public Span connect(FlightRecord.Step step) {
        Counts.add(counts.linksOpened, 1);
        return timed(record.connect(step), Metric.CONNECT);
    }

    /** The server is asked for a session. */
    public Span provision(FlightRecord.Step step) {
        return record.provision(step);
    }

    /** A session is tried to be brought back. */
    public Span reconnect(int number, Duration delay) {
        Counts.add(counts.reconnectTries, 1);
        Span span = record.reconnectAttempt(number, delay);
        Meters on = meters;
        return on == null
                ? span
                : result -> {
                    span.end(result);
                    on.count(Metric.RECONNECT, 1, result.name());
                };
    }

    /** A link was lost, or a session is over. */
    public void disconnected(ErrorCode code, boolean terminal) {
        Counts.add(terminal ? counts.sessionsEnded : counts.linksLost, 1);
        record.disconnect(code, terminal);
        if (meters != null) {
            meters.count(Metric.DISCONNECT, 1, code.name(), String.valueOf(terminal));
        }
    }

    // ---- a session ------------------------------------------------------------------------------

    /** Messages that waited are pulled. */
    public Span offlineSync(int queues, int messages) {
        return timed(record.offlineSync(queues, messages), Metric.OFFLINE_SYNC);
    }

    /** The server answered to a heartbeat. */
    public void heartbeat(Duration roundTrip) {
        record.heartbeat(roundTrip);
        if (meters != null) {
            meters.time(Metric.HEARTBEAT_RTT, roundTrip);
        }
    }

    /** True if somebody wants to know of frames that go out: what they are is not known before it is read. */
    public boolean hearsFramesSent() {
        return meters != null || record.hearsFramesSent();
    }

    /** Bytes of a frame go out. */
    public void frameWritten(int bytes) {
        Counts.add(counts.framesSent, 1);
        Counts.add(counts.bytesSent, bytes);
    }

    /** The same frame, for who wants to know what it is. */
    public void frameSent(String command, int bytes) {
        record.frameSent(command, bytes);
        frame(SENT, command, bytes);
    }

    /** A frame came. */
    public void frameReceived(String command, int bytes) {
        Counts.add(counts.framesReceived, 1);
        Counts.add(counts.bytesReceived, bytes);
        record.frameReceived(command, bytes);
        frame(RECEIVED, command, bytes);
    }

    private void frame(String direction, String command, int bytes) {
        if (meters != null) {
            meters.count(Metric.FRAMES, 1, direction, command);
            if (bytes > 0) {
                meters.count(Metric.BYTES, bytes, direction, NOT_COMPRESSED);
            }
        }
    }

    /** True if somebody wants to know of messages. */
    public boolean hearsMessages() {
        return meters != null || record.hearsMessages();
    }

    /** A message leaves, or would. */
    public Span messageSend(String type, String chatType, int bytes) {
        Meters on = meters;
        Span span = record.messageSend(type, chatType, bytes);
        if (on == null) {
            return span;
        }
        Span timed = on.timed(span, Metric.MESSAGE_ACK, type, chatType);
        return result -> {
            timed.end(result);
            if (result == ErrorCode.OK) {
                on.count(Metric.MESSAGES, 1, SENT, type);
            }
        };
    }

    /** The server took a message, or a receipt, a recall or an edit. */
    public void messageAcknowledged() {
        Counts.add(counts.messagesAcknowledged, 1);
    }

    /** A message came that had come before. */
    public void messageRepeated() {
        Counts.add(counts.messagesRepeated, 1);
    }

    /** A message with this content came and is new. */
    public void messageReceived(Object content) {
        Counts.add(counts.messagesReceived, 1);
        if (meters != null) {
            meters.count(Metric.MESSAGES, 1, RECEIVED, content.getClass().getSimpleName());
        }
    }

    /** A token has a fifth of its life left. */
    public void tokenWillExpire(Duration left) {
        record.tokenWillExpire(left);
    }

    /** A new token is in use. */
    public void tokenRenewed() {
        record.tokenRenewed();
    }

    // ---- REST and files -------------------------------------------------------------------------

    /** A REST call begins: which try of it, from 1. */
    public RestSpan rest(String operation, String method, int attempt) {
        Counts.add(counts.restRequests, 1);
        RestSpan span = traced(operation, method, attempt);
        Meters on = meters;
        if (on == null) {
            return span;
        }
        long begun = on.now();
        return (status, result) -> {
            span.end(status, result);
            on.time(Metric.REST, Duration.ofNanos(on.now() - begun), operation, method, shown(status));
        };
    }

    private RestSpan traced(String operation, String method, int attempt) {
        RestSpan span = record.restCall(operation, method, attempt);
        if (tracing == null) {
            return span;
        }
        Traced request = tracing.begin(
                named(SpanSubject.REQUEST).name(operation).method(method).attempt(attempt));
        return (status, result) -> {
            span.end(status, result);
            request.end(result, status);
        };
    }

    private static String shown(int status) {
        if (status == 0) {
            return "none";
        }
        return status >= 100 && status <= 599 ? Integer.toString(status) : "other";
    }

    /** A file is on its way up. */
    public Span upload(LongSupplier bytes) {
        return record.upload(bytes);
    }

    /** A file is on its way down. */
    public Span download(LongSupplier bytes) {
        return record.download(bytes);
    }

    /** A part of the log was brought to the service, or could not be. */
    public void logUpload(int bytes, ErrorCode result) {
        record.logUpload(bytes, result);
    }

    // ---- handlers -------------------------------------------------------------------------------

    /** A handler took long with one event. */
    public void listenerSlow(String listener, Duration took) {
        record.listenerSlow(listener, took);
    }

    // ---- all of it ------------------------------------------------------------------------------

    /** The application was told that something failed. */
    public void failed(ErrorCode code) {
        counts.failed(code);
        if (meters != null) {
            meters.count(Metric.ERRORS, 1, code.name());
        }
    }

    /** How often what happened since the client was made, by name; on any thread. */
    public Map<String, Long> counts() {
        return counts.shown();
    }

    /** How often the application was told of which failure, by the name of the code; on any thread. */
    public Map<String, Long> failures() {
        return counts.failures();
    }

    /** Shows what a client is like until it is closed. */
    public Runnable show(Shown client) {
        Meters on = meters;
        if (on == null) {
            return () -> {};
        }
        List<Runnable> all = new ArrayList<>();
        for (ConnectionState state : ConnectionState.values()) {
            if (state != ConnectionState.UNKNOWN && state != ConnectionState.CLOSED) {
                all.add(on.observe(Metric.CONNECTION_STATE, () -> client.state() == state ? 1.0 : 0.0, state.name()));
            }
        }
        all.add(on.observe(Metric.PENDING_ACKS, client::unacknowledged));
        all.add(on.observe(Metric.SEND_QUEUE, client::waiting));
        all.add(on.observe(Metric.OFFLINE_QUEUES, client::offlineQueues));
        all.add(on.observe(Metric.TOKEN_EXPIRY, () -> client.tokenSeconds().orElse(Double.NaN)));
        all.add(on.observe(Metric.LOG_CACHE, () -> logging.cacheStatus().bytes()));
        all.add(on.observe(
                Metric.LOG_DROPPED,
                () -> logging.cacheStatus().dropped()
                        + logging.sinkFailures()
                        + logging.droppedRecords()
                        + client.unsentLog()));
        return () -> all.forEach(Runnable::run);
    }

    private Span timed(Span span, Metric metric) {
        return meters == null ? span : meters.timed(span, metric);
    }
}
