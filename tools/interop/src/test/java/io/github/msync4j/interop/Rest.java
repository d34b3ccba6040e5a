package io.github.msync4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.devserver.DevServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What an application's own server asks of the REST side: users and their tokens. */
final class Rest {
    /** Organisation and app of all tests here. */
    static final String APP_KEY = "org#app";

    /** The password of all users here. */
    static final String PASSWORD = "pw";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Rest() {}

    static void register(DevServer server, String... users) throws Exception {
        for (String user : users) {
            post(server, "users", Map.of("username", user, "password", PASSWORD));
        }
    }

    static String token(DevServer server, String user) throws Exception {
        return post(server, "token", Map.of("grant_type", "password", "username", user, "password", PASSWORD))
                .path("access_token")
                .asText();
    }

    private static JsonNode post(DevServer server, String what, Map<String, String> body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.rest() + "/" + APP_KEY.replace('#', '/') + "/" + what))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(what + ": " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
