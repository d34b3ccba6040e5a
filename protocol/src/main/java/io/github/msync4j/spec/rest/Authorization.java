package io.github.msync4j.spec.rest;

/** Who may make a call. */
public enum Authorization {
    /** Everybody. */
    NONE,
    /** Who shows a user's token. */
    USER,
    /** Who shows the app's token: the app's own server. */
    APP
}
