// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Doors of a house.
 *
 * <p>Each call may fail with
 * {@link DoorError#LOCKED},
 * {@link DoorError#FAILED}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
public interface DoorApi {
    /**
     * Makes the calls over what carries them.
     *
     * @param transport carries the requests
     * @return the calls; none is made yet
     */
    static DoorApi of(RestTransport<DoorError> transport) {
        return new DoorCalls(transport);
    }

    /**
     * Lists doors.
     *
     * <p>{@code GET /v1/doors}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     * @deprecated use {@link DoorApi#findDoors}.
     */
    @Deprecated
    CompletionStage<DoorPage> listDoors(DoorQuery request);

    /**
     * Lists doors.
     *
     * <p>Page by page, as they are asked for.
     *
     * @param request the request for the first page
     * @return the pages, none of them fetched yet
     * @deprecated use {@link DoorApi#findDoors}.
     */
    @Deprecated
    Pages<DoorPage> listDoorsPages(DoorQuery request);

    /**
     * Finds doors.
     *
     * <p>{@code GET /v1/doors/found}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<DoorPage> findDoors(DoorQuery request);

    /**
     * Cuts a key.
     *
     * <p>{@code POST /v1/keys}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Key> cutKey(KeyQuery request);
}
