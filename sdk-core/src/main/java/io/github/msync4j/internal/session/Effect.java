package io.github.msync4j.internal.session;

import io.github.msync4j.MsyncException;
import io.github.msync4j.TokenRequest;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.DisconnectReason;
import java.time.Duration;
import java.util.Optional;

/** What the shell has to do. */
public sealed interface Effect {
    /** Ask a bootstrap host for the addresses. */
    record LookUp(int bootstrap) implements Effect {}

    /** Get a token, from the credentials. */
    record GetToken(TokenRequest.Reason reason) implements Effect {}

    /** Ask nobody for addresses or a token any more. */
    record StopAsking() implements Effect {}

    /** Open a socket. */
    record OpenSocket(int host) implements Effect {}

    /** Close the socket, if there is one; nothing more is heard of it. */
    record CloseSocket() implements Effect {}

    /** Ask the server for a session. */
    record SendProvision(boolean isLogin) implements Effect {}

    /** Ask what is unread: login step and heartbeat in one. */
    record SendUnread() implements Effect {}

    /** Tell the server that the session ends. */
    record SendLogout() implements Effect {}

    /** Start, or start again, a timer. */
    record StartTimer(Timer timer, Duration delay) implements Effect {}

    /** Stop a timer. */
    record StopTimer(Timer timer) implements Effect {}

    /** Tell the handlers that the session is up, and then the login that it succeeded. */
    record AnnounceConnected(boolean reconnected) implements Effect {}

    /** Tell the handlers that a try to reconnect is coming. */
    record AnnounceReconnecting(int attempt, Duration delay, ErrorCode cause) implements Effect {}

    /** Tell the handlers that the session is over. */
    record AnnounceDisconnected(ErrorCode code, DisconnectReason reason, String detail, Optional<String> otherDevice)
            implements Effect {}

    /** Tell the handlers that the token has ended. */
    record AnnounceTokenExpired() implements Effect {}

    /** The login failed. */
    record FailLogin(MsyncException failure) implements Effect {}

    /** Messages wait for another link. */
    record HoldSends() implements Effect {}

    /** Messages that waited leave. */
    record ReleaseSends() implements Effect {}

    /** Messages without an acknowledgement will not get one. */
    record FailSends(ErrorCode code) implements Effect {}

    /** Forget user, token and addresses. */
    record Forget() implements Effect {}

    /** The logout, or the close, is done. */
    record SettleLogout() implements Effect {}
}
