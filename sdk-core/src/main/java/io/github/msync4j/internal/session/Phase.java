package io.github.msync4j.internal.session;

import io.github.msync4j.event.ConnectionState;

/** The states: the rows of the table. What a state does with each signal is in {@link ConnectionTable}. */
public enum Phase {
    /** No session, and none on its way. */
    LOGGED_OUT(ConnectionState.LOGGED_OUT, Sends.FAIL, Deadline.NONE, "being logged out"),
    /** A login asks a bootstrap host for the addresses. */
    LOGIN_LOOKUP(ConnectionState.LOOKING_UP, Sends.FAIL, Deadline.STEP, "looking up the server's addresses"),
    /** A login obtains a token. */
    LOGIN_TOKEN(ConnectionState.AUTHENTICATING, Sends.FAIL, Deadline.STEP, "obtaining a token"),
    /** A login opens the socket. */
    LOGIN_CONNECT(ConnectionState.CONNECTING, Sends.FAIL, Deadline.STEP, "opening the socket"),
    /** A login waits for the server to accept the session. */
    LOGIN_PROVISION(ConnectionState.PROVISIONING, Sends.FAIL, Deadline.STEP, "the server's acceptance of the session"),
    /** A login's try failed; the next one waits for its time. */
    LOGIN_PAUSE(ConnectionState.WAITING, Sends.FAIL, Deadline.LOGIN_PAUSE, "waiting for the next try"),
    /** The session is up, and the server was heard lately. */
    ONLINE(ConnectionState.ONLINE, Sends.GO, Deadline.HEARTBEAT_INTERVAL, "being online"),
    /** The session is up, and the server was asked for a sign of life. */
    PROBING(ConnectionState.ONLINE, Sends.GO, Deadline.HEARTBEAT_TIMEOUT, "waiting for a sign of life"),
    /** The link is lost; the next try waits for its time. */
    BACKOFF(ConnectionState.WAITING, Sends.WAIT, Deadline.BACKOFF, "waiting for the next try"),
    /** A lost session asks a bootstrap host for addresses anew. */
    RESUME_LOOKUP(ConnectionState.LOOKING_UP, Sends.WAIT, Deadline.STEP, "looking up the server's addresses"),
    /** A lost session asks the application for a new token. */
    RESUME_TOKEN(ConnectionState.AUTHENTICATING, Sends.WAIT, Deadline.STEP, "obtaining a token"),
    /** A lost session opens a socket. */
    RESUME_CONNECT(ConnectionState.CONNECTING, Sends.WAIT, Deadline.STEP, "opening the socket"),
    /** A lost session waits for the server to accept it again. */
    RESUME_PROVISION(ConnectionState.PROVISIONING, Sends.WAIT, Deadline.STEP, "the server's acceptance of the session"),
    /** Over for good. */
    CLOSED(ConnectionState.CLOSED, Sends.FAIL, Deadline.NONE, "being closed");

    /** What happens to a message that the application sends. */
    public enum Sends {
        /** It fails at once. */
        FAIL,
        /** It waits for the link to come back, or fails at once, as the options say. */
        WAIT,
        /** It leaves at once. */
        GO
    }

    /** How long a state may last before its time is up. */
    public enum Deadline {
        /** A state of rest. */
        NONE("none: at rest"),
        /** What one step of a login may take. */
        STEP("stepTimeout"),
        /** The wait before another try to log in. */
        LOGIN_PAUSE("the pause before the next try"),
        /** The silence after which a link is probed. */
        HEARTBEAT_INTERVAL("heartbeatInterval since the last sign of life"),
        /** What a sign of life may take. */
        HEARTBEAT_TIMEOUT("heartbeatTimeout"),
        /** The wait before another try to reconnect. */
        BACKOFF("the back-off of this try");

        private final String text;

        Deadline(String text) {
            this.text = text;
        }

        /** The deadline in words. */
        public String text() {
            return text;
        }
    }

    private final ConnectionState visible;
    private final Sends sends;
    private final Deadline deadline;
    private final String doing;

    Phase(ConnectionState visible, Sends sends, Deadline deadline, String doing) {
        this.visible = visible;
        this.sends = sends;
        this.deadline = deadline;
        this.doing = doing;
    }

    /** What the application sees of it. */
    public ConnectionState visible() {
        return visible;
    }

    /** What becomes of sends. */
    public Sends sends() {
        return sends;
    }

    /** How long it may last. */
    public Deadline deadline() {
        return deadline;
    }

    /** What is going on, for messages. */
    public String doing() {
        return doing;
    }

    /** True if nothing leaves it but the application. */
    public boolean isTerminal() {
        return deadline == Deadline.NONE;
    }

    /** True if it is one of the steps of a login, or of a session's way back. */
    public boolean isStep() {
        return deadline == Deadline.STEP;
    }

    /** True from a login's beginning to its end. */
    public boolean isLoggingIn() {
        return sends == Sends.FAIL && !isTerminal();
    }

    /** True if a session is up, or was and is being brought back. */
    public boolean isInSession() {
        return sends != Sends.FAIL;
    }
}
