// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens to a {@link Film}: see {@link FilmHandler#onSeen}.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public interface FilmHandler extends EventHandler {
    /**
     * It was seen; the value is {@link Seen}.
     *
     * @param event what happened
     */
    default void onSeen(Seen event) {
        onOther(event);
    }
}
