// Generated from golden/deprecated_file/file.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecatedfile;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A ladder.
 *
 * @deprecated the spec says so, and gives no reason
 */
@Deprecated
@GeneratedFrom("golden/deprecated_file/file.proto")
@NullMarked
public final class Ladder {
    private final Ground ground;

    private Ladder(Builder builder) {
        this.ground = builder.ground;
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
        builder.ground = this.ground;
        return builder;
    }

    /**
     * What it stands on.
     *
     * @return what it stands on
     */
    public Ground ground() {
        return ground;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ladder that
                && this.ground == that.ground;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.ground);
    }

    @Override
    public String toString() {
        return "Ladder["
                + "ground=" + this.ground
                + "]";
    }

    /**
     * The builder of {@link Ladder}.
     */
    @GeneratedFrom("golden/deprecated_file/file.proto")
    public static final class Builder {
        private Ground ground = Ground.UNKNOWN;

        private Builder() {
        }

        /**
         * What it stands on.
         *
         * <p>Default: {@link Ground#UNKNOWN}.
         *
         * @param ground what it stands on
         * @return this builder
         */
        public Builder ground(Ground ground) {
            this.ground = Objects.requireNonNull(ground, "ground");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Ladder build() {
            return new Ladder(this);
        }
    }
}
