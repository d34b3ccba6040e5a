// Generated from golden/rest/rest.proto. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens a shop.
 */
@GeneratedFrom("golden/rest/rest.proto")
public final class Opening {
    private Opening(Builder builder) {
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
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Opening;
    }

    @Override
    public int hashCode() {
        return Objects.hash();
    }

    @Override
    public String toString() {
        return "Opening["
                + "]";
    }

    /**
     * Builds a {@link Opening}.
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
            return new Opening(this);
        }
    }
}
