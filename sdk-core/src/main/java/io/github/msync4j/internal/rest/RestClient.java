package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.Loop;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The REST calls that a login, a renewed token and a registration need. On the loop's thread; results settle there, and
 * cancelling one takes its request back.
 */
public final class RestClient {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** What the vendor's client says it is where an app is known by its id. Source: connection.md 3. */
    private static final String APP_ID_QUERY = "&sdk_version=4.10.0&file_version=1";

    private final ClientOptions options;
    private final RestCall calls;

    /** A client that starts nothing before its first call. */
    public RestClient(ClientOptions options, Http http, Loop loop) {
        this.options = options;
        this.calls = new RestCall(http, loop, options.stepTimeout());
    }

    /** The addresses that the options give; empty if they have to be looked up. */
    public static Optional<Addresses> given(ClientOptions options) {
        return options.rest()
                .flatMap(rest -> options.socket()
                        .flatMap(socket ->
                                appKey(options).map(app -> new Addresses(app, List.of(rest), List.of(socket)))));
    }

    private static Optional<AppKey> appKey(ClientOptions options) {
        return options.appKey().flatMap(AppKey::parse);
    }

    /** What a bootstrap host says. */
    public CompletableFuture<Addresses> lookUp(int bootstrap) {
        URI host = options.bootstrap().get(bootstrap);
        @Nullable AppKey app = appKey(options).orElse(null);
        String query = app != null
                ? "app_key=" + encoded(app.toString())
                : "app_id=" + encoded(options.appId().orElseThrow()) + APP_ID_QUERY;
        return then(
                get("the look-up of the server's addresses", base(host) + "/easemob/server.json?" + query, null),
                answer -> Addresses.of(answer, app, options.plainTextAllowed()));
    }

    /** The addresses, as given or as the bootstrap hosts say, asked in turn. */
    public CompletableFuture<Addresses> addresses() {
        return given(options).map(CompletableFuture::completedFuture).orElseGet(() -> lookUpFrom(0));
    }

    private CompletableFuture<Addresses> lookUpFrom(int bootstrap) {
        return lookUp(bootstrap)
                .exceptionallyCompose(
                        failure -> bootstrap + 1 < options.bootstrap().size()
                                ? lookUpFrom(bootstrap + 1)
                                : CompletableFuture.failedFuture(failure));
    }

    /** A token for a password. */
    public CompletableFuture<String> token(Addresses addresses, int rest, String userId, String password, Instant now) {
        JsonNode body = NODES.objectNode()
                .put("grant_type", "password")
                .put("username", userId)
                .put("password", password)
                .put("timestamp", now.toEpochMilli());
        return then(post("the request for a token", app(addresses, rest) + "token", body), answer -> {
            String token = answer.path("access_token").asText("");
            if (token.isEmpty()) {
                throw new MsyncException(
                        ErrorCode.REST_FAILED, "the answer to the request for a token holds no access_token");
            }
            return token;
        });
    }

    /** When a token ends, by the server's clock; empty for one without an end. Source: connection.md 4. */
    public CompletableFuture<Optional<Instant>> tokenEnd(Addresses addresses, int rest, String userId, String token) {
        String path = app(addresses, rest) + "sdk/users/" + encoded(userId) + "/token/expires";
        return then(get("the question when the new token ends", path, token), answer -> {
            long end = answer.path("expire_timestamp").asLong(0);
            return end > 0 ? Optional.of(Instant.ofEpochMilli(end)) : Optional.empty();
        });
    }

    /** A new account. */
    public CompletableFuture<String> register(Addresses addresses, String userId, String password) {
        JsonNode body = NODES.objectNode()
                .put("username", userId)
                .put("password", password)
                .put("nickname", "");
        return then(
                post("the registration of a user", app(addresses, 0) + "users", body),
                answer -> answer.path("entities").path(0).path("username").asText(userId));
    }

    /** Fails what is running. */
    public void stop(MsyncException why) {
        calls.stop(why);
    }

    private CompletableFuture<JsonNode> get(String operation, String address, @Nullable String bearer) {
        return calls.send(
                operation, new Http.Request("GET", URI.create(address), Optional.ofNullable(bearer), new byte[0]));
    }

    private CompletableFuture<JsonNode> post(String operation, String address, JsonNode body) {
        return calls.send(
                operation,
                new Http.Request(
                        "POST",
                        URI.create(address),
                        Optional.empty(),
                        body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private interface Reading<T> {
        T read(JsonNode answer);
    }

    /** A later step of a call; cancelling it cancels the call. */
    private static <T> CompletableFuture<T> then(CompletableFuture<JsonNode> call, Reading<T> reading) {
        CompletableFuture<T> result = call.thenApply(reading::read);
        var unused = result.whenComplete((value, failure) -> call.cancel(false));
        return result;
    }

    private static String app(Addresses addresses, int rest) {
        AppKey app = addresses.app();
        return base(addresses.rest(rest)) + "/" + encoded(app.org()) + "/" + encoded(app.app()) + "/";
    }

    private static String base(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
