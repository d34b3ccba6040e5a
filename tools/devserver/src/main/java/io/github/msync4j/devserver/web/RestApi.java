package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Directory;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The REST side: who registers, who logs in, and where the server is. */
public final class RestApi {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");
    private static final long MAX_BODY = 64 * 1024;

    private final Engine engine;
    private final Directory directory;
    private final InstantSource clock;
    private final String host;

    /**
     * Creates the API.
     *
     * @param engine the server proper
     * @param clock the time
     * @param host the address the server is bound to
     */
    public RestApi(Engine engine, InstantSource clock, String host) {
        this.engine = engine;
        this.directory = engine.directory();
        this.clock = clock;
        this.host = host;
    }

    /**
     * Makes the routes.
     *
     * @param vertx what they run on
     * @return takes every request
     */
    public Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(RestApi::allowOtherOrigins);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        router.get("/easemob/server.json").handler(answer(this::bootstrap));
        router.post("/:org/:app/users").handler(answer(this::register));
        router.post("/:org/:app/token").handler(answer(this::token));
        router.get("/:org/:app/sdk/users/:user/token/expires").handler(answer(this::tokenExpiry));
        router.get("/:org/:app/users/:user/resources").handler(answer(this::resources));
        router.route().handler(answer(context -> {
            throw new RestRefusal(404, "service_resource_not_found", "Service resource not found");
        }));
        router.route().failureHandler(RestApi::failed);
        return router;
    }

    /** Browsers ask first, without credentials; and they hide an answer, errors too, that does not allow their page. */
    private static void allowOtherOrigins(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Access-Control-Allow-Origin", "*");
        if (!context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        String requested = context.request().getHeader("Access-Control-Request-Headers");
        headers.set("Access-Control-Allow-Headers", requested == null ? "content-type, authorization" : requested);
        headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        headers.set("Access-Control-Max-Age", "86400");
        context.response().setStatusCode(200).end();
    }

    private JsonObject bootstrap(RoutingContext context) throws RestRefusal {
        String appKey = context.request().getParam("app_key");
        if (appKey == null) {
            throw new RestRefusal(400, "illegal_argument", "app_key is missing");
        }
        directory.requireApp(appKey);
        HttpServerRequest request = context.request();
        // bound to all addresses: the one the client found us at is the one to name
        var authority = request.authority();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere && authority != null ? authority.host() : host;
        JsonArray hosts = new JsonArray()
                .add(new JsonObject()
                        .put("protocol", "http")
                        .put("domain", name)
                        .put("ip", name)
                        .put("port", Integer.toString(request.localAddress().port())));
        return new JsonObject()
                .put("app_key", appKey)
                .put("rest", new JsonObject().put("hosts", hosts))
                .put("msync-wx", new JsonObject().put("hosts", hosts))
                .put("enableReportLogs", "false")
                .put("enableDataReport", "false");
    }

    private JsonObject register(RoutingContext context) throws RestRefusal {
        JsonObject body = body(context);
        long now = clock.millis();
        String appKey = appKey(context);
        Account account = directory.register(
                appKey, text(body, "username"), text(body, "password"), optionalText(body, "nickname"), now);
        return new JsonObject()
                .put("action", "post")
                .put("path", "/users")
                .put("uri", context.request().absoluteURI())
                .put("entities", new JsonArray().add(user(account)))
                .put("timestamp", now)
                .put("duration", 0)
                .put("organization", context.pathParam("org"))
                .put("applicationName", context.pathParam("app"));
    }

    private JsonObject token(RoutingContext context) throws RestRefusal {
        JsonObject body = body(context);
        if (!text(body, "grant_type").equals("password")) {
            throw new RestRefusal(400, "invalid_grant", "only the grant type password is served");
        }
        Duration lifetime = null;
        if (body.getValue("ttl") instanceof Number ttl && ttl.longValue() > 0) {
            lifetime = Duration.ofSeconds(
                    Math.min(ttl.longValue(), Duration.ofDays(3650).toSeconds()));
        }
        Token token = directory.issueToken(
                appKey(context), text(body, "username"), text(body, "password"), lifetime, clock.millis());
        return new JsonObject()
                .put("access_token", token.text())
                .put("expires_in", Duration.ofMillis(token.lifetime()).toSeconds())
                .put("user", user(token.account()));
    }

    private static JsonObject user(Account account) {
        JsonObject user = new JsonObject()
                .put("uuid", account.uuid().toString())
                .put("type", "user")
                .put("created", account.createdAt())
                .put("modified", account.createdAt())
                .put("username", account.userId())
                .put("activated", true);
        if (!account.nickname().isEmpty()) {
            user.put("nickname", account.nickname());
        }
        return user;
    }

    private JsonObject tokenExpiry(RoutingContext context) throws RestRefusal {
        Token token = authenticate(context);
        if (directory.account(appKey(context), context.pathParam("user")) != token.account()) {
            throw new RestRefusal(401, "unauthorized", "Unable to authenticate (OAuth)");
        }
        engine.tokenShown(token);
        return new JsonObject().put("expire_timestamp", token.expiresAt());
    }

    private JsonObject resources(RoutingContext context) throws RestRefusal {
        authenticate(context);
        Account account = directory.account(appKey(context), context.pathParam("user"));
        if (account == null) {
            throw new RestRefusal(404, "service_resource_not_found", "user not found");
        }
        JsonArray data = new JsonArray();
        for (String resource : engine.resources(account)) {
            data.add(new JsonObject().put("res", resource));
        }
        return new JsonObject().put("data", data);
    }

    private Token authenticate(RoutingContext context) throws RestRefusal {
        String header = context.request().getHeader("Authorization");
        String text = header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
        return directory.authenticate(appKey(context), text, clock.millis());
    }

    private static String appKey(RoutingContext context) {
        return context.pathParam("org") + "#" + context.pathParam("app");
    }

    private static JsonObject body(RoutingContext context) throws RestRefusal {
        try {
            JsonObject body = context.body().asJsonObject();
            if (body != null) {
                return body;
            }
        } catch (DecodeException | ClassCastException e) {
            // the same answer as for no body at all; what it says of the body is not repeated, it may hold a password
        }
        throw new RestRefusal(400, "json_parse", "the body is not a JSON object");
    }

    private static String text(JsonObject body, String name) throws RestRefusal {
        if (body.getValue(name) instanceof String text) {
            return text;
        }
        throw new RestRefusal(400, "illegal_argument", name + " is missing or not a text");
    }

    private static String optionalText(JsonObject body, String name) throws RestRefusal {
        return body.getValue(name) == null ? "" : text(body, name);
    }

    private interface Call {
        JsonObject answer(RoutingContext context) throws RestRefusal;
    }

    private static Handler<RoutingContext> answer(Call call) {
        return context -> {
            try {
                // a client takes nothing but 200 for success
                end(context, 200, call.answer(context));
            } catch (RestRefusal e) {
                end(context, e.status(), error(e.error(), e.description()));
            }
        };
    }

    private static void failed(RoutingContext context) {
        int status = context.statusCode();
        @Nullable Throwable failure = context.failure();
        if (status < 400 || status == 500) {
            LOG.log(System.Logger.Level.ERROR, "a request failed: " + context.normalizedPath(), failure);
            end(context, 500, error("internal_server_error", "the server failed"));
        } else if (status == 413) {
            end(context, 413, error("request_entity_too_large", "the body is larger than " + MAX_BODY + " bytes"));
        } else {
            end(context, status, error("bad_request", "the request was refused"));
        }
    }

    private static JsonObject error(String error, String description) {
        return new JsonObject().put("error", error).put("error_description", description);
    }

    private static void end(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .end(body.toBuffer());
    }
}
