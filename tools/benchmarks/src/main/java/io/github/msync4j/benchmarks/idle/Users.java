package io.github.msync4j.benchmarks.idle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.msync4j.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fresh users of a dev server, with what they log in with. */
final class Users {
    static final String APP_KEY = "demo#app";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A user and the credentials for one login. */
    record User(String id, Credentials credentials) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI app;

    /** Users on this server. */
    Users(URI rest) {
        this.app = URI.create(rest + "/demo/app/");
    }

    /**
     * Makes users.
     *
     * @param withPassword true for a login that needs a REST request, false for one that brings its token
     */
    List<User> make(int count, boolean withPassword) throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        List<User> users = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = "idle-" + i;
            post("users", id, password);
            Credentials credentials = withPassword
                    ? Credentials.password(password)
                    : Credentials.token(
                            post("token", id, password).path("access_token").asText());
            users.add(new User(id, credentials));
        }
        return users;
    }

    private JsonNode post(String resource, String id, String password) throws IOException, InterruptedException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("grant_type", "password")
                .put("username", id)
                .put("password", password)
                .toString();
        var answer = http.send(
                HttpRequest.newBuilder(app.resolve(resource))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the server answered " + answer.statusCode() + " to the request for " + resource);
        }
        return JSON.readTree(answer.body());
    }
}
