// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens at the door.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
public interface DoorHandler extends EventHandler {
    /**
     * Someone came.
     *
     * @param event what happened
     */
    default void onCame(Came event) {
        onOther(event);
    }

    /**
     * Someone knocked.
     *
     * @param event what happened
     * @deprecated {@link DoorHandler#onCame} says so too.
     */
    @Deprecated
    default void onKnocked(Knocked event) {
        onOther(event);
    }

    /**
     * Someone left.
     *
     * @param event what happened
     */
    default void onLeft(Left event) {
        onOther(event);
    }
}
