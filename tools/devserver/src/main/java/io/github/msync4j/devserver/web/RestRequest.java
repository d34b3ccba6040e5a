package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A REST request, as the calls read it; what they need and is not there is refused. */
final class RestRequest {

    private static final String NO_NUMBER = " is missing or no number";

    private final RoutingContext context;

    RestRequest(RoutingContext context) {
        this.context = context;
    }

    /** The app named by the path. */
    String appKey() {
        return path("org") + "#" + path("app");
    }

    /** A part of the path; null if this path has no such part. */
    @Nullable
    String path(String name) {
        return context.pathParam(name);
    }

    /** A part of the path that the route has. */
    String pathText(String name) {
        String part = context.pathParam(name);
        return part == null ? "" : part;
    }

    @Nullable
    String query(String name) {
        return context.request().getParam(name);
    }

    /** A query parameter; null also if it is one of the words by which the vendor's client says that it has none. */
    @Nullable
    String given(String name) {
        String value = query(name);
        return value == null || value.isEmpty() || value.equals("undefined") || value.equals("null") ? null : value;
    }

    /** The caller's own device; empty if it does not say. */
    String resource() {
        String resource = given("resource");
        return resource == null ? "" : resource;
    }

    /** A number of the query, within bounds. */
    int number(String name, int min, int max, int unsaid) throws RestRefusal {
        String value = given(name);
        if (value == null) {
            return unsaid;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
            throw new RestRefusal(400, "illegal_argument", name + " is not a number from " + min + " to " + max);
        }
        return Integer.parseInt(value);
    }

    /** A part of the query; empty if it is not there, or if the vendor's client had none to say. */
    String queryText(String name) {
        String value = given(name);
        return value == null ? "" : value;
    }

    boolean flag(String name) {
        return queryText(name).equals("true");
    }

    /** Ids of messages, with commas. */
    List<Long> ids(String name, int most) throws RestRefusal {
        List<Long> ids = new ArrayList<>();
        for (String text : queryText(name).split(",")) {
            ids.add(id(text, name));
        }
        within(ids.size(), "the number of ids in " + name, 1, most);
        return ids;
    }

    String method() {
        return context.request().method().name().toLowerCase(Locale.ROOT);
    }

    String uri() {
        return context.request().absoluteURI();
    }

    int localPort() {
        return context.request().localAddress().port();
    }

    /** The host by which the client found the server. */
    String hostOr(String unknown) {
        var authority = context.request().authority();
        return authority == null ? unknown : authority.host();
    }

    /** The user this is about, by path or body; empty if it is about nobody. */
    String userId() {
        String user = context.pathParam("user");
        if (user != null) {
            return user;
        }
        JsonObject body = bodyOrNull();
        return body != null && body.getValue("username") instanceof String username ? username : "";
    }

    /** The token shown; empty if there is none. */
    String bearer() {
        String header = context.request().getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }

    JsonObject body() throws RestRefusal {
        JsonObject body = bodyOrNull();
        if (body == null) {
            throw new RestRefusal(400, "json_parse", "the body is not a JSON object");
        }
        return body;
    }

    private @Nullable JsonObject bodyOrNull() {
        try {
            return context.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            // the same as no body at all; what it says of the body is not repeated, it may hold a password
            return null;
        }
    }

    /** The body, if it is an array; null otherwise. */
    @Nullable
    JsonArray bodyArray() {
        try {
            return context.body().asJsonArray();
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }

    String text(String name) throws RestRefusal {
        return text(body(), name);
    }

    String optionalText(String name) throws RestRefusal {
        return optionalText(body(), name);
    }

    /** The objects of a list in the body; there has to be one at least. */
    List<JsonObject> objects(String name) throws RestRefusal {
        List<JsonObject> objects = new ArrayList<>();
        if (body().getValue(name) instanceof JsonArray array) {
            array.forEach(each -> {
                if (each instanceof JsonObject object) {
                    objects.add(object);
                }
            });
            if (!objects.isEmpty() && objects.size() == array.size()) {
                return objects;
            }
        }
        throw RestRefusal.illegal(name + " is missing or not a list of objects");
    }

    /** A number in the body, or in a text there. */
    static long number(JsonObject json, String name, long otherwise, long least, long most) throws RestRefusal {
        Object value = json.getValue(name);
        return value == null ? otherwise : within(number(value.toString(), name + NO_NUMBER), name, least, most);
    }

    static long id(String text, String name) throws RestRefusal {
        return number(text, name + NO_NUMBER);
    }

    static long number(String text, String otherwise) throws RestRefusal {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw RestRefusal.illegal(otherwise);
        }
    }

    private static long within(long number, String name, long least, long most) throws RestRefusal {
        if (number < least || number > most) {
            throw RestRefusal.illegal(name + " is not between " + least + " and " + most);
        }
        return number;
    }

    static String text(JsonObject json, String name) throws RestRefusal {
        if (json.getValue(name) instanceof String text) {
            return text;
        }
        throw new RestRefusal(400, "illegal_argument", name + " is missing or not a text");
    }

    static String optionalText(JsonObject json, String name) throws RestRefusal {
        return json.getValue(name) == null ? "" : text(json, name);
    }
}
