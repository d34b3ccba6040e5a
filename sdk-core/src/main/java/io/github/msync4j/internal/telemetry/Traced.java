package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;

/** Something that goes on, as the application's tracer has it. */
public interface Traced {
    /** Something that nobody follows. */
    Traced UNTRACED = new Traced() {
        @Override
        public Runnable enter() {
            return () -> {};
        }

        @Override
        public void end(ErrorCode code, int status) {}
    };

    /** Makes it current on this thread; what is returned puts back what was. */
    Runnable enter();

    /** It is over; only once. */
    default void end(ErrorCode code) {
        end(code, 0);
    }

    /** A request is over; only once. The status is 0 without an answer. */
    void end(ErrorCode code, int status);
}
