// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
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
     * Rings a bell.
     *
     * <p>{@code POST /v1/bells}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Spring> ring(KeyQuery request);
}
