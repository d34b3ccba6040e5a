// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.custom.Received;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What becomes of orders.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 *
 * <p>Of a client whose options have {@link OrderMessages#types}. What does not fit its type is a {@code MessageMalformed}.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public interface OrderHandler extends EventHandler {
    /**
     * An order left.
     *
     * @param event what happened
     */
    default void onShipped(Received<OrderShipped> event) {
        onOther(event);
    }

    /**
     * Anything at all.
     *
     * @param event what happened
     */
    default void onEverything(Received<Everything> event) {
        onOther(event);
    }
}
