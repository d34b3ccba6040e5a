// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import com.acme.rest.internal.RestFailures;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.rest.Ambient;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Failure;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Makes the calls of {@link ShopApi}.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class ShopCalls implements ShopApi {
    private static final List<Failure<OrderError>> FAILURES = RestFailures.after(List.of(
            Failure.of("410", OrderError.CLOSED),
            Failure.of("423", OrderError.BUSY),
            Failure.of("403", OrderError.SOLD_OUT).withDescriptionContaining("shut")));

    private static final Operation<OrderError, Opening, Receipt> OPEN = new Operation<>(
            "shop.open",
            "POST",
            Authorization.USER,
            false,
            FAILURES,
            ShopCalls::encodeOpen,
            body -> JsonReader.read(body, ReceiptJson::read));

    private final RestTransport<OrderError> transport;

    ShopCalls(RestTransport<OrderError> transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<Receipt> open(Opening request) {
        return transport.send(OPEN, request);
    }

    private static RestRequest encodeOpen(Opening request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/shops/")
                .variable("shop", ambient.value("shop"));
        return call.build();
    }
}
