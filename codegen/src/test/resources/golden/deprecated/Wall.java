// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What a wall is made of.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
public final class Wall {
    private final Material material;

    private Wall(Builder builder) {
        this.material = builder.material;
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
        builder.material = this.material;
        return builder;
    }

    /**
     * The material.
     *
     * @return the material
     */
    public Material material() {
        return material;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wall that
                && this.material == that.material;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.material);
    }

    @Override
    public String toString() {
        return "Wall["
                + "material=" + this.material
                + "]";
    }

    /**
     * The builder of {@link Wall}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private Material material = Material.UNKNOWN;

        private Builder() {
        }

        /**
         * The material.
         *
         * <p>Default: {@link Material#UNKNOWN}.
         *
         * @param material the material
         * @return this builder
         */
        public Builder material(Material material) {
            this.material = Objects.requireNonNull(material, "material");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Wall build() {
            return new Wall(this);
        }
    }
}
