package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The REST calls that a login and a registration need. Its threads start with the first call. */
public final class RestClient {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ClientOptions options;
    private final Executor executor;
    private @Nullable RestCall calls;

    /** A client that works on this executor. */
    public RestClient(ClientOptions options, Executor executor) {
        this.options = options;
        this.executor = executor;
    }

    private synchronized RestCall calls() {
        RestCall made = calls;
        if (made == null) {
            made = new RestCall(
                    HttpClient.newBuilder()
                            .executor(executor)
                            .connectTimeout(options.stepTimeout())
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build(),
                    options.stepTimeout());
            calls = made;
        }
        return made;
    }

    /** Where the services are: as configured, or as the bootstrap hosts say, asked in turn. */
    public CompletionStage<Addresses> addresses() {
        if (options.rest().isPresent() && options.socket().isPresent()) {
            return CompletableFuture.completedStage(
                    new Addresses(options.rest().get(), options.socket().get()));
        }
        return askInTurn(options.bootstrap());
    }

    private CompletableFuture<Addresses> askInTurn(List<URI> hosts) {
        URI uri = URI.create(base(hosts.get(0)) + "/easemob/server.json?app_key=" + encoded(options.appKey()));
        return calls().get("the look-up of the server's addresses", uri)
                .thenApply(answer -> Addresses.of(answer, options.plainTextAllowed()))
                .exceptionallyCompose(failure -> {
                    if (hosts.size() > 1) {
                        return askInTurn(hosts.subList(1, hosts.size()));
                    }
                    return CompletableFuture.failedFuture(new MsyncException(
                            ErrorCode.BOOTSTRAP_FAILED,
                            "the server's addresses could not be had from any of " + options.bootstrap()
                                    + "; check the network, or give rest and socket addresses",
                            failure));
                });
    }

    /** A token for a password. */
    public CompletionStage<String> token(URI rest, String userId, String password, Instant now) {
        JsonNode body = NODES.objectNode()
                .put("grant_type", "password")
                .put("username", userId)
                .put("password", password)
                .put("timestamp", now.toEpochMilli());
        return calls().post("the request for a token", app(rest, "token"), body).thenApply(answer -> {
            String token = answer.path("access_token").asText("");
            if (token.isEmpty()) {
                throw new MsyncException(
                        ErrorCode.REST_FAILED, "the answer to the request for a token holds no access_token");
            }
            return token;
        });
    }

    /** A new account. */
    public CompletionStage<String> register(URI rest, String userId, String password) {
        JsonNode body = NODES.objectNode()
                .put("username", userId)
                .put("password", password)
                .put("nickname", "");
        return calls().post("the registration of a user", app(rest, "users"), body)
                .thenApply(answer ->
                        answer.path("entities").path(0).path("username").asText(userId));
    }

    private URI app(URI rest, String resource) {
        return URI.create(base(rest) + "/" + encoded(options.org()) + "/" + encoded(options.app()) + "/" + resource);
    }

    private static String base(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
