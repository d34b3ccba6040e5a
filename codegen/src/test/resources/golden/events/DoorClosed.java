// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The door is shut.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public final class DoorClosed implements DoorEvent {
    private DoorClosed() {
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
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof DoorHandler own) {
            own.onClosed(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DoorClosed;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "DoorClosed[]";
    }

    /**
     * The builder of {@link DoorClosed}.
     */
    @GeneratedFrom("golden/events/events.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public DoorClosed build() {
            return new DoorClosed();
        }
    }
}
