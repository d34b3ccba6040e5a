package io.github.msync4j.internal.rest;

import java.time.Duration;
import java.util.Optional;

/**
 * When a call that failed is made again, and how often. It knows no clock and rolls no dice: both come in.
 *
 * @param tries how often a call is made at most
 */
public record RetryPlan(int tries) {
    private static final Duration BASE = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(5);
    /** After this time, counted from a call's first try, no other one begins. */
    static final Duration LAST_BEGIN = Duration.ofSeconds(30);

    /**
     * How long to wait for the next try: a random time below a ceiling that doubles, so that clients that failed together do
     * not come back together.
     *
     * @param made how often the call was made
     * @param passed since its first try
     * @param dice 0 or more and less than 1
     * @return the wait; empty if there is no other try
     */
    public Optional<Duration> pause(int made, Duration passed, double dice) {
        if (made >= tries) {
            return Optional.empty();
        }
        Duration ceiling = BASE.multipliedBy(1L << Math.min(made - 1, 10));
        Duration below = ceiling.compareTo(CAP) < 0 ? ceiling : CAP;
        Duration pause = Duration.ofNanos((long) (below.toNanos() * dice));
        return passed.plus(pause).compareTo(LAST_BEGIN) > 0 ? Optional.empty() : Optional.of(pause);
    }
}
