// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of the other annotation.
 */
@GeneratedFrom("golden/names/names.proto")
@org.jspecify.annotations.NullMarked
public final class NullMarked {
    private NullMarked() {
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
        return other instanceof NullMarked;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "NullMarked[]";
    }

    /**
     * The builder of {@link NullMarked}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public NullMarked build() {
            return new NullMarked();
        }
    }
}
