// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens at the gate.
 *
 * <p>What is not overridden falls to {@link #onOther}.
 *
 * @deprecated there is no gate.
 */
@Deprecated
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public interface GateHandler extends EventHandler {
    /**
     * It fell shut.
     *
     * @param event what happened
     */
    default void onFell(Fell event) {
        onOther(event);
    }

    /**
     * It creaked.
     *
     * @param event what happened
     */
    default void onCreaked(Creaked event) {
        onOther(event);
    }
}
