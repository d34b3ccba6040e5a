package io.github.msync4j.internal.session;

/** The timers of a connection. Starting one again replaces it. */
public enum Timer {
    /** Bounds a whole login. */
    LOGIN,
    /** Bounds the step a login or a reconnect is at. */
    STEP,
    /** When a silent link is asked for a sign of life, and then when it has to have given one. */
    HEARTBEAT,
    /** When a lost link is tried again. */
    BACKOFF,
    /** When the token has a fifth of its life left. */
    TOKEN_WARNING,
    /** When the token ends. */
    TOKEN_END
}
