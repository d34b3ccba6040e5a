// Generated from golden/events/events.proto. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;

/**
 * Names of its own.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 */
@GeneratedFrom("golden/events/events.proto")
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
