package io.github.msync4j.internal.connection;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.telemetry.Traced;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What an application asked for: what is logged of it, and what is called back, belongs to it. */
final class RunningOperation {
    /** Work that no application asked for. */
    static final RunningOperation NONE = new RunningOperation("", Traced.UNTRACED);

    private final String id;
    private final Traced span;

    RunningOperation(String id, Traced span) {
        this.id = id;
        this.span = span;
    }

    /** How records and exceptions name it; empty for none. */
    String id() {
        return id;
    }

    Traced span() {
        return span;
    }

    /** The same result, which the span knows before anybody else. */
    <T> CompletableFuture<T> ending(CompletableFuture<T> result) {
        return span == Traced.UNTRACED ? result : result.whenComplete((value, failure) -> span.end(code(failure)));
    }

    private static ErrorCode code(@Nullable Throwable failure) {
        return failure == null ? ErrorCode.OK : Failures.of(failure).code();
    }
}
