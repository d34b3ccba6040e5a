package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A call failed. The one exception of this SDK: {@link #code()} says why, the message says what failed and what can be
 * done. No message holds a secret.
 */
public final class MsyncException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Makes an exception.
     *
     * @param code why
     * @param message what failed, and what the caller can do
     */
    public MsyncException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param code why
     * @param message what failed, and what the caller can do
     * @param cause what led to it, if anything
     */
    public MsyncException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message + " [" + code.name() + "]", cause);
        this.code = code;
    }

    /**
     * Returns why the call failed.
     *
     * @return the code, with its number in both families, its category and its retry rule
     */
    public ErrorCode code() {
        return code;
    }
}
