package io.github.msync4j.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits, never without a bound unless the waiting is the command's purpose. */
public final class Await {
    /** More than any bound of the SDK's own. */
    private static final Duration BOUND = Duration.ofMinutes(6);

    private Await() {}

    /** The result of a call to the SDK, which has bounds of its own. */
    public static <T> T result(CompletionStage<T> stage) {
        return within(BOUND, stage, "the call");
    }

    /** What is there before the bound is reached. */
    public static <T> T within(Duration bound, CompletionStage<T> stage, String what) {
        try {
            return stage.toCompletableFuture().get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Failures.of(e);
        } catch (TimeoutException e) {
            throw new Failure(
                    ExitCode.UNREACHABLE, "TIMEOUT", what + " was not done within " + bound.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.FAILED, "INTERRUPTED", what + " was interrupted", e);
        }
    }

    /** Waits for the end, but not longer than this; whether it came. */
    public static boolean ended(CompletableFuture<?> end, Duration atMost) {
        try {
            end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw Failures.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for the first of several, for as long as it takes. */
    public static void first(CompletableFuture<?>... ends) {
        try {
            CompletableFuture.anyOf(ends).join();
        } catch (CompletionException e) {
            throw Failures.of(e);
        }
    }
}
