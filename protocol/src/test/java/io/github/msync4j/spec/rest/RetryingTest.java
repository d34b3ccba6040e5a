package io.github.msync4j.spec.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final List<CompletableFuture<String>> tries = new ArrayList<>();
    private final CompletableFuture<Void> time = new CompletableFuture<>();

    /** Waits once, and then gives up. */
    private final Retrying<String> retrying =
            new Retrying<>(new Transport(), (count, failure) -> count < 2 ? Optional.of(time) : Optional.empty());

    /** Answers when the test says so. */
    private final class Transport implements RestTransport<String> {
        @Override
        @SuppressWarnings("unchecked") // each operation here answers with a text
        public <Q, A> CompletionStage<A> send(Operation<String, Q, A> operation, Q request) {
            tries.add(new CompletableFuture<>());
            return (CompletionStage<A>) tries.get(tries.size() - 1);
        }
    }

    @Test
    void aCallThatDoesNoHarmIsMadeAgainWhenItIsTime() {
        CompletableFuture<String> answer = call(true);
        tries.get(0).completeExceptionally(new IllegalStateException("busy"));
        assertThat(tries).hasSize(1);

        time.complete(null);
        tries.get(1).complete("done");

        assertThat(answer).isCompletedWithValue("done");
    }

    @Test
    void theLastFailureIsTheAnswerWhenTheTriesAreUsedUp() {
        time.complete(null);
        CompletableFuture<String> answer = call(true);
        tries.get(0).completeExceptionally(new IllegalStateException("busy"));
        tries.get(1).completeExceptionally(new IllegalStateException("still busy"));

        assertThat(answer).isCompletedExceptionally();
        assertThat(answer.handle((value, failure) -> String.valueOf(failure)).join())
                .contains("still busy");
        assertThat(tries).hasSize(2);
    }

    @Test
    void anyOtherCallIsMadeOnce() {
        time.complete(null);
        CompletableFuture<String> answer = call(false);
        tries.get(0).completeExceptionally(new IllegalStateException("busy"));

        assertThat(answer).isCompletedExceptionally();
        assertThat(tries).hasSize(1);
    }

    private CompletableFuture<String> call(boolean idempotent) {
        Operation<String, String, String> operation = new Operation<>(
                "a.b",
                "POST",
                Authorization.NONE,
                idempotent,
                List.of(),
                (request, ambient) -> RestRequest.builder().build(),
                body -> "");
        return retrying.send(operation, "request").toCompletableFuture();
    }
}
