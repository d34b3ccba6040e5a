package io.github.msync4j.internal.session;

/** The timers of a connection. Starting one again replaces it. */
public enum Timer {
    /** Bounds the state that the connection is in. */
    STATE,
    /** Bounds a whole login. */
    LOGIN,
    /** When a link has been up long enough to be trusted. */
    STABLE
}
