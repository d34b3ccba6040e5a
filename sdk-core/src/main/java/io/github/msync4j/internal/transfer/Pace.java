package io.github.msync4j.internal.transfer;

import java.time.Duration;

/** How often progress is told: at once, and then at intervals. It knows no clock. */
final class Pace {
    private final long interval;
    private long last;
    private boolean begun;

    Pace(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** True if it is to be told now. */
    boolean isDue(long nanos) {
        if (begun && nanos - last < interval) {
            return false;
        }
        begun = true;
        last = nanos;
        return true;
    }
}
