package io.github.msync4j.internal.connection;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.RetryPlan;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import io.github.msync4j.spec.rest.Retrying;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The application's REST calls: made again after a failure that says nothing of the request, where the spec says that it
 * does no harm. A login's own calls do not come this way. On the loop's thread.
 */
final class Calls {
    private final Loop loop;
    private final RetryPlan plan;
    private final RestLog log;
    private final Map<Long, CompletableFuture<Void>> pauses = new LinkedHashMap<>(2);
    private long count;

    Calls(Loop loop, RetryPlan plan, RestLog log) {
        this.loop = loop;
        this.plan = plan;
        this.log = log;
    }

    /** Makes a call, over what makes it once. */
    <Q, A> CompletionStage<A> send(RestTransport<ErrorCode> once, Operation<ErrorCode, Q, A> operation, Q request) {
        long begun = loop.nanos();
        Retrying.Pause again = (made, failure) -> {
            MsyncException why = Failures.of(failure);
            Duration passed = Duration.ofNanos(loop.nanos() - begun);
            if (Failures.isExplicit(why)) {
                return Optional.empty();
            }
            return plan.pause(made, passed, loop.dice()).map(pause -> {
                log.repeated(operation.id(), why.code(), pause);
                return over(pause);
            });
        };
        return new Retrying<>(once, again).send(operation, request);
    }

    /** Done when the pause is over, or the client is closed. */
    private CompletionStage<Void> over(Duration pause) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        long number = count++;
        pauses.put(number, over);
        Runnable timer = loop.schedule(pause, () -> over.complete(null));
        return over.whenComplete((time, stopped) -> {
            pauses.remove(number);
            timer.run();
        });
    }

    /** Fails what waits for another try. */
    void stop(MsyncException why) {
        List.copyOf(pauses.values()).forEach(pause -> pause.completeExceptionally(why));
    }
}
