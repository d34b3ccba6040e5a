// Generated from golden/union/union.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.union;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Round.
 */
@GeneratedFrom("golden/union/union.proto")
@NullMarked
public final class Circle implements Shape {
    private final double radius;

    private Circle(Builder builder) {
        this.radius = builder.radius;
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
        builder.radius = this.radius;
        return builder;
    }

    /**
     * From the middle to the line.
     *
     * @return from the middle to the line
     */
    public double radius() {
        return radius;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Circle that
                && Double.compare(this.radius, that.radius) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.radius);
    }

    @Override
    public String toString() {
        return "Circle["
                + "radius=" + this.radius
                + "]";
    }

    /**
     * The builder of {@link Circle}.
     */
    @GeneratedFrom("golden/union/union.proto")
    public static final class Builder {
        private double radius = 0;

        private Builder() {
        }

        /**
         * From the middle to the line.
         *
         * <p>Default: 0.
         *
         * @param radius from the middle to the line
         * @return this builder
         */
        public Builder radius(double radius) {
            this.radius = radius;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Circle build() {
            return new Circle(this);
        }
    }
}
