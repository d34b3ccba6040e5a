// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * Has the name of an annotation.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Nullable {
    private final Instant time;

    private Nullable(Builder builder) {
        Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Nullable.time is required");
        }
        this.time = time;
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
        builder.time = this.time;
        return builder;
    }

    /**
     * The time.
     *
     * @return the time
     */
    public Instant time() {
        return time;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Nullable that
                && this.time.equals(that.time);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.time);
    }

    @Override
    public String toString() {
        return "Nullable["
                + "time=" + this.time
                + "]";
    }

    /**
     * The builder of {@link Nullable}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private @org.jspecify.annotations.Nullable Instant time;

        private Builder() {
        }

        /**
         * The time.
         *
         * <p>Required.
         *
         * @param time the time
         * @return this builder
         */
        public Builder time(Instant time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Nullable build() {
            return new Nullable(this);
        }
    }
}
