package io.github.msync4j.spec;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * An answer that comes in pages. Each is fetched when it is asked for, so nothing runs ahead of who reads.
 *
 * @param <P> a page
 */
public interface Pages<P> {
    /**
     * Fetches the next page. One that could not be fetched is fetched again by the next call.
     *
     * @return the page; empty after the last one; fails with IllegalStateException while another page is being fetched
     */
    CompletionStage<Optional<P>> next();
}
