package io.github.msync4j.internal.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A result that only the SDK settles. An application may have it as the {@link CompletionStage} that it is: one object, where a
 * minimal stage of a future would be three.
 *
 * @param <T> what comes of it
 */
public final class Promise<T> extends CompletableFuture<T> {
    /** Settles it. */
    public void keep(@Nullable T value) {
        super.complete(value);
    }

    /** Settles it: it failed. */
    public void fail(Throwable failure) {
        super.completeExceptionally(failure);
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Promise<>();
    }

    /** A future that the application may settle as it likes, without a change to this one. */
    @Override
    public CompletableFuture<T> toCompletableFuture() {
        CompletableFuture<T> copy = new CompletableFuture<>();
        var unused = whenComplete((value, failure) -> {
            if (failure == null) {
                copy.complete(value);
            } else {
                copy.completeExceptionally(failure);
            }
        });
        return copy;
    }

    // ---- what the application may not do ---------------------------------------------------------

    @Override
    public boolean complete(T value) {
        throw settled();
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        throw settled();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        throw settled();
    }

    @Override
    public void obtrudeValue(T value) {
        throw settled();
    }

    @Override
    public void obtrudeException(Throwable failure) {
        throw settled();
    }

    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        throw settled();
    }

    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
        throw settled();
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        throw settled();
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        throw settled();
    }

    private static UnsupportedOperationException settled() {
        return new UnsupportedOperationException("the SDK settles this; use toCompletableFuture()");
    }
}
