package io.github.msync4j.rest;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.Refusal;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Answers as it was told to, one call after the other, and remembers what was asked. */
final class ScriptedTransport implements RestTransport<ErrorCode> {
    private static final Map<String, String> AMBIENT =
            Map.of("org", "org1", "app", "app1", "user", "ann", "resource", "jvm_1");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    private record Answer(int status, String body) {}

    /** What a refusal means to the operation that was called. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final ErrorCode code;

        Refused(ErrorCode code) {
            super(code.name());
            this.code = code;
        }
    }

    @Override
    public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
        RestRequest written = operation.request(request, ScriptedTransport::ambient);
        String body = new String(written.body(), StandardCharsets.UTF_8);
        asked.add((operation.method() + " " + written.target() + " " + body).strip());
        Answer answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() != 200) {
            return CompletableFuture.failedFuture(new Refused(operation.code(Refusal.of(answer.status(), bytes))));
        }
        try {
            return CompletableFuture.completedFuture(operation.answer(bytes));
        } catch (JsonException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String ambient(String name) {
        return Objects.requireNonNull(AMBIENT.get(name), name);
    }

    /** Answers the next call that has no answer yet. */
    ScriptedTransport answers(String body) {
        return answers(200, body);
    }

    ScriptedTransport answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** What was asked since this was last called: method, path and query, body. */
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    static <A> A result(CompletionStage<A> call) {
        return call.toCompletableFuture().join();
    }

    /** How a call failed that was refused. */
    static ErrorCode code(CompletionStage<?> call) {
        try {
            throw new AssertionError("succeeded: " + call.toCompletableFuture().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                return refused.code;
            }
            throw e;
        }
    }
}
