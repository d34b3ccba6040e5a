// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of the type that all handlers share.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class EventHandler implements NameEvent {
    private EventHandler() {
    }

    /**
     * Starts a value.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a value that differs from this one.
     *
     * @return a builder in which all is set as it is here
     */
    public Builder toBuilder() {
        return new Builder();
    }

    @Override
    public void dispatchTo(io.github.msync4j.spec.EventHandler handler) {
        if (handler instanceof NameHandler own) {
            own.onEventHandler(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventHandler;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "EventHandler[]";
    }

    /**
     * The builder of {@link EventHandler}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public EventHandler build() {
            return new EventHandler();
        }
    }
}
