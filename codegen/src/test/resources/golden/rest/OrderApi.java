// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.rest.RestTransport;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/**
 * Orders of a shop.
 *
 * <p>Each call may fail with
 * {@link OrderError#BUSY},
 * {@link OrderError#SOLD_OUT},
 * {@link OrderError#FAILED}.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public interface OrderApi {
    /**
     * Makes the calls over what carries them.
     *
     * @param transport carries the requests
     * @return the calls; none is made yet
     */
    static OrderApi of(RestTransport<OrderError> transport) {
        return new OrderCalls(transport);
    }

    /**
     * Gets an order.
     *
     * <p>{@code GET /v1/{shop}/orders/{id}/of/{colour}}, without a token.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Everything> getOrder(OrderQuery request);

    /**
     * Hands everything there and back.
     *
     * <p>{@code POST /v1/{shop}/echo}.
     *
     * <p>May also fail with
     * {@link OrderError#CLOSED}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Everything> echo(Everything request);

    /**
     * Lists orders, one page after the other by a cursor.
     *
     * <p>{@code GET /v1/{shop}/orders}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<OrderPage> listOrders(ListQuery request);

    /**
     * Lists orders, one page after the other by a cursor.
     *
     * <p>Page by page, as they are asked for.
     *
     * @param request the request for the first page
     * @return the pages, none of them fetched yet
     */
    Pages<OrderPage> listOrdersPages(ListQuery request);

    /**
     * The same as {@link #listOrders(ListQuery)}, with a request in which nothing is set.
     *
     * @return the answer, or how the call failed
     */
    default CompletionStage<OrderPage> listOrders() {
        return listOrders(ListQuery.builder().build());
    }

    /**
     * The same as {@link #listOrdersPages(ListQuery)}, with a request in which nothing is set.
     *
     * @return the pages, none of them fetched yet
     */
    default Pages<OrderPage> listOrdersPages() {
        return listOrdersPages(ListQuery.builder().build());
    }

    /**
     * Lists orders, one page after the other by number.
     *
     * <p>{@code GET /v1/{shop}/orders/old}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<OrderPage> listOld(OldQuery request);

    /**
     * Lists orders, one page after the other by number.
     *
     * <p>Page by page, as they are asked for.
     *
     * @param request the request for the first page
     * @return the pages, none of them fetched yet
     */
    Pages<OrderPage> listOldPages(OldQuery request);

    /**
     * The same as {@link #listOld(OldQuery)}, with a request in which nothing is set.
     *
     * @return the answer, or how the call failed
     */
    default CompletionStage<OrderPage> listOld() {
        return listOld(OldQuery.builder().build());
    }

    /**
     * The same as {@link #listOldPages(OldQuery)}, with a request in which nothing is set.
     *
     * @return the pages, none of them fetched yet
     */
    default Pages<OrderPage> listOldPages() {
        return listOldPages(OldQuery.builder().build());
    }

    /**
     * Lists orders from the newest on; the last page says that it is.
     *
     * <p>{@code POST /v1/{shop}/orders/new}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<NewPage> listNew(NewQuery request);

    /**
     * Lists orders from the newest on; the last page says that it is.
     *
     * <p>Page by page, as they are asked for.
     *
     * @param request the request for the first page
     * @return the pages, none of them fetched yet
     */
    Pages<NewPage> listNewPages(NewQuery request);

    /**
     * Removes orders.
     *
     * <p>{@code DELETE /v1/{shop}/orders}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> remove(Removal request);

    /**
     * Gives orders back.
     *
     * <p>{@code DELETE /v1/{shop}/orders/{ids}/all}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> giveBack(Removal request);

    /**
     * Changes what is told of an order.
     *
     * <p>{@code PUT /v1/{shop}/orders/{id}}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> describe(Description request);

    /**
     * Adds a picture.
     *
     * <p>{@code PATCH /v1/{shop}/orders/{id}/picture}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> addPicture(Picture request);

    /**
     * Adds a film, which is not held in memory.
     *
     * <p>{@code POST /v1/{shop}/orders/{id}/film}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> addFilm(Film request);

    /**
     * Puts a film in the place of another.
     *
     * <p>{@code PUT /v1/{shop}/orders/{id}/film}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Receipt> replaceFilm(Replacement request);

    /**
     * Gets a film, as it is.
     *
     * <p>{@code GET /v1/{shop}/orders/{id}/film}.
     *
     * @param request the request
     * @return the answer, or how the call failed
     */
    CompletionStage<Blob> getFilm(FilmQuery request);
}
