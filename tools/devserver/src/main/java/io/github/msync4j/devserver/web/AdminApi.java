package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Effect;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What an app's own server does to users. No client calls these; paths, answers and refusals are those of the vendor's
 * REST documentation for servers.
 */
final class AdminApi {

    private static final int MAX_BATCH = 60;

    private final Engine engine;
    private final Sockets sockets;
    private final AppTokens tokens;
    private final InstantSource clock;

    AdminApi(Engine engine, Sockets sockets, AppTokens tokens, InstantSource clock) {
        this.engine = engine;
        this.tokens = tokens;
        this.sockets = sockets;
        this.clock = clock;
    }

    /** Registers a user. */
    JsonObject register(RestRequest request) throws RestRefusal {
        tokens.require(request);
        long now = clock.millis();
        return AccountJson.done("post", register(request, request.body(), now), request, now);
    }

    /** Registers users; those that are there already are listed, and the others are registered all the same. */
    JsonObject registerAll(RestRequest request, JsonArray users) throws RestRefusal {
        tokens.require(request);
        if (users.size() > MAX_BATCH) {
            throw new RestRefusal(
                    400,
                    "illegal_argument",
                    "Request body array size[" + users.size()
                            + "] had almost reached or been greater than the upper range" + " value[" + MAX_BATCH
                            + "]");
        }
        long now = clock.millis();
        List<Account> accounts = new ArrayList<>();
        JsonArray failures = new JsonArray();
        for (Object each : users) {
            if (!(each instanceof JsonObject user)) {
                throw new RestRefusal(400, "json_parse", "a user is not a JSON object");
            }
            try {
                accounts.add(register(request, user, now));
            } catch (RestRefusal refusal) {
                if (!refusal.error().equals("duplicate_unique_property_exists")) {
                    throw refusal;
                }
                String name = RestRequest.text(user, "username");
                failures.add(new JsonObject()
                        .put("username", name)
                        .put("registerUserFailReason", "the " + name + " already exists"));
            }
        }
        return AccountJson.done("post", accounts, request, now).put("data", failures);
    }

    private Account register(RestRequest request, JsonObject user, long now) throws RestRefusal {
        return engine.directory()
                .registerByApp(
                        request.appKey(),
                        RestRequest.text(user, "username"),
                        RestRequest.text(user, "password"),
                        RestRequest.optionalText(user, "nickname"),
                        now);
    }

    /** Removes a user. */
    JsonObject remove(RestRequest request) throws RestRefusal {
        Account account =
                account(request, new RestRefusal(404, "service_resource_not_found", "Service resource not found"));
        long now = clock.millis();
        sockets.perform(engine.remove(account, now));
        return AccountJson.done("delete", account, request, now);
    }

    /** Changes a user's password. */
    JsonObject changePassword(RestRequest request) throws RestRefusal {
        Account account = account(request, userNotFound());
        if (!(request.body().getValue("newpassword") instanceof String password)) {
            throw new RestRefusal(400, "illegal_argument", "newpassword is required");
        }
        long now = clock.millis();
        sockets.perform(engine.changePassword(account, password, now));
        return new JsonObject()
                .put("action", "set user password")
                .put("timestamp", now)
                .put("duration", 0);
    }

    /** Forces a user out, of one device if the path names one, else of all. */
    JsonObject disconnect(RestRequest request) throws RestRefusal {
        Account account = account(request, userNotFound());
        long now = clock.millis();
        List<Effect> effects = engine.forceOut(account, request.path("resource"), ForceOutReason.KICKED, now);
        sockets.perform(effects);
        return new JsonObject()
                .put("action", request.method())
                .put("uri", request.uri())
                .put("entities", new JsonArray())
                .put("data", new JsonObject().put("result", !effects.isEmpty()))
                .put("timestamp", now)
                .put("duration", 0);
    }

    private Account account(RestRequest request, RestRefusal unknown) throws RestRefusal {
        engine.directory().requireApp(request.appKey());
        tokens.require(request);
        Account account = engine.directory().account(request.appKey(), request.userId());
        if (account == null) {
            throw unknown;
        }
        return account;
    }

    /** The words are the service's, the null in them too. */
    private static RestRefusal userNotFound() {
        return new RestRefusal(404, "entity_not_found", "User null not found");
    }
}
