package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What one client tells the flight recorder. Where the JVM has none, nothing is recorded. */
public final class FlightRecord {
    /** What is known of a step when it begins. */
    public record Step(String doing, int attempt, boolean reconnecting, String host) {}

    /** Whether jdk.jfr is in this JVM and in reach. No application has to require it. */
    static final boolean THERE = isThere();

    private final String client;

    /** The record of a client. */
    public FlightRecord(String client) {
        this.client = client;
    }

    private static boolean isThere() {
        try {
            new LoginEvent("", "").end();
            return true;
        } catch (LinkageError absent) {
            return false;
        }
    }

    /** A login begins. */
    public Span login(String grantType) {
        return span(own -> new LoginEvent(own, grantType));
    }

    /** A bootstrap host is asked. */
    public Span bootstrap(Step step) {
        return span(own -> new BootstrapEvent(own, step));
    }

    /** A token is asked for. */
    public Span token(Step step) {
        return span(own -> new TokenEvent(own, step));
    }

    /** A socket is opened. */
    public Span connect(Step step) {
        return span(own -> new ConnectEvent(own, step));
    }

    /** The server is asked for a session. */
    public Span provision(Step step) {
        return span(own -> new ProvisionEvent(own, step));
    }

    /** Messages that waited are pulled. */
    public Span offlineSync(int queues, int messages) {
        return span(own -> new OfflineSyncEvent(own, queues, messages));
    }

    /** A session is tried to be brought back, after a wait. */
    public Span reconnectAttempt(int number, Duration delay) {
        return span(own -> new ReconnectAttemptEvent(own, number, delay.toMillis()));
    }

    /** A link was lost, or a session is over. */
    public void disconnect(ErrorCode code, boolean terminal) {
        if (THERE) {
            new DisconnectEvent(client, code.name(), terminal).commit();
        }
    }

    /** The server answered to a heartbeat. */
    public void heartbeat(Duration roundTrip) {
        if (THERE) {
            new HeartbeatEvent(client, roundTrip.toNanos()).commit();
        }
    }

    /** True if frames that go out are recorded. */
    public boolean hearsFramesSent() {
        return THERE && FrameSentEvent.isWanted();
    }

    /** A frame goes out. */
    public void frameSent(String command, int bytes) {
        if (THERE && FrameSentEvent.isWanted()) {
            new FrameSentEvent(client, command, bytes).commit();
        }
    }

    /** A frame came. */
    public void frameReceived(String command, int bytes) {
        if (THERE && FrameReceivedEvent.isWanted()) {
            new FrameReceivedEvent(client, command, bytes).commit();
        }
    }

    /** True if messages are recorded. */
    public boolean hearsMessages() {
        return THERE && MessageSendEvent.isWanted();
    }

    /** A message leaves. */
    public Span messageSend(String type, String chatType, int bytes) {
        return hearsMessages() ? new MessageSendEvent(client, type, chatType, bytes) : Span.UNRECORDED;
    }

    /** A REST call begins: which try of it, from 1. */
    public RestSpan restCall(String operation, String method, int attempt) {
        return THERE ? new RestCallEvent(client, operation, method, attempt) : RestSpan.UNRECORDED;
    }

    /** A file is on its way up; so many bytes of it have gone when it is over. */
    public Span upload(LongSupplier bytes) {
        return span(own -> new UploadEvent(own, bytes));
    }

    /** A file is on its way down; so many bytes of it have come when it is over. */
    public Span download(LongSupplier bytes) {
        return span(own -> new DownloadEvent(own, bytes));
    }

    /** A token has so little of its life left. */
    public void tokenWillExpire(Duration left) {
        if (THERE) {
            new TokenWillExpireEvent(client, left.toMillis()).commit();
        }
    }

    /** A new token is in use. */
    public void tokenRenewed() {
        if (THERE) {
            new TokenRenewedEvent(client).commit();
        }
    }

    /** A handler took long with one event. */
    public void listenerSlow(String listener, Duration took) {
        if (THERE) {
            new ListenerSlowEvent(client, listener, took.toNanos()).commit();
        }
    }

    /** A part of the log was brought to the service, or could not be. */
    public void logUpload(int bytes, ErrorCode result) {
        if (THERE) {
            new LogUploadEvent(client, bytes, result.name()).commit();
        }
    }

    private Span span(Function<String, Span> begin) {
        return THERE ? begin.apply(client) : Span.UNRECORDED;
    }
}
