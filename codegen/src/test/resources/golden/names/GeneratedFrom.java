// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of the generator's annotation.
 */
@io.github.msync4j.spec.GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class GeneratedFrom {
    private GeneratedFrom() {
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
        return new Builder();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeneratedFrom;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "GeneratedFrom[]";
    }

    /**
     * The builder of {@link GeneratedFrom}.
     */
    @io.github.msync4j.spec.GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public GeneratedFrom build() {
            return new GeneratedFrom();
        }
    }
}
