package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.Loop;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** REST calls: JSON in, JSON out, bounded in time and size. On the loop's thread. */
final class RestCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final Loop loop;
    private final Duration timeout;
    private final Map<Long, CompletableFuture<JsonNode>> running = new LinkedHashMap<>(4);
    private long count;

    RestCall(Http http, Loop loop, Duration timeout) {
        this.http = http;
        this.loop = loop;
        this.timeout = timeout;
    }

    /** Sends a request; the result settles on the loop's thread, and cancelling it closes the connection. */
    CompletableFuture<JsonNode> send(String operation, Http.Request request) {
        String where = operation + " at " + request.uri().getScheme() + "://"
                + request.uri().getRawAuthority();
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        long number = count++;
        running.put(number, result);
        Runnable timer = loop.schedule(
                timeout,
                () -> result.completeExceptionally(new MsyncException(
                        ErrorCode.TIMEOUT, where + " had no answer within " + timeout.toMillis() + " ms")));
        Runnable takeBack = http.send(request, (answer, failure) -> {
            if (answer != null) {
                settle(result, where, answer);
            } else if (failure != null) {
                result.completeExceptionally(unreachable(where, failure));
            }
        });
        var unused = result.whenComplete((answer, failure) -> {
            running.remove(number);
            timer.run();
            takeBack.run();
        });
        return result;
    }

    /** Fails what is running. */
    void stop(MsyncException why) {
        List.copyOf(running.values()).forEach(call -> call.completeExceptionally(why));
    }

    private static void settle(CompletableFuture<JsonNode> result, String where, Http.Answer answer) {
        JsonNode json = json(answer.body());
        if (answer.status() == 200 && json != null) {
            result.complete(json);
            return;
        }
        ErrorCode code = RestFailures.code(answer.status(), json);
        result.completeExceptionally(new MsyncException(
                code,
                where + " failed: " + code.english() + " The answer was HTTP " + answer.status() + detail(json) + "."));
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

    private static MsyncException unreachable(String where, LinkFailure failure) {
        // to a call, an answer that breaks off is no better than none
        ErrorCode code = failure.code() == ErrorCode.CONNECTION_LOST ? ErrorCode.SERVER_UNREACHABLE : failure.code();
        return new MsyncException(
                code, where + " could not be reached: " + failure.detail() + "; check address and network");
    }
}
