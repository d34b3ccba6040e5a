package io.github.msync4j.cli.demo;

import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Gets a token over REST, as an application's own server would for its user. */
final class TokenRequest {
    private TokenRequest() {}

    static String send(URI rest, String org, String app, String userId, String password)
            throws IOException, InterruptedException {
        String body = Json.object()
                .put("grant_type", "password")
                .put("username", userId)
                .put("password", password)
                .toString();
        HttpRequest request = HttpRequest.newBuilder(rest.resolve("/" + org + "/" + app + "/token"))
                .timeout(Story.BOUND)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Failure(ExitCode.REFUSED, "no token: REST answered " + response.statusCode());
        }
        return Json.read(response.body()).path("access_token").asText();
    }
}
