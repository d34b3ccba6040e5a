package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;
import java.time.Duration;

/** Something that goes on, from the moment it was made. */
public interface Span {
    /** Something that nobody records. */
    Span UNRECORDED = result -> {};

    /** Tells which try it is in now. */
    default void attempt(int number) {}

    /** Tells how long it took to agree on TLS. */
    default void secured(Duration took) {}

    /** It is over; only once. */
    void end(ErrorCode result);
}
