// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Names of its own.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public interface BellListener extends EventHandler {
    /**
     * It rang.
     *
     * @param event what happened
     */
    default void onRang(Rang event) {
        onOther(event);
    }
}
