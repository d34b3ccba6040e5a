// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Events whose values have those names.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public interface NameHandler extends io.github.msync4j.spec.EventHandler {
    /**
     * The event.
     *
     * @param event what happened
     */
    default void onEvent(Event event) {
        onOther(event);
    }

    /**
     * The event handler.
     *
     * @param event what happened
     */
    default void onEventHandler(EventHandler event) {
        onOther(event);
    }

    /**
     * The list.
     *
     * @param event what happened
     */
    default void onList(List event) {
        onOther(event);
    }

    /**
     * The objects.
     *
     * @param event what happened
     */
    default void onObjects(Objects event) {
        onOther(event);
    }
}
