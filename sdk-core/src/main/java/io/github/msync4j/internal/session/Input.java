package io.github.msync4j.internal.session;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/** What can happen to a connection. */
public sealed interface Input {
    /** The application wants a session. */
    record Login() implements Input {}

    /** Addresses and token are there. */
    record Authorized() implements Input {}

    /** Addresses or token could not be had. */
    record NotAuthorized(MsyncException failure) implements Input {}

    /** The socket is open. */
    record SocketOpened() implements Input {}

    /** The socket could not be opened, or is gone. */
    record SocketLost(String detail) implements Input {}

    /** The server accepted the session; the token's end is known unless it has none. */
    record Accepted(Optional<Instant> tokenEnd) implements Input {}

    /** The server refused the session. */
    record Refused(ErrorCode code, String detail) implements Input {}

    /** The server ended the session, and said why. */
    record ForcedOut(ErrorCode code, Optional<String> otherDevice) implements Input {}

    /** The server told its time, with its answer to a heartbeat. */
    record ServerTime(Instant now) implements Input {}

    /** A timer ran out. */
    record TimeUp(Timer timer) implements Input {}

    /** The application wants no session any more. */
    record Logout() implements Input {}

    /** The application is done with the client. */
    record Close() implements Input {}
}
