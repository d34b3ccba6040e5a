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
 * Makes the calls of {@link WindowApi}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
final class WindowCalls implements WindowApi {
    private static final Operation<DoorError, KeyQuery, Window> OPEN_WINDOW = new Operation<>(
            "window.open",
            "POST",
            Authorization.NONE,
            false,
            RestFailures.ALL,
            WindowCalls::encodeOpenWindow,
            body -> JsonReader.read(body, WindowJson::read));

    private final RestTransport<DoorError> transport;

    WindowCalls(RestTransport<DoorError> transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<Window> openWindow(KeyQuery request) {
        return transport.send(OPEN_WINDOW, request);
    }

    private static RestRequest encodeOpenWindow(KeyQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/windows");
        call.json(out -> {
            out.beginObject();
            out.name("owner");
            out.string(request.owner());
            out.endObject();
        });
        return call.build();
    }
}
