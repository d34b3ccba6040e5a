// Generated from golden/values/values.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.values;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere.
 *
 * <p>In all at most 2 KB.
 */
@GeneratedFrom("golden/values/values.proto")
@NullMarked
public final class Point {
    private final int x;

    private final int y;

    private Point(Builder builder) {
        this.x = builder.x;
        this.y = builder.y;
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
        builder.x = this.x;
        builder.y = this.y;
        return builder;
    }

    /**
     * To the right.
     *
     * @return to the right
     */
    public int x() {
        return x;
    }

    /**
     * Up.
     *
     * @return up
     */
    public int y() {
        return y;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Point that
                && this.x == that.x
                && this.y == that.y;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.x, this.y);
    }

    @Override
    public String toString() {
        return "Point["
                + "x=" + this.x
                + ", y=" + this.y
                + "]";
    }

    /**
     * The builder of {@link Point}.
     */
    @GeneratedFrom("golden/values/values.proto")
    public static final class Builder {
        private int x = 0;

        private int y = 0;

        private Builder() {
        }

        /**
         * To the right.
         *
         * <p>Default: 0.
         *
         * @param x to the right
         * @return this builder
         */
        public Builder x(int x) {
            this.x = x;
            return this;
        }

        /**
         * Up.
         *
         * <p>Default: 0.
         *
         * @param y up
         * @return this builder
         */
        public Builder y(int y) {
            this.y = y;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Point build() {
            return new Point(this);
        }
    }
}
