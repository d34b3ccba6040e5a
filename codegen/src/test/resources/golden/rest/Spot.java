// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What is somewhere: a member that has the colour's name.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Spot {
    private final Colour colour;

    private final String what;

    private final OptionalInt size;

    private Spot(Builder builder) {
        this.colour = builder.colour;
        this.what = builder.what;
        this.size = builder.size;
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
        builder.colour = this.colour;
        builder.what = this.what;
        builder.size = this.size;
        return builder;
    }

    /**
     * Its colour.
     *
     * @return its colour
     */
    public Colour colour() {
        return colour;
    }

    /**
     * What it is.
     *
     * @return what it is
     */
    public String what() {
        return what;
    }

    /**
     * How large it is.
     *
     * @return how large it is; empty if there is none
     */
    public OptionalInt size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spot that
                && this.colour == that.colour
                && this.what.equals(that.what)
                && this.size.equals(that.size);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.colour, this.what, this.size);
    }

    @Override
    public String toString() {
        return "Spot["
                + "colour=" + this.colour
                + ", what=" + this.what
                + ", size=" + this.size
                + "]";
    }

    /**
     * The builder of {@link Spot}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private Colour colour = Colour.UNKNOWN;

        private String what = "";

        private OptionalInt size = OptionalInt.empty();

        private Builder() {
        }

        /**
         * Its colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour its colour
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * What it is.
         *
         * <p>Default: empty.
         *
         * @param what what it is
         * @return this builder
         */
        public Builder what(String what) {
            this.what = Objects.requireNonNull(what, "what");
            return this;
        }

        /**
         * How large it is.
         *
         * <p>Default: none.
         *
         * @param size how large it is
         * @return this builder
         */
        public Builder size(int size) {
            this.size = OptionalInt.of(size);
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Spot build() {
            return new Spot(this);
        }
    }
}
