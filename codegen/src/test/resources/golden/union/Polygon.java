// Generated from golden/union/union.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.union;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * With corners, or made of other shapes.
 */
@GeneratedFrom("golden/union/union.proto")
@NullMarked
public final class Polygon implements Shape {
    private final int corners;

    private final List<Shape> parts;

    private Polygon(Builder builder) {
        this.corners = builder.corners;
        this.parts = List.copyOf(builder.parts);
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
        builder.corners = this.corners;
        builder.parts = this.parts;
        return builder;
    }

    /**
     * How many corners.
     *
     * @return how many corners
     */
    public int corners() {
        return corners;
    }

    /**
     * What it is made of.
     *
     * @return what it is made of
     */
    public List<Shape> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Polygon that
                && this.corners == that.corners
                && this.parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.corners, this.parts);
    }

    @Override
    public String toString() {
        return "Polygon["
                + "corners=" + this.corners
                + ", parts=" + this.parts
                + "]";
    }

    /**
     * The builder of {@link Polygon}.
     */
    @GeneratedFrom("golden/union/union.proto")
    public static final class Builder {
        private int corners = 0;

        private List<Shape> parts = List.of();

        private Builder() {
        }

        /**
         * How many corners.
         *
         * <p>Default: 0.
         *
         * @param corners how many corners
         * @return this builder
         */
        public Builder corners(int corners) {
            this.corners = corners;
            return this;
        }

        /**
         * What it is made of.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param parts what it is made of
         * @return this builder
         */
        public Builder parts(List<Shape> parts) {
            Objects.requireNonNull(parts, "parts");
            parts.forEach(each -> Objects.requireNonNull(each, "part"));
            this.parts = List.copyOf(parts);
            return this;
        }

        /**
         * What it is made of.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param part the next one
         * @return this builder
         */
        public Builder addPart(Shape part) {
            if (!(this.parts instanceof ArrayList)) {
                this.parts = new ArrayList<>(this.parts);
            }
            this.parts.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Polygon build() {
            return new Polygon(this);
        }
    }
}
