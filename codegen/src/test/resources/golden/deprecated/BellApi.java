// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Bells of a house.
 *
 * <p>Each call may fail with
 * {@link DoorError#LOCKED},
 * {@link DoorError#FAILED}.
 *
 * @deprecated the spec says so, and gives no reason
 */
@Deprecated
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public interface BellApi {
    /**
     * Makes the calls over what carries them.
     *
     * @param transport carries the requests
     * @return the calls; none is made yet
     */
    static BellApi of(RestTransport<DoorError> transport) {
        return new BellCalls(transport);
    }

    /**
     * Rings a bell.
     *
     * <p>{@code POST /v1/bells}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Spring> ring(KeyQuery request);
}
