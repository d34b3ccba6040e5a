package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The tokens of the apps' own servers. All apps have the same client id and secret. */
final class AppTokens {

    private static final long NEVER = Long.MAX_VALUE;

    /** Whose a token is, and when it ends. */
    private record Held(String appKey, long expiresAt) {}

    private final String clientId;
    private final String clientSecret;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Map<String, Held> tokens = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    AppTokens(DevServerOptions options) {
        this.clientId = options.clientId();
        this.clientSecret = options.clientSecret();
        this.lifetime = options.permanentTokens() ? Duration.ZERO : options.tokenLifetime();
        this.clock = options.clock();
    }

    /** Trades an app's credentials for a token. */
    JsonObject issue(RestRequest request) throws RestRefusal {
        if (!request.text("client_id").equals(clientId)
                || !request.text("client_secret").equals(clientSecret)) {
            throw new RestRefusal(400, "invalid_grant", "the client id or the client secret is wrong");
        }
        long now = clock.millis();
        tokens.values().removeIf(held -> held.expiresAt() <= now);
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String text = "YWMt" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        boolean permanent = lifetime.isZero();
        tokens.put(text, new Held(request.appKey(), permanent ? NEVER : now + lifetime.toMillis()));
        JsonObject answer = new JsonObject().put("access_token", text);
        return permanent ? answer : answer.put("expires_in", lifetime.toSeconds());
    }

    /** Tells whether the app's own server is calling. */
    boolean isShown(RestRequest request) {
        Held held = tokens.get(request.bearer());
        return held != null && held.appKey().equals(request.appKey()) && clock.millis() < held.expiresAt();
    }

    /** Refuses everybody but the app's own server. */
    void require(RestRequest request) throws RestRefusal {
        if (!isShown(request)) {
            throw RestRefusal.unauthorized();
        }
    }
}
