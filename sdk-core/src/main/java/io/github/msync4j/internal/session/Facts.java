package io.github.msync4j.internal.session;

import io.github.msync4j.error.ErrorCode;
import java.util.Optional;

/**
 * What a connection remembers beside the state it is in.
 *
 * @param attempt the try that is under way or waits, from 1; of a session, it goes on counting until a link proved stable
 * @param host which of the socket addresses is used, counted on and on
 * @param rest which of the REST addresses is used, counted on and on
 * @param tried how many socket addresses failed since the addresses were looked up
 * @param bootstrap which bootstrap host is asked
 * @param renewal whether a new token was asked for because the server called the old one expired
 * @param spread whether the wait before a try starts higher, as others may try as well
 * @param reason why the last link, login or session ended
 * @param detail what happened then, in words
 */
public record Facts(
        int attempt,
        int host,
        int rest,
        int tried,
        int bootstrap,
        Renewal renewal,
        boolean spread,
        Optional<ErrorCode> reason,
        String detail) {
    /** A refusal of an expired token leads to one new token, and not to another one. */
    enum Renewal {
        /** The server did not call the token expired. */
        NONE,
        /** It did, and a new one is wanted. */
        WANTED,
        /** It did, and a new one is there. */
        DONE
    }

    static final Facts NONE = new Facts(0, 0, 0, 0, 0, Renewal.NONE, false, Optional.empty(), "");

    Facts withAttempt(int value) {
        return new Facts(value, host, rest, tried, bootstrap, renewal, spread, reason, detail);
    }

    /** Another socket address is to be used. */
    Facts nextHost() {
        return new Facts(attempt, host + 1, rest, tried + 1, bootstrap, renewal, spread, reason, detail);
    }

    Facts withHostsFresh() {
        return new Facts(attempt, host, rest, 0, bootstrap, renewal, spread, reason, detail);
    }

    /** Another REST address is to be used. */
    Facts nextRest() {
        return new Facts(attempt, host, rest + 1, tried, bootstrap, renewal, spread, reason, detail);
    }

    Facts withBootstrap(int value) {
        return new Facts(attempt, host, rest, tried, value, renewal, spread, reason, detail);
    }

    /** The addresses are fresh: the first of each is used. */
    Facts freshAddresses() {
        return new Facts(attempt, 0, 0, 0, bootstrap, renewal, spread, reason, detail);
    }

    Facts with(Renewal value) {
        return new Facts(attempt, host, rest, tried, bootstrap, value, spread, reason, detail);
    }

    Facts because(ErrorCode code, String what) {
        return new Facts(attempt, host, rest, tried, bootstrap, renewal, spread, Optional.of(code), what);
    }

    /** A login begins: what led to it is remembered, nothing else. */
    Facts forNewLogin() {
        return new Facts(1, 0, 0, 0, 0, Renewal.NONE, false, reason, detail);
    }

    /** A link is up: its address works, and so does the token. */
    Facts up() {
        return new Facts(attempt, host, rest, 0, bootstrap, Renewal.NONE, false, reason, detail);
    }

    /** The server closed the link: it may have closed those of others in the same moment. */
    Facts spreadOut() {
        return new Facts(attempt, host, rest, tried, bootstrap, renewal, true, reason, detail);
    }

    /** Why something ended. */
    ErrorCode cause() {
        return reason.orElse(ErrorCode.UNKNOWN);
    }
}
