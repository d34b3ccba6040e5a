// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What kind of failure a code is; callers branch on it.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public enum ErrorCategory {
    /**
     * Not said, or newer than this SDK.
     */
    UNKNOWN(0),

    /**
     * Not a failure.
     */
    NONE(1),

    /**
     * An argument or an option that the caller has to change.
     */
    ARGUMENT(2),

    /**
     * The user could not be authenticated: password, token, app key.
     */
    AUTHENTICATION(3),

    /**
     * The call does not fit the session's state, or the server ended the session.
     */
    SESSION(4),

    /**
     * The network, a time-out, or a server that cannot be reached.
     */
    NETWORK(5),

    /**
     * The server failed, is busy, or refused without a reason that is known.
     */
    SERVER(6),

    /**
     * A quota, a size or a rate.
     */
    LIMIT(7),

    /**
     * The user may not do this, or the feature is not enabled for the app.
     */
    PERMISSION(8),

    /**
     * What is named does not exist (any more).
     */
    NOT_FOUND(9),

    /**
     * It exists already, or was done already.
     */
    CONFLICT(10),

    /**
     * Content that moderation or a callback rejected.
     */
    CONTENT(11),

    /**
     * A failure on this side: file, database, the SDK itself, the application's own callback.
     */
    LOCAL(12);

    private final int number;

    ErrorCategory(int number) {
        this.number = number;
    }

    /**
     * Its number in the spec.
     *
     * @return the number
     */
    public int number() {
        return number;
    }

    /**
     * Finds a constant by its number in the spec.
     *
     * @param number the number
     * @return the constant; {@link #UNKNOWN} if there is none
     */
    public static ErrorCategory ofNumber(int number) {
        return switch (number) {
            case 1 -> NONE;
            case 2 -> ARGUMENT;
            case 3 -> AUTHENTICATION;
            case 4 -> SESSION;
            case 5 -> NETWORK;
            case 6 -> SERVER;
            case 7 -> LIMIT;
            case 8 -> PERMISSION;
            case 9 -> NOT_FOUND;
            case 10 -> CONFLICT;
            case 11 -> CONTENT;
            case 12 -> LOCAL;
            default -> UNKNOWN;
        };
    }
}
