// Generated from golden/values/values.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.values;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Holds nothing.
 */
@GeneratedFrom("golden/values/values.proto")
@NullMarked
public final class Nothing {
    private Nothing() {
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
        return other instanceof Nothing;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Nothing[]";
    }

    /**
     * The builder of {@link Nothing}.
     */
    @GeneratedFrom("golden/values/values.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Nothing build() {
            return new Nothing();
        }
    }
}
