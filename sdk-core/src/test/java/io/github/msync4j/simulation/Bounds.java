package io.github.msync4j.simulation;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.OfflineSends;
import io.github.msync4j.ReconnectPolicy;

/** How long things may take, in nanoseconds. All clients run with the default options, but for their reconnects. */
final class Bounds {
    private static final long STEP = ClientOptions.DEFAULT_STEP_TIMEOUT.toNanos();
    private static final long HEARTBEAT = ClientOptions.DEFAULT_HEARTBEAT_INTERVAL
            .plus(ClientOptions.DEFAULT_HEARTBEAT_TIMEOUT)
            .toNanos();
    private static final long LONGEST_BACKOFF = ReconnectPolicy.standard().cap().toNanos();

    /** For what a fault has delayed to arrive after its end. */
    static final long AFTERMATH = 15 * World.SECOND;

    /** Timers, a round trip or two. */
    static final long SLACK = World.SECOND;

    /**
     * From the last fault to being online: a dead link is noticed by a missing heartbeat, or a connect that was begun
     * too early by its two steps; then one wait, and one connect with nothing in its way.
     */
    static final long RECOVERY = AFTERMATH + Math.max(HEARTBEAT, 2 * STEP) + LONGEST_BACKOFF + 2 * SLACK;

    /** From the login to its end, whichever. */
    static final long LOGIN = ClientOptions.DEFAULT_LOGIN_TIMEOUT.toNanos() + SLACK;

    /** From sending to the end of it, whichever. */
    static final long SEND = OfflineSends.waiting()
                    .maxWait()
                    .plus(ClientOptions.DEFAULT_SEND_TIMEOUT)
                    .toNanos()
            + SLACK;

    /** From the question when a new token ends to the answer, whichever. */
    static final long RENEWAL = STEP + SLACK;

    /** A logout waits for nobody. */
    static final long LOGOUT = SLACK;

    /**
     * From being online to having everything: a notice that got lost is made good by a heartbeat, and the server takes
     * a pull for stuck after 20 seconds only.
     */
    static final long DELIVERY = 2 * HEARTBEAT + 20 * World.SECOND;

    /** A session that was up for so long counts its tries to reconnect from one again. */
    static final long STABLE = ReconnectPolicy.standard().stableAfter().toNanos();

    private Bounds() {}
}
