package io.github.msync4j.internal.connection;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What a call that failed means. */
final class Failures {
    /** What says nothing of the request: another host, or another time, may do. */
    private static final Set<ErrorCode> PASSING = EnumSet.of(
            ErrorCode.TIMEOUT,
            ErrorCode.SERVER_UNREACHABLE,
            ErrorCode.CONNECTION_LOST,
            ErrorCode.SERVER_BUSY,
            ErrorCode.SERVER_ERROR);

    private Failures() {}

    /** The typed failure behind what a stage failed with. */
    static MsyncException of(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof MsyncException typed
                ? typed
                : new MsyncException(ErrorCode.SDK_FAILURE, "a call failed inside the SDK", cause);
    }

    /** What a token provider failed with; its own words may hold a secret, so they are the cause and not the message. */
    static MsyncException ofProvider(@Nullable Throwable failure) {
        if (failure == null) {
            return new MsyncException(ErrorCode.TOKEN_PROVIDER_FAILED, "the token provider gave an empty token");
        }
        Throwable cause = cause(failure);
        return cause instanceof MsyncException typed && typed.code() == ErrorCode.TOKEN_PROVIDER_FAILED
                ? typed
                : new MsyncException(
                        ErrorCode.TOKEN_PROVIDER_FAILED,
                        "the token provider failed with " + cause.getClass().getName(),
                        cause);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** True if asking again would be answered in the same way. */
    static boolean isExplicit(MsyncException failure) {
        return !PASSING.contains(failure.code());
    }
}
