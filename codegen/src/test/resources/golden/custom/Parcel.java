// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A parcel.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public final class Parcel {
    private final String name;

    private final int weight;

    private Parcel(Builder builder) {
        this.name = builder.name;
        this.weight = builder.weight;
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
        builder.name = this.name;
        builder.weight = this.weight;
        return builder;
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The weight.
     *
     * @return the weight
     */
    public int weight() {
        return weight;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parcel that
                && this.name.equals(that.name)
                && this.weight == that.weight;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.name, this.weight);
    }

    @Override
    public String toString() {
        return "Parcel["
                + "name=" + this.name
                + ", weight=" + this.weight
                + "]";
    }

    /**
     * The builder of {@link Parcel}.
     */
    @GeneratedFrom("golden/custom/custom.proto")
    public static final class Builder {
        private String name = "";

        private int weight = 0;

        private Builder() {
        }

        /**
         * The name.
         *
         * <p>Default: empty.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The weight.
         *
         * <p>Default: 0.
         *
         * @param weight the weight
         * @return this builder
         */
        public Builder weight(int weight) {
            this.weight = weight;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Parcel build() {
            return new Parcel(this);
        }
    }
}
