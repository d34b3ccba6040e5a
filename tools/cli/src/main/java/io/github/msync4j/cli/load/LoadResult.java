package io.github.msync4j.cli.load;

import java.time.Duration;

/**
 * What was measured.
 *
 * @param plan what was sent
 * @param duplicates how many arrived more than once
 * @param acknowledged from the first send to the last acknowledgement
 * @param received from the first send to the last receipt
 * @param senderCpu CPU time of the sender's process in the time of {@code acknowledged}
 */
public record LoadResult(LoadPlan plan, int duplicates, Duration acknowledged, Duration received, Duration senderCpu) {

    /** Acknowledged messages a second. */
    public long ackedPerSecond() {
        return perSecond(acknowledged);
    }

    /** Received messages a second. */
    public long receivedPerSecond() {
        return perSecond(received);
    }

    /** CPU time of the sender for one message, in microseconds. */
    public double senderCpuMicrosPerMessage() {
        return Math.round(senderCpu.toNanos() / 100.0 / plan.count()) / 10.0;
    }

    private long perSecond(Duration duration) {
        return Math.round(plan.count() / (duration.toNanos() / 1e9));
    }
}
