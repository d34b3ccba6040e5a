// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a type of java.time.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Instant {
    private final java.time.Instant time;

    private final Instant2 other;

    private Instant(Builder builder) {
        java.time.Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Instant.time is required");
        }
        this.time = time;
        Instant2 other = builder.other;
        if (other == null) {
            throw new IllegalStateException("Instant.other is required");
        }
        this.other = other;
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
        builder.other = this.other;
        return builder;
    }

    /**
     * The time.
     *
     * @return the time
     */
    public java.time.Instant time() {
        return time;
    }

    /**
     * The other.
     *
     * @return the other
     */
    public Instant2 other() {
        return other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Instant that
                && this.time.equals(that.time)
                && this.other.equals(that.other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.time, this.other);
    }

    @Override
    public String toString() {
        return "Instant["
                + "time=" + this.time
                + ", other=" + this.other
                + "]";
    }

    /**
     * The builder of {@link Instant}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private java.time. @Nullable Instant time;

        private @Nullable Instant2 other;

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
        public Builder time(java.time.Instant time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * The other.
         *
         * <p>Required.
         *
         * @param other the other
         * @return this builder
         */
        public Builder other(Instant2 other) {
            this.other = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Instant build() {
            return new Instant(this);
        }
    }
}
