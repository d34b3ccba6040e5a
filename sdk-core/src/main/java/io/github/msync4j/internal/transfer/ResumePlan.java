package io.github.msync4j.internal.transfer;

import io.github.msync4j.internal.rest.RetryPlan;
import java.time.Duration;
import java.util.Optional;

/** When a download that broke off is gone on with. It knows no clock and rolls no dice. */
final class ResumePlan {
    private static final RetryPlan TRIES = new RetryPlan(5);
    /** A server that gives little and breaks off each time is left in the end. */
    static final int MOST = 100;

    private int made;
    private int inVain;
    private long reached;

    /**
     * A try failed, in a way that may pass.
     *
     * @param bytes how much has come in all
     * @param dice 0 or more and less than 1
     * @return when to try again; empty if nothing has come too often
     */
    Optional<Duration> failed(long bytes, double dice) {
        made++;
        inVain = bytes > reached ? 1 : inVain + 1;
        reached = Math.max(reached, bytes);
        return made == MOST ? Optional.empty() : TRIES.pause(inVain, Duration.ZERO, dice);
    }
}
