package io.github.msync4j.internal.transfer;

import io.github.msync4j.attachment.Transfer;
import io.github.msync4j.attachment.TransferProgress;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

/**
 * A transfer of which something else is made.
 *
 * @param <A> what the transfer gives
 * @param <T> what is made of it
 */
public final class Turned<A, T> implements Transfer<T> {
    private final Transfer<A> transfer;
    private final CompletionStage<T> result;

    /** Makes something of what a transfer gives. */
    public Turned(Transfer<A> transfer, Function<A, T> turning) {
        this.transfer = transfer;
        this.result = transfer.result().thenApply(turning);
    }

    @Override
    public CompletionStage<T> result() {
        return result;
    }

    @Override
    public void cancel() {
        transfer.cancel();
    }

    @Override
    public TransferProgress progress() {
        return transfer.progress();
    }

    @Override
    public Flow.Publisher<TransferProgress> progressUpdates() {
        return transfer.progressUpdates();
    }
}
