package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;

/** A REST call that goes on. */
@FunctionalInterface
public interface RestSpan {
    /** One that nobody records. */
    RestSpan UNRECORDED = (status, result) -> {};

    /** It is over; only once. The status is 0 without an answer. */
    void end(int status, ErrorCode result);
}
