package io.github.msync4j.spec.rest;

import java.util.concurrent.CompletionStage;

/**
 * Carries the requests of generated clients.
 *
 * @param <C> the error codes
 */
public interface RestTransport<C> {
    /**
     * Makes a call.
     *
     * @param operation what is called: it writes the request, reads the answer and knows what refusals mean
     * @param request the request
     * @param <Q> the type of the request
     * @param <A> the type of the answer
     * @return the answer, or how the call failed
     */
    <Q, A> CompletionStage<A> send(Operation<C, Q, A> operation, Q request);
}
