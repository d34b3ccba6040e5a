// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import com.acme.rest.internal.RestFailures;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import io.github.msync4j.spec.rest.Ambient;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Decoding;
import io.github.msync4j.spec.rest.Failure;
import io.github.msync4j.spec.rest.Form;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.PageSequence;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Makes the calls of {@link OrderApi}.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class OrderCalls implements OrderApi {
    private static final List<Failure<OrderError>> FAILURES = RestFailures.after(List.of(
            Failure.of("423", OrderError.BUSY),
            Failure.of("403", OrderError.SOLD_OUT).withDescriptionContaining("shut")));

    private static final Operation<OrderError, OrderQuery, Everything> GET_ORDER = new Operation<>(
            "order.get",
            "GET",
            Authorization.NONE,
            true,
            FAILURES,
            OrderCalls::encodeGetOrder,
            body -> JsonReader.read(body, EverythingJson::read, "data", "orders", "1"));

    private static final Operation<OrderError, Everything, Everything> ECHO = new Operation<>(
            "order.echo",
            "POST",
            Authorization.USER,
            true,
            RestFailures.after(List.of(
                    Failure.of("403", OrderError.CLOSED).withDescription("closed"),
                    Failure.of("403", OrderError.CLOSED).withDescriptionContaining("late"),
                    Failure.of("423", OrderError.BUSY),
                    Failure.of("403", OrderError.SOLD_OUT).withDescriptionContaining("shut"))),
            OrderCalls::encodeEcho,
            body -> JsonReader.read(body, EverythingJson::read));

    private static final Operation<OrderError, ListQuery, OrderPage> LIST_ORDERS = new Operation<>(
            "order.list",
            "GET",
            Authorization.USER,
            true,
            FAILURES,
            OrderCalls::encodeListOrders,
            body -> JsonReader.read(body, OrderPageJson::read, "data"));

    private static final Operation<OrderError, OldQuery, OrderPage> LIST_OLD = new Operation<>(
            "order.listOld",
            "GET",
            Authorization.USER,
            true,
            FAILURES,
            OrderCalls::encodeListOld,
            body -> JsonReader.read(body, OrderPageJson::read));

    private static final Operation<OrderError, NewQuery, NewPage> LIST_NEW = new Operation<>(
            "order.listNew",
            "POST",
            Authorization.USER,
            false,
            FAILURES,
            OrderCalls::encodeListNew,
            body -> JsonReader.read(body, NewPageJson::read));

    private static final Operation<OrderError, Removal, Receipt> REMOVE = new Operation<>(
            "order.remove",
            "DELETE",
            Authorization.USER,
            true,
            FAILURES,
            OrderCalls::encodeRemove,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, Removal, Receipt> GIVE_BACK = new Operation<>(
            "order.giveBack",
            "DELETE",
            Authorization.USER,
            false,
            FAILURES,
            OrderCalls::encodeGiveBack,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, Description, Receipt> DESCRIBE = new Operation<>(
            "order.describe",
            "PUT",
            Authorization.USER,
            false,
            FAILURES,
            OrderCalls::encodeDescribe,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, Picture, Receipt> ADD_PICTURE = new Operation<>(
            "order.addPicture",
            "PATCH",
            Authorization.USER,
            false,
            FAILURES,
            OrderCalls::encodeAddPicture,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, Film, Receipt> ADD_FILM = new Operation<>(
            "order.addFilm",
            "POST",
            Authorization.USER,
            false,
            FAILURES,
            OrderCalls::encodeAddFilm,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, Replacement, Receipt> REPLACE_FILM = new Operation<>(
            "order.replaceFilm",
            "PUT",
            Authorization.USER,
            true,
            FAILURES,
            OrderCalls::encodeReplaceFilm,
            body -> JsonReader.read(body, ReceiptJson::read));

    private static final Operation<OrderError, FilmQuery, Blob> GET_FILM = new Operation<>(
            "order.getFilm",
            "GET",
            Authorization.USER,
            true,
            FAILURES,
            OrderCalls::encodeGetFilm,
            new Decoding.Streamed<>(content -> content));

    private final RestTransport<OrderError> transport;

    OrderCalls(RestTransport<OrderError> transport) {
        this.transport = transport;
    }

    @Override
    public CompletionStage<Everything> getOrder(OrderQuery request) {
        return transport.send(GET_ORDER, request);
    }

    private static RestRequest encodeGetOrder(OrderQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id())
                .path("/of/")
                .variable("colour", ColourJson.text(request.colour()));
        call.query("limit", String.valueOf(request.limit()));
        request.since().ifPresent(each -> call.query("since", Long.toString(each.getEpochSecond())));
        call.query("period", Long.toString(request.period().toMillis()));
        call.query("switches", request.switches().stream().map(SwitchJson::text).toList());
        call.query("n[]", request.names());
        call.query("device", ambient.value("device"));
        call.query("version", "v3");
        return call.build();
    }

    @Override
    public CompletionStage<Everything> echo(Everything request) {
        return transport.send(ECHO, request);
    }

    private static RestRequest encodeEcho(Everything request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/echo");
        call.json(out -> {
            out.beginObject();
            out.name("kind");
            out.string("echo/" + ambient.value("device"));
            out.name("text");
            out.string(request.text());
            out.name("small_number");
            out.int32(request.small());
            out.name("large");
            out.int64(request.large());
            out.name("flag");
            out.bool(request.flag());
            out.name("ratio");
            out.float32(request.ratio());
            out.name("share");
            out.float64(request.share());
            out.name("data");
            out.bytes(request.data());
            out.name("colour");
            ColourJson.write(out, request.colour());
            out.name("switchState");
            SwitchJson.write(out, request.switchState());
            out.name("time");
            out.millis(request.time());
            request.second().ifPresent(each -> {
                out.name("second");
                out.seconds(each);
            });
            out.name("delay");
            out.millis(request.delay());
            request.pause().ifPresent(each -> {
                out.name("pause");
                out.seconds(each);
            });
            request.item().ifPresent(each -> {
                out.name("item");
                ItemJson.write(out, each);
            });
            request.wrapped().ifPresent(each -> {
                out.name("wrapped");
                out.inText(each, ItemJson::write);
            });
            request.anything().ifPresent(each -> {
                out.name("anything");
                out.raw(each);
            });
            out.name("password");
            out.string(request.password());
            request.maybeSmall().ifPresent(each -> {
                out.name("maybeSmall");
                out.int32(each);
            });
            request.maybeLarge().ifPresent(each -> {
                out.name("maybeLarge");
                out.int64(each);
            });
            request.maybeShare().ifPresent(each -> {
                out.name("maybeShare");
                out.float64(each);
            });
            request.maybeFlag().ifPresent(each -> {
                out.name("maybeFlag");
                out.bool(each);
            });
            out.name("names");
            out.list(request.names(), JsonWriter::string);
            out.name("numbers");
            out.list(request.numbers(), JsonWriter::int64);
            out.name("items");
            out.list(request.items(), ItemJson::write);
            out.name("texts");
            out.list(request.texts(), (to, each) -> to.inText(each, ItemJson::write));
            out.name("colours");
            out.list(request.colours(), ColourJson::write);
            out.name("moments");
            out.list(request.moments(), JsonWriter::millis);
            if (!request.marks().isEmpty()) {
                out.name("marks");
                out.list(request.marks(), JsonWriter::int32);
            }
            out.name("counts");
            out.map(request.counts(), JsonWriter::int32);
            out.name("places");
            out.map(request.places(), ItemJson::write);
            out.name("spots");
            out.list(request.spots(), SpotJson::write);
            out.name("languages");
            out.map(request.languages(), NamesJson::write);
            out.endObject();
        });
        return call.build();
    }

    @Override
    public CompletionStage<OrderPage> listOrders(ListQuery request) {
        return transport.send(LIST_ORDERS, request);
    }

    @Override
    public Pages<OrderPage> listOrdersPages(ListQuery request) {
        return new PageSequence<>(request, this::listOrders, (asked, page) ->
                Optional.of(page.next()).filter(next -> !next.isEmpty()).map(next -> asked.toBuilder().cursor(next).build()));
    }

    private static RestRequest encodeListOrders(ListQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders");
        call.query("limit", String.valueOf(request.limit()));
        request.cursor().ifPresent(each -> call.query("cursor", each));
        return call.build();
    }

    @Override
    public CompletionStage<OrderPage> listOld(OldQuery request) {
        return transport.send(LIST_OLD, request);
    }

    @Override
    public Pages<OrderPage> listOldPages(OldQuery request) {
        return new PageSequence<>(request, this::listOld, (asked, page) ->
                page.orders().isEmpty()
                        ? Optional.empty()
                        : Optional.of(asked.toBuilder().page(asked.page() + 1).build()));
    }

    private static RestRequest encodeListOld(OldQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/old");
        call.query("page", String.valueOf(request.page()));
        call.query("shelf", request.shelf());
        call.query("least", String.valueOf(request.least()));
        call.query("sold", String.valueOf(request.sold()));
        return call.build();
    }

    @Override
    public CompletionStage<NewPage> listNew(NewQuery request) {
        return transport.send(LIST_NEW, request);
    }

    @Override
    public Pages<NewPage> listNewPages(NewQuery request) {
        return new PageSequence<>(request, this::listNew, (asked, page) ->
                page.isLast()
                        ? Optional.empty()
                        : page.next().filter(next -> !next.isEmpty()).map(next -> asked.toBuilder().start(next).build()));
    }

    private static RestRequest encodeListNew(NewQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/new");
        call.json(out -> {
            out.beginObject();
            out.name("end");
            out.raw("-1");
            out.name("start");
            out.string(request.start());
            out.endObject();
        });
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> remove(Removal request) {
        return transport.send(REMOVE, request);
    }

    private static RestRequest encodeRemove(Removal request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders");
        call.query("now", String.valueOf(request.now()));
        call.json(out -> out.list(request.ids(), JsonWriter::string));
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> giveBack(Removal request) {
        return transport.send(GIVE_BACK, request);
    }

    private static RestRequest encodeGiveBack(Removal request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("ids", request.ids())
                .path("/all");
        call.query("now", String.valueOf(request.now()));
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> describe(Description request) {
        return transport.send(DESCRIBE, request);
    }

    private static RestRequest encodeDescribe(Description request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id());
        call.query("visible", String.valueOf(request.visible()));
        Form form = new Form();
        form.add("by", ambient.value("device"));
        form.add("title", request.title());
        request.colour().ifPresent(each -> form.add("colour", ColourJson.text(each)));
        call.form(form);
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> addPicture(Picture request) {
        return transport.send(ADD_PICTURE, request);
    }

    private static RestRequest encodeAddPicture(Picture request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id())
                .path("/picture");
        Form form = new Form();
        form.add("file", request.file());
        request.width().ifPresent(each -> form.add("size.width", String.valueOf(each)));
        call.multipart(form);
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> addFilm(Film request) {
        return transport.send(ADD_FILM, request);
    }

    private static RestRequest encodeAddFilm(Film request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id())
                .path("/film");
        call.header("x-device", "the " + ambient.value("device"));
        Form form = new Form();
        request.length().ifPresent(each -> form.add("length", Long.toString(each.toSeconds())));
        form.add("file", request.file());
        request.trailer().ifPresent(each -> form.add("trailer", each));
        call.multipart(form);
        return call.build();
    }

    @Override
    public CompletionStage<Receipt> replaceFilm(Replacement request) {
        return transport.send(REPLACE_FILM, request);
    }

    private static RestRequest encodeReplaceFilm(Replacement request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id())
                .path("/film");
        request.ifMatch().ifPresent(each -> call.header("if-match", each));
        call.query("now", String.valueOf(request.now()));
        call.content(request.film());
        return call.build();
    }

    @Override
    public CompletionStage<Blob> getFilm(FilmQuery request) {
        return transport.send(GET_FILM, request);
    }

    private static RestRequest encodeGetFilm(FilmQuery request, Ambient ambient) {
        RestRequest.Builder call = RestRequest.builder()
                .path("/v1/")
                .variable("shop", ambient.value("shop"))
                .path("/orders/")
                .variable("id", request.id())
                .path("/film");
        request.shareSecret().ifPresent(each -> call.header("share-secret", each));
        call.header("x-colour", ColourJson.text(request.colour()));
        return call.build();
    }
}
