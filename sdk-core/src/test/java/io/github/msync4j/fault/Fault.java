package io.github.msync4j.fault;

import java.time.Duration;

/** What can happen to a connection. The last three happen to one direction of it. */
public sealed interface Fault {
    /** Both sides see a reset. */
    record Cut() implements Fault {}

    /** Both sides see an orderly end. */
    record Close() implements Fault {}

    /** Nothing is read and nothing forwarded; both sides stay connected. */
    record Stall() implements Fault {}

    /** So many bytes are forwarded at a time. */
    record Drip(int bytes, Duration every) implements Fault {}

    /** So many bytes of what comes next are forwarded, then both sides see a reset. */
    record ResetMidFrame(int bytes) implements Fault {}

    static Fault cut() {
        return new Cut();
    }

    static Fault close() {
        return new Close();
    }

    static Fault stall() {
        return new Stall();
    }

    static Fault drip(int bytes, Duration every) {
        return new Drip(bytes, every);
    }

    static Fault resetMidFrame(int bytes) {
        return new ResetMidFrame(bytes);
    }
}
