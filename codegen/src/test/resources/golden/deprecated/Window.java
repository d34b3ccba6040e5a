// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A window.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class Window {
    private final int degrees;

    private Window(Builder builder) {
        this.degrees = builder.degrees;
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
        builder.degrees = this.degrees;
        return builder;
    }

    /**
     * How wide it is open.
     *
     * @return how wide it is open
     */
    public int degrees() {
        return degrees;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Window that
                && this.degrees == that.degrees;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.degrees);
    }

    @Override
    public String toString() {
        return "Window["
                + "degrees=" + this.degrees
                + "]";
    }

    /**
     * The builder of {@link Window}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private int degrees = 0;

        private Builder() {
        }

        /**
         * How wide it is open.
         *
         * <p>Default: 0.
         *
         * @param degrees how wide it is open
         * @return this builder
         */
        public Builder degrees(int degrees) {
            this.degrees = degrees;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Window build() {
            return new Window(this);
        }
    }
}
