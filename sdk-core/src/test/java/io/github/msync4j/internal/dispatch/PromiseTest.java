package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
    @Test
    void keptPromiseTellsItsStages() {
        Promise<Integer> promise = new Promise<>();
        List<Integer> told = new ArrayList<>();
        var unused = promise.thenApply(value -> value + 1).thenAccept(told::add);

        promise.keep(1);
        promise.keep(5);

        assertThat(told).containsExactly(2);
    }

    @Test
    void stageHearsTheFailureItself() {
        Promise<Integer> promise = new Promise<>();
        List<Throwable> told = new ArrayList<>();
        var unused = promise.whenComplete((value, failure) -> told.add(failure));
        IllegalStateException why = new IllegalStateException("why");

        promise.fail(why);

        assertThat(told).containsExactly(why);
    }

    @Test
    void applicationsFutureIsItsOwn() {
        Promise<Integer> promise = new Promise<>();
        CompletableFuture<Integer> cancelled = promise.toCompletableFuture();
        CompletableFuture<Integer> waiting = promise.toCompletableFuture();

        assertThat(cancelled.cancel(true)).isTrue();
        assertThat(promise).isNotDone();
        promise.fail(new IllegalStateException("why"));

        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("why");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyElseSettlesItNorWhatFollowsIt(boolean following) {
        Promise<Integer> promise = new Promise<>();
        CompletableFuture<Integer> stage = following ? promise.thenApply(value -> value) : promise;
        List<Consumer<CompletableFuture<Integer>>> tries = List.of(
                it -> it.complete(1),
                it -> it.completeExceptionally(new IllegalStateException()),
                it -> it.cancel(true),
                it -> it.obtrudeValue(1),
                it -> it.obtrudeException(new IllegalStateException()),
                it -> it.completeAsync(() -> 1),
                it -> it.completeAsync(() -> 1, Runnable::run),
                it -> it.orTimeout(1, TimeUnit.NANOSECONDS),
                it -> it.completeOnTimeout(1, 1, TimeUnit.NANOSECONDS));

        for (Consumer<CompletableFuture<Integer>> one : tries) {
            assertThatThrownBy(() -> one.accept(stage)).isInstanceOf(UnsupportedOperationException.class);
        }

        promise.keep(7);
        assertThat(stage.join()).isEqualTo(7);
    }
}
