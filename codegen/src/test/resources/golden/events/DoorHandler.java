// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens at the door.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public interface DoorHandler extends EventHandler {
    /**
     * Someone opened it.
     *
     * @param event what happened
     */
    default void onOpened(Opened event) {
        onOther(event);
    }

    /**
     * Nobody is there any more.
     *
     * @param event what happened
     */
    default void onClosed(DoorClosed event) {
        onOther(event);
    }
}
