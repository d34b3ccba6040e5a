// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Opens a shop.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Opening {
    private Opening() {
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
        return other instanceof Opening;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Opening[]";
    }

    /**
     * The builder of {@link Opening}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Opening build() {
            return new Opening();
        }
    }
}
