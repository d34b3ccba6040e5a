package io.github.msync4j.internal.flight;

import java.util.function.Function;

/** What one client tells the flight recorder. Where the JVM has none, nothing is recorded. */
public final class FlightRecord {
    /** What is known of a step when it begins. */
    public record Step(String doing, int attempt, boolean reconnecting, String host) {}

    /** Whether jdk.jfr is in this JVM and in reach. No application has to require it. */
    private static final boolean THERE = isThere();

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

    private Span span(Function<String, Span> begin) {
        return THERE ? begin.apply(client) : Span.UNRECORDED;
    }
}
