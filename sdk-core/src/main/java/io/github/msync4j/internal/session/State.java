package io.github.msync4j.internal.session;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import java.time.Instant;
import java.util.Optional;

/** Where a connection is. What a state does with each input is in {@link SessionMachine}. */
public sealed interface State {
    /** No session, and none on its way. */
    record LoggedOut() implements State {}

    /** A login looks up addresses and exchanges a password for a token. */
    record Authenticating() implements State {}

    /** The socket is being opened. */
    record Connecting(Attempt attempt) implements State {}

    /** The socket is open and the server has to accept the session. */
    record Provisioning(Attempt attempt) implements State {}

    /** Sends go out, messages come in. */
    record Online(boolean pinged, Optional<Instant> tokenEnd, boolean tokenTimed) implements State {}

    /** The link is lost; the next try waits for its time. */
    record Waiting(int attempt, ErrorCode cause) implements State {}

    /** Over for good. */
    record Closed() implements State {}

    /**
     * A try to get a session.
     *
     * @param number the try, from 1
     * @param reconnect true if a session was up before
     */
    record Attempt(int number, boolean reconnect) {}

    /** What the application sees of this state. */
    default ConnectionState visible() {
        if (this instanceof LoggedOut) {
            return ConnectionState.LOGGED_OUT;
        }
        if (this instanceof Authenticating) {
            return ConnectionState.AUTHENTICATING;
        }
        if (this instanceof Connecting) {
            return ConnectionState.CONNECTING;
        }
        if (this instanceof Provisioning) {
            return ConnectionState.PROVISIONING;
        }
        if (this instanceof Online) {
            return ConnectionState.ONLINE;
        }
        return this instanceof Waiting ? ConnectionState.WAITING : ConnectionState.CLOSED;
    }
}
