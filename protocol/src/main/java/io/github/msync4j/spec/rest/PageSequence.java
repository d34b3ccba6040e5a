package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Pages;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages, each of which is an answer to a request that the page before it tells of.
 *
 * @param <Q> the type of the requests
 * @param <P> a page
 */
public final class PageSequence<Q, P> implements Pages<P> {
    private final Function<Q, CompletionStage<P>> fetching;
    private final BiFunction<Q, P, Optional<Q>> following;
    private @Nullable Q wanted;
    private boolean isFetching;

    /**
     * Creates a sequence that has fetched nothing yet.
     *
     * @param first the request for the first page
     * @param fetching fetches a page
     * @param following makes, of a request and its page, the request for the next page; empty if that was the last one
     */
    public PageSequence(Q first, Function<Q, CompletionStage<P>> fetching, BiFunction<Q, P, Optional<Q>> following) {
        this.wanted = first;
        this.fetching = fetching;
        this.following = following;
    }

    @Override
    public CompletionStage<Optional<P>> next() {
        Q asked;
        synchronized (this) {
            if (isFetching) {
                return CompletableFuture.failedStage(new IllegalStateException("another page is being fetched"));
            }
            if (wanted == null) {
                return CompletableFuture.completedStage(Optional.empty());
            }
            asked = wanted;
            isFetching = true;
        }
        return fetching.apply(asked)
                .handle((page, failure) -> {
                    fetched(asked, failure == null ? page : null);
                    return failure == null
                            ? CompletableFuture.completedFuture(Optional.of(page))
                            : CompletableFuture.<Optional<P>>failedFuture(failure);
                })
                .thenCompose(Function.identity());
    }

    private synchronized void fetched(Q asked, @Nullable P page) {
        isFetching = false;
        if (page != null) {
            wanted = following.apply(asked, page).orElse(null);
        }
    }
}
