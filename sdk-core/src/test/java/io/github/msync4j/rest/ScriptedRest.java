package io.github.msync4j.rest;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.Refusal;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A service that answers as it was told, one answer after the other. The user is ann, with a device called dev. */
final class ScriptedRest implements RestTransport<ErrorCode> {
    private static final Map<String, String> AMBIENT = Map.of("org", "o", "app", "a", "user", "ann", "resource", "dev");
    private static final int LIMIT = 100_000;

    private record Answer(int status, String body) {}

    private final Queue<Answer> answers = new ArrayDeque<>();

    /** The requests: method, target, content type unless it is JSON, headers if there are any, body if there is one. */
    final List<String> seen = new ArrayList<>();

    ScriptedRest answering(String body) {
        return answering(200, body);
    }

    ScriptedRest answering(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    @Override
    public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
        seen.add(told(operation, operation.request(request, ScriptedRest::ambient)));
        Answer answer = Objects.requireNonNull(answers.poll(), "no more answers");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() != 200) {
            ErrorCode code = operation.code(Refusal.of(answer.status(), body));
            return CompletableFuture.failedFuture(new MsyncException(code, "refused"));
        }
        try {
            return CompletableFuture.completedFuture(operation.answer(body));
        } catch (JsonException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String ambient(String name) {
        return Objects.requireNonNull(AMBIENT.get(name), name);
    }

    private static String told(Operation<?, ?, ?> operation, RestRequest request) {
        StringBuilder told = new StringBuilder(operation.authorization() == Authorization.USER ? "" : "anybody ")
                .append(operation.method())
                .append(' ')
                .append(request.target());
        if (!request.contentType().equals("application/json")) {
            told.append(' ').append(request.contentType());
        }
        if (!request.headers().isEmpty()) {
            told.append(' ').append(new TreeMap<>(request.headers()));
        }
        byte[] body = request.content().toBytes(LIMIT).toCompletableFuture().join();
        if (body.length > 0) {
            told.append(' ').append(new String(body, StandardCharsets.UTF_8).replace("\r\n", "|"));
        }
        return told.toString().replaceAll("msync4j-part-[0-9a-f-]{36}", "BOUNDARY");
    }

    /** The requests since this was last asked. */
    List<String> asked() {
        List<String> all = List.copyOf(seen);
        seen.clear();
        return all;
    }

    String last() {
        return seen.get(seen.size() - 1);
    }

    /** The answer to a call. */
    static <A> A got(CompletionStage<A> call) {
        return call.toCompletableFuture().join();
    }

    /** Why a call failed. */
    static ErrorCode code(CompletionStage<?> call) {
        try {
            throw new AssertionError(
                    "it did not fail: " + call.toCompletableFuture().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof MsyncException failure) {
                return failure.code();
            }
            throw new AssertionError("it failed otherwise", e);
        }
    }
}
