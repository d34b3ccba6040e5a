package io.github.msync4j.internal.session;

/** The timers of a connection. Starting one again replaces it. */
public enum Timer {
    /** Bounds the state that the connection is in. */
    STATE(Signal.TIME_UP),
    /** Bounds a whole login. */
    LOGIN(Signal.LOGIN_TIME_UP),
    /** When a link has been up long enough to be trusted. */
    STABLE(Signal.STABLE);

    private final Signal signal;

    Timer(Signal signal) {
        this.signal = signal;
    }

    /** What the machine hears when it rings. */
    public Signal signal() {
        return signal;
    }
}
