package io.github.msync4j.benchmarks.herd;

import java.time.Duration;

/** The proposed wait before a try to reconnect. */
final class Backoff {
    private static final Duration BASE = Duration.ofMillis(2500);
    private static final Duration CAP = Duration.ofSeconds(24);

    private Backoff() {}

    /** The wait before a try: exponential, capped, with full jitter. */
    static Duration backoff(int attempt, double dice) {
        long ceiling = Math.min(CAP.toMillis(), BASE.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis((long) (ceiling * dice));
    }
}
