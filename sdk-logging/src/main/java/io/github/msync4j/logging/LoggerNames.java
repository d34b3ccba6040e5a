package io.github.msync4j.logging;

/**
 * The names of the SDK's loggers, for the host's logging configuration. They are stable: one per part of the
 * SDK, all below {@value #ROOT}.
 */
public final class LoggerNames {
    /** What all other names start with: configure it to reach the whole SDK. */
    public static final String ROOT = "io.github.msync4j";

    /** The client as a whole: created, closed, its options. */
    public static final String CLIENT = "io.github.msync4j.client";

    /** The connection's states and why they changed. */
    public static final String CONNECTION = "io.github.msync4j.connection";

    /** Logins, tokens and logouts. */
    public static final String LOGIN = "io.github.msync4j.login";

    /** The socket: opened, closed, lost. */
    public static final String SOCKET = "io.github.msync4j.socket";

    /** Frames out and in: their command and size, not their content. */
    public static final String FRAME = "io.github.msync4j.frame";

    /** REST calls. */
    public static final String REST = "io.github.msync4j.rest";

    /** The synchronisation of queues: unread, offline messages, acknowledgements. */
    public static final String SYNC = "io.github.msync4j.sync";

    /** The delivery of events to handlers. */
    public static final String EVENTS = "io.github.msync4j.events";

    /** Logging itself: a listener or a sink that failed. */
    public static final String LOGGING = "io.github.msync4j.logging";

    /** The upload of the log: what it tells of is not uploaded in turn. */
    public static final String LOG_UPLOAD = "io.github.msync4j.logging.upload";

    private LoggerNames() {}
}
