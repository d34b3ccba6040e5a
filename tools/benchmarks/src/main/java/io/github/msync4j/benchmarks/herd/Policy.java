package io.github.msync4j.benchmarks.herd;

import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.internal.session.Limits;
import java.util.SplittableRandom;

/** How long a client waits before each try. */
record Policy(String name, Waits waits) {
    /** Of the tries after a loss, the first is number 1. */
    @FunctionalInterface
    interface Waits {
        int millis(int attempt, SplittableRandom dice);
    }

    /** The SDK's policy, after the server closed the link. */
    static final Policy MSYNC4J = new Policy("msync4j", (attempt, dice) -> sdk(attempt, true, dice));

    /** The SDK's policy, after the link went silent and a heartbeat had no answer. */
    static final Policy MSYNC4J_AFTER_SILENCE =
            new Policy("msync4j, silent loss", (attempt, dice) -> sdk(attempt, false, dice));

    /** The vendor's web client, which would give up after 5 tries unless it is told otherwise. */
    static final Policy OFFICIAL = new Policy("official client", (attempt, dice) -> {
        if (attempt <= 5) {
            return 1000 + dice.nextInt(1000);
        }
        return 1000 * (attempt < 20 ? dice.nextInt(3, 7) : dice.nextInt(5, 11));
    });

    /** Exponential backoff as it is written down first: 1, 2, 4, … 30 seconds. */
    static final Policy NO_JITTER =
            new Policy("no jitter", (attempt, dice) -> 1000 * Math.min(30, 1 << Math.min(attempt - 1, 10)));

    /** Full jitter below these ceilings, in seconds; the last one stays. */
    static Policy fullJitter(String name, int... ceilings) {
        return new Policy(
                name, (attempt, dice) -> dice.nextInt(1000 * ceilings[Math.min(attempt, ceilings.length) - 1]));
    }

    private static int sdk(int attempt, boolean closedByServer, SplittableRandom dice) {
        return (int) Limits.backoff(ReconnectPolicy.server(), attempt, closedByServer, dice.nextDouble())
                .toMillis();
    }
}
