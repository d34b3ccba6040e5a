// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import com.acme.deprecated.internal.RestFailures;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.rest.Ambient;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Makes the calls of {@link BellApi}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
final class BellCalls implements BellApi {
    private static final Operation<DoorError, KeyQuery, Spring> RING = new Operation<>(
            "bell.ring",
            "POST",
            Authorization.NONE,
            false,
            RestFailures.ALL,
            BellCalls::encodeRing,
            body -> JsonReader.read(body, SpringJson::read));

    private final RestTransport<DoorError> transport;

    BellCalls(RestTransport<DoorError> transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<Spring> ring(KeyQuery request) {
        return transport.send(RING, request);
    }

    private static RestRequest encodeRing(KeyQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/bells");
        call.json(out -> {
            out.beginObject();
            out.name("owner");
            out.string(request.owner());
            out.endObject();
        });
        return call.build();
    }
}
