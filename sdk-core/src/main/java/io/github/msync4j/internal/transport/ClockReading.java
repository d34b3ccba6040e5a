package io.github.msync4j.internal.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One look at both clocks. */
record ClockReading(Instant wall, long nanos) {
    /** What may come of reading one clock after the other on a busy machine, and of a clock that is being adjusted. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** How far the wall clock moved by itself until a later look; negative if it was set back. Empty if it did not. */
    Optional<Duration> jumpUntil(ClockReading later) {
        Duration moved = Duration.between(wall, later.wall).minusNanos(later.nanos - nanos);
        return moved.abs().compareTo(TOLERANCE) > 0 ? Optional.of(moved) : Optional.empty();
    }
}
