package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One REST call: JSON in, JSON out, bounded in time and size. */
final class RestCall {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final HttpClient http;
    private final Duration timeout;

    RestCall(HttpClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    CompletableFuture<JsonNode> get(String operation, URI uri) {
        return send(operation, HttpRequest.newBuilder(uri).GET());
    }

    CompletableFuture<JsonNode> post(String operation, URI uri, JsonNode body) {
        return send(
                operation,
                HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private CompletableFuture<JsonNode> send(String operation, HttpRequest.Builder request) {
        HttpRequest built = request.header("Content-Type", "application/json")
                .timeout(timeout)
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(built, BoundedBody.of(MAX_BODY_BYTES));
        String where = operation + " at " + built.uri().getScheme() + "://"
                + built.uri().getAuthority();
        CompletableFuture<JsonNode> answer = sent.copy()
                // the request's own time-out ends with the headers; the body needs a bound as well
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    if (failure != null) {
                        sent.cancel(true);
                        throw transportFailure(where, failure);
                    }
                    return answer(where, response.statusCode(), response.body());
                });
        return answer;
    }

    private JsonNode answer(String where, int status, byte[] body) {
        JsonNode json = json(body);
        if (status == 200 && json != null) {
            return json;
        }
        ErrorCode code = RestFailures.code(status, json);
        throw new MsyncException(
                code, where + " failed: " + code.english() + " The answer was HTTP " + status + detail(json) + ".");
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new AssertionError("reading from memory", e);
        }
    }

    private static String detail(@Nullable JsonNode json) {
        if (json == null) {
            return ", and the answer is not a JSON object; check that the address is the REST service's";
        }
        String description = json.path("error_description").asText("");
        return description.isEmpty() ? "" : ", " + description;
    }

    private MsyncException transportFailure(String where, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return new MsyncException(
                    ErrorCode.TIMEOUT, where + " had no answer within " + timeout.toMillis() + " ms", cause);
        }
        return new MsyncException(
                ErrorCode.SERVER_UNREACHABLE, where + " could not be reached; check address and network", cause);
    }
}
