package io.github.msync4j.spec.rest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Makes a call again that failed, if the spec says of its operation that this does no harm.
 *
 * @param <C> the error codes
 */
public final class Retrying<C> implements RestTransport<C> {
    private final RestTransport<C> transport;
    private final Pause pause;

    /** When to try again. */
    public interface Pause {
        /**
         * Waits for the next try.
         *
         * @param tries how often it was tried
         * @param failure how the last try ended
         * @return is there when it is time; empty if the failure is final
         */
        Optional<CompletionStage<Void>> after(int tries, Throwable failure);
    }

    /**
     * Creates one.
     *
     * @param transport carries the requests
     * @param pause says when to try again
     */
    public Retrying(RestTransport<C> transport, Pause pause) {
        this.transport = transport;
        this.pause = pause;
    }

    @Override
    public <Q, A> CompletionStage<A> send(Operation<C, Q, A> operation, Q request) {
        return operation.idempotent() ? send(operation, request, 1) : transport.send(operation, request);
    }

    private <Q, A> CompletionStage<A> send(Operation<C, Q, A> operation, Q request, int tries) {
        return transport
                .send(operation, request)
                .handle((answer, failure) -> failure == null
                        ? CompletableFuture.completedStage(answer)
                        : pause.after(tries, failure)
                                .map(time -> time.thenCompose(now -> send(operation, request, tries + 1)))
                                .orElseGet(() -> CompletableFuture.failedStage(failure)))
                .thenCompose(Function.identity());
    }
}
