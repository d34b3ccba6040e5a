package io.github.msync4j.internal.session;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.util.Optional;

/** What happens to a connection: a signal, with what came along. */
public sealed interface Input {
    /** What kind of input it is. */
    Signal signal();

    /** What comes of a step that this ends. */
    ErrorCode result();

    /** An input that is no more than its signal. */
    record Plain(Signal signal) implements Input {
        @Override
        public ErrorCode result() {
            return switch (signal) {
                case TIME_UP, LOGIN_TIME_UP -> ErrorCode.TIMEOUT;
                case LOGOUT, CLOSE -> ErrorCode.CANCELLED;
                case TOKEN_ENDED -> ErrorCode.TOKEN_EXPIRED;
                default -> ErrorCode.OK;
            };
        }
    }

    /** Addresses or token could not be had; if it is final, nobody else is asked. */
    record Failed(Signal signal, MsyncException failure, boolean isFinal) implements Input {
        @Override
        public ErrorCode result() {
            return failure.code();
        }
    }

    /** The socket could not be opened, or is gone. */
    record Lost(ErrorCode code, String detail) implements Input {
        @Override
        public Signal signal() {
            return Signal.LOST;
        }

        @Override
        public ErrorCode result() {
            return code;
        }
    }

    /** The server refused the session. */
    record Refused(ErrorCode code, String detail) implements Input {
        @Override
        public Signal signal() {
            return Signal.REFUSED;
        }

        @Override
        public ErrorCode result() {
            return code;
        }
    }

    /** The server ended the session, and said why. */
    record ForcedOut(ErrorCode code, Optional<String> otherDevice) implements Input {
        @Override
        public Signal signal() {
            return Signal.FORCED_OUT;
        }

        @Override
        public ErrorCode result() {
            return code;
        }
    }
}
