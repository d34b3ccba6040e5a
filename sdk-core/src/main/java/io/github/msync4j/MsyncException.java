package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.logging.LogScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call failed. The one exception of this SDK: {@link #code()} says why, the message says what failed and what can be
 * done, and in the name of which {@link #operation()} it did. No message holds a secret.
 */
public final class MsyncException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String operation;

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
        this(code, message, cause, LogScope.running().orElse(null));
    }

    private MsyncException(ErrorCode code, String message, @Nullable Throwable cause, @Nullable LogScope scope) {
        super(message + " [" + code.name() + shown(scope) + "]", cause);
        this.code = code;
        this.operation = scope == null ? null : scope.context().operation().orElse(null);
    }

    private static String shown(@Nullable LogScope scope) {
        return scope == null
                ? ""
                : scope.context()
                        .operation()
                        .map(operation -> ", operation " + operation + " of client " + scope.client())
                        .orElse("");
    }

    /**
     * Returns why the call failed.
     *
     * @return the code, with its number in both families, its category and its retry rule
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * Returns what failed, as the log names it: all its records have the same, and the same client. Source: logging.md 4.4.
     *
     * @return the operation; for a message, the id that the client gave it; empty for what failed before it was one
     */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }
}
