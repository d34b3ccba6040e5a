package io.github.msync4j.spec.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.spec.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PageSequenceTest {
    private final List<Integer> asked = new ArrayList<>();
    private CompletableFuture<String> page = new CompletableFuture<>();
    private final Pages<String> pages = new PageSequence<>(
            1,
            number -> {
                asked.add(number);
                return page;
            },
            (number, got) -> got.equals("last") ? Optional.empty() : Optional.of(number + 1));

    @Test
    void nothingIsFetchedThatNobodyAskedFor() {
        page.complete("a");
        assertThat(asked).isEmpty();

        assertThat(pages.next().toCompletableFuture()).isCompletedWithValue(Optional.of("a"));
        assertThat(asked).containsExactly(1);
    }

    @Test
    void afterTheLastPageThereIsNone() {
        page.complete("last");
        pages.next();

        assertThat(pages.next().toCompletableFuture()).isCompletedWithValue(Optional.empty());
        assertThat(asked).containsExactly(1);
    }

    @Test
    void aPageThatCouldNotBeFetchedIsFetchedAgain() {
        page.completeExceptionally(new IllegalStateException("busy"));
        assertThat(pages.next().toCompletableFuture()).isCompletedExceptionally();
        page = CompletableFuture.completedFuture("a");

        assertThat(pages.next().toCompletableFuture()).isCompletedWithValue(Optional.of("a"));
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void onePageIsFetchedAtATime() {
        CompletableFuture<Optional<String>> first = pages.next().toCompletableFuture();

        assertThat(pages.next().toCompletableFuture()).isCompletedExceptionally();
        page.complete("a");
        assertThat(first).isCompletedWithValue(Optional.of("a"));
        assertThat(asked).containsExactly(1);
    }
}
