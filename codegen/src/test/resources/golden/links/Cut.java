// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A cut.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public final class Cut implements What {
    private Cut() {
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
        return other instanceof Cut;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Cut[]";
    }

    /**
     * The builder of {@link Cut}.
     */
    @GeneratedFrom("golden/links/links.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Cut build() {
            return new Cut();
        }
    }
}
