// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * The shops of an order's owner: what their answers mean is what those of orders mean, and a bit more.
 *
 * <p>Each call may fail with
 * {@link OrderError#CLOSED},
 * {@link OrderError#BUSY},
 * {@link OrderError#SOLD_OUT},
 * {@link OrderError#FAILED}.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public interface ShopApi {
    /**
     * Makes the calls over what carries them.
     *
     * @param transport carries the requests
     * @return the calls; none is made yet
     */
    static ShopApi of(RestTransport<OrderError> transport) {
        return new ShopCalls(transport);
    }

    /**
     * Opens the shop.
     *
     * <p>{@code POST /shops/{shop}}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> open(Opening request);

    /**
     * The same as {@link #open(Opening)}, with a request in which nothing is set.
     *
     * @return the answer, or how the call failed
     */
    default CompletionStage<Receipt> open() {
        return open(Opening.builder().build());
    }
}
