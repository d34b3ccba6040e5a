// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import com.acme.deprecated.internal.RestFailures;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.rest.Ambient;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.PageSequence;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Makes the calls of {@link DoorApi}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
final class DoorCalls implements DoorApi {
    private static final Operation<DoorError, DoorQuery, DoorPage> LIST_DOORS = new Operation<>(
            "door.list",
            "GET",
            Authorization.NONE,
            true,
            RestFailures.ALL,
            DoorCalls::encodeListDoors,
            body -> JsonReader.read(body, DoorPageJson::read));

    private static final Operation<DoorError, DoorQuery, DoorPage> FIND_DOORS = new Operation<>(
            "door.find",
            "GET",
            Authorization.NONE,
            true,
            RestFailures.ALL,
            DoorCalls::encodeFindDoors,
            body -> JsonReader.read(body, DoorPageJson::read));

    private static final Operation<DoorError, KeyQuery, Key> CUT_KEY = new Operation<>(
            "key.cut",
            "POST",
            Authorization.NONE,
            false,
            RestFailures.ALL,
            DoorCalls::encodeCutKey,
            body -> JsonReader.read(body, KeyJson::read));

    private final RestTransport<DoorError> transport;

    DoorCalls(RestTransport<DoorError> transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<DoorPage> listDoors(DoorQuery request) {
        return transport.send(LIST_DOORS, request);
    }

    @Override
    public Pages<DoorPage> listDoorsPages(DoorQuery request) {
        return new PageSequence<>(request, this::listDoors, (asked, page) ->
                page.next().filter(next -> !next.isEmpty()).map(next -> asked.toBuilder().cursor(next).build()));
    }

    private static RestRequest encodeListDoors(DoorQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/doors");
        request.cursor().ifPresent(each -> call.query("cursor", each));
        call.query("colour", ColourJson.text(request.colour()));
        return call.build();
    }

    @Override
    public CompletionStage<DoorPage> findDoors(DoorQuery request) {
        return transport.send(FIND_DOORS, request);
    }

    private static RestRequest encodeFindDoors(DoorQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/doors/found");
        request.cursor().ifPresent(each -> call.query("cursor", each));
        call.query("colour", ColourJson.text(request.colour()));
        return call.build();
    }

    @Override
    public CompletionStage<Key> cutKey(KeyQuery request) {
        return transport.send(CUT_KEY, request);
    }

    private static RestRequest encodeCutKey(KeyQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/keys");
        call.json(out -> {
            out.beginObject();
            out.name("owner");
            out.string(request.owner());
            out.endObject();
        });
        return call.build();
    }
}
