package io.github.msync4j.internal.session;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.ReconnectPolicy;
import java.time.Duration;

/** The bounds a connection keeps. */
public record Limits(
        Duration step,
        Duration login,
        Duration heartbeatInterval,
        Duration heartbeatTimeout,
        int loginAttempts,
        int bootstrapHosts,
        ReconnectPolicy reconnect) {
    /** The ceiling of the pause before the second try of a login; it doubles with each. */
    private static final Duration LOGIN_PAUSE = Duration.ofMillis(250);

    /** How much higher: docs/herd.md has the numbers that speak for it. */
    private static final int SPREAD = 4;

    /** The bounds that the options set. */
    public static Limits of(ClientOptions options) {
        return new Limits(
                options.stepTimeout(),
                options.loginTimeout(),
                options.heartbeatInterval(),
                options.heartbeatTimeout(),
                options.loginAttempts(),
                options.socket().isPresent() ? 0 : options.bootstrap().size(),
                options.reconnect());
    }

    /** The pause before a try of a login, from the second on. */
    Duration loginPause(int attempt, double dice) {
        return jittered(LOGIN_PAUSE, step, attempt - 1, dice);
    }

    /** The wait before a try to reconnect; it starts higher when others may try as well. */
    public static Duration backoff(ReconnectPolicy policy, int attempt, boolean spread, double dice) {
        Duration first = spread ? policy.base().multipliedBy(SPREAD) : policy.base();
        return jittered(first, policy.cap(), attempt, dice);
    }

    /** Exponential, capped, with full jitter: clients that lost the same server do not come back at once. */
    static Duration jittered(Duration base, Duration cap, int attempt, double dice) {
        int doublings = Math.min(attempt - 1, 30);
        long ceiling = Math.min(cap.toMillis(), base.toMillis() << Math.min(doublings, 62 - bits(base)));
        return Duration.ofMillis((long) (ceiling * dice));
    }

    private static int bits(Duration base) {
        return 64 - Long.numberOfLeadingZeros(base.toMillis());
    }
}
