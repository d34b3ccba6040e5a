package io.github.msync4j.internal.session;

import io.github.msync4j.ClientOptions;
import java.time.Duration;

/** The bounds a connection keeps. */
public record Limits(
        Duration step, Duration login, Duration heartbeatInterval, Duration heartbeatTimeout, int maxReconnects) {
    /** How often a login tries to get through before it gives up. Source: R30, C4. */
    static final int LOGIN_TRIES = 3;

    private static final Duration BACKOFF_BASE = Duration.ofSeconds(1);
    private static final Duration BACKOFF_CAP = Duration.ofSeconds(30);

    /** The bounds that the options set. */
    public static Limits of(ClientOptions options) {
        return new Limits(
                options.stepTimeout(),
                options.loginTimeout(),
                options.heartbeatInterval(),
                options.heartbeatTimeout(),
                options.maxReconnects());
    }

    /** The wait before a try to reconnect: exponential, capped, with full jitter. */
    static Duration backoff(int attempt, double dice) {
        long ceiling = Math.min(BACKOFF_CAP.toMillis(), BACKOFF_BASE.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis((long) (ceiling * dice));
    }
}
