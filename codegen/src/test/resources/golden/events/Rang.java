// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bell rang.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public final class Rang implements BellRang {
    private final int times;

    private Rang(Builder builder) {
        this.times = builder.times;
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
        builder.times = this.times;
        return builder;
    }

    /**
     * How often.
     *
     * @return how often
     */
    public int times() {
        return times;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof BellListener own) {
            own.onRang(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rang that
                && this.times == that.times;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.times);
    }

    @Override
    public String toString() {
        return "Rang["
                + "times=" + this.times
                + "]";
    }

    /**
     * The builder of {@link Rang}.
     */
    @GeneratedFrom("golden/events/events.proto")
    public static final class Builder {
        private int times = 0;

        private Builder() {
        }

        /**
         * How often.
         *
         * <p>Default: 0.
         *
         * @param times how often
         * @return this builder
         */
        public Builder times(int times) {
            this.times = times;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Rang build() {
            return new Rang(this);
        }
    }
}
