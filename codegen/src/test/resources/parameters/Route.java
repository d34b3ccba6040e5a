// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.server;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.Authorization;
import org.jspecify.annotations.NullMarked;

/**
 * The REST operations of the spec.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public enum Route {
    /**
     * Gets an order.
     */
    ORDER_GET("order.get", "GET", "/v1/{shop}/orders/{id}/of/{colour}", Authorization.NONE),

    /**
     * Hands everything there and back.
     */
    ORDER_ECHO("order.echo", "POST", "/v1/{shop}/echo", Authorization.USER),

    /**
     * Lists orders, one page after the other by a cursor.
     */
    ORDER_LIST("order.list", "GET", "/v1/{shop}/orders", Authorization.USER),

    /**
     * Lists orders, one page after the other by number.
     */
    ORDER_LIST_OLD("order.listOld", "GET", "/v1/{shop}/orders/old", Authorization.USER),

    /**
     * Lists orders from the newest on; the last page says that it is.
     */
    ORDER_LIST_NEW("order.listNew", "POST", "/v1/{shop}/orders/new", Authorization.USER),

    /**
     * Removes orders.
     */
    ORDER_REMOVE("order.remove", "DELETE", "/v1/{shop}/orders", Authorization.USER),

    /**
     * Gives orders back.
     */
    ORDER_GIVE_BACK("order.giveBack", "DELETE", "/v1/{shop}/orders/{ids}/all", Authorization.USER),

    /**
     * Changes what is told of an order.
     */
    ORDER_DESCRIBE("order.describe", "PUT", "/v1/{shop}/orders/{id}", Authorization.USER),

    /**
     * Adds a picture.
     */
    ORDER_ADD_PICTURE("order.addPicture", "PATCH", "/v1/{shop}/orders/{id}/picture", Authorization.USER),

    /**
     * Adds a film, which is not held in memory.
     */
    ORDER_ADD_FILM("order.addFilm", "POST", "/v1/{shop}/orders/{id}/film", Authorization.USER),

    /**
     * Puts a film in the place of another.
     */
    ORDER_REPLACE_FILM("order.replaceFilm", "PUT", "/v1/{shop}/orders/{id}/film", Authorization.USER),

    /**
     * Gets a film, as it is.
     */
    ORDER_GET_FILM("order.getFilm", "GET", "/v1/{shop}/orders/{id}/film", Authorization.USER),

    /**
     * Opens the shop.
     */
    SHOP_OPEN("shop.open", "POST", "/shops/{shop}", Authorization.USER);

    private final String id;

    private final String method;

    private final String path;

    private final Authorization authorization;

    Route(String id, String method, String path, Authorization authorization) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.authorization = authorization;
    }

    /**
     * Its id in the spec.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The HTTP method.
     *
     * @return the method, in capitals
     */
    public String method() {
        return method;
    }

    /**
     * Its path.
     *
     * @return the path, with variables in braces
     */
    public String path() {
        return path;
    }

    /**
     * Who may call it.
     *
     * @return who may call it
     */
    public Authorization authorization() {
        return authorization;
    }
}
