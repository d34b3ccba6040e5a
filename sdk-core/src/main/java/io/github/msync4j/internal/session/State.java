package io.github.msync4j.internal.session;

/** Where a connection is, and what it remembers. */
public record State(Phase phase, Facts facts) {
    /** How it begins. */
    public static final State START = new State(Phase.LOGGED_OUT, Facts.NONE);
}
