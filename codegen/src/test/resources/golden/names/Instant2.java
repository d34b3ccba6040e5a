// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Refers to both.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Instant2 {
    private final List<Instant> own;

    private final java.time.Instant time;

    private Instant2(Builder builder) {
        this.own = List.copyOf(builder.own);
        java.time.Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Instant2.time is required");
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
        builder.own = this.own;
        builder.time = this.time;
        return builder;
    }

    /**
     * The own.
     *
     * @return the own
     */
    public List<Instant> own() {
        return own;
    }

    /**
     * The time.
     *
     * @return the time
     */
    public java.time.Instant time() {
        return time;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Instant2 that
                && this.own.equals(that.own)
                && this.time.equals(that.time);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.own, this.time);
    }

    @Override
    public String toString() {
        return "Instant2["
                + "own=" + this.own
                + ", time=" + this.time
                + "]";
    }

    /**
     * The builder of {@link Instant2}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private List<Instant> own = List.of();

        private java.time. @Nullable Instant time;

        private Builder() {
        }

        /**
         * The own.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param own the own
         * @return this builder
         */
        public Builder own(List<Instant> own) {
            Objects.requireNonNull(own, "own");
            own.forEach(each -> Objects.requireNonNull(each, "own"));
            this.own = List.copyOf(own);
            return this;
        }

        /**
         * The own.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param own the next one
         * @return this builder
         */
        public Builder addOwn(Instant own) {
            if (!(this.own instanceof ArrayList)) {
                this.own = new ArrayList<>(this.own);
            }
            this.own.add(Objects.requireNonNull(own, "own"));
            return this;
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
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Instant2 build() {
            return new Instant2(this);
        }
    }
}
