// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The door is open.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public final class Opened implements DoorEvent {
    private final String who;

    private Opened(Builder builder) {
        this.who = builder.who;
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
        Builder builder = new Builder();
        builder.who = this.who;
        return builder;
    }

    /**
     * Who opened it.
     *
     * @return who opened it
     */
    public String who() {
        return who;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof DoorHandler own) {
            own.onOpened(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Opened that
                && this.who.equals(that.who);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.who);
    }

    @Override
    public String toString() {
        return "Opened["
                + "who=" + this.who
                + "]";
    }

    /**
     * The builder of {@link Opened}.
     */
    @GeneratedFrom("golden/events/events.proto")
    public static final class Builder {
        private String who = "";

        private Builder() {
        }

        /**
         * Who opened it.
         *
         * <p>Default: empty.
         *
         * @param who who opened it
         * @return this builder
         */
        public Builder who(String who) {
            this.who = Objects.requireNonNull(who, "who");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Opened build() {
            return new Opened(this);
        }
    }
}
