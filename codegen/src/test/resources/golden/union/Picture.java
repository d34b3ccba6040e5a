// Generated from golden/union/union.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.union;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Hangs on a wall.
 */
@GeneratedFrom("golden/union/union.proto")
@NullMarked
public final class Picture {
    private final Shape shape;

    private Picture(Builder builder) {
        Shape shape = builder.shape;
        if (shape == null) {
            throw new IllegalStateException("Picture.shape is required");
        }
        this.shape = shape;
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
        builder.shape = this.shape;
        return builder;
    }

    /**
     * What it shows.
     *
     * @return what it shows
     */
    public Shape shape() {
        return shape;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that
                && this.shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.shape);
    }

    @Override
    public String toString() {
        return "Picture["
                + "shape=" + this.shape
                + "]";
    }

    /**
     * The builder of {@link Picture}.
     */
    @GeneratedFrom("golden/union/union.proto")
    public static final class Builder {
        private @Nullable Shape shape;

        private Builder() {
        }

        /**
         * What it shows.
         *
         * <p>Required.
         *
         * @param shape what it shows
         * @return this builder
         */
        public Builder shape(Shape shape) {
            this.shape = Objects.requireNonNull(shape, "shape");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Picture build() {
            return new Picture(this);
        }
    }
}
