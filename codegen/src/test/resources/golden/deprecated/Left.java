// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Someone left.
 *
 * @deprecated the spec says so, and gives no reason
 */
@Deprecated
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class Left implements DoorEvent {
    private Left() {
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
            own.onLeft(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Left;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Left[]";
    }

    /**
     * The builder of {@link Left}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Left build() {
            return new Left();
        }
    }
}
