// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Windows of a house, of which nothing is deprecated.
 *
 * <p>Each call may fail with
 * {@link DoorError#LOCKED},
 * {@link DoorError#FAILED}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public interface WindowApi {
    /**
     * Makes the calls over what carries them.
     *
     * @param transport carries the requests
     * @return the calls; none is made yet
     */
    static WindowApi of(RestTransport<DoorError> transport) {
        return new WindowCalls(transport);
    }

    /**
     * Opens a window.
     *
     * <p>{@code POST /v1/windows}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Window> openWindow(KeyQuery request);
}
