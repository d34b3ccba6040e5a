// Generated from golden/values/values.proto. Do not edit.
package com.acme.values;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds nothing.
 */
@GeneratedFrom("golden/values/values.proto")
public final class Nothing {
    private Nothing(Builder builder) {
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
        return other instanceof Nothing;
    }

    @Override
    public int hashCode() {
        return Objects.hash();
    }

    @Override
    public String toString() {
        return "Nothing["
                + "]";
    }

    /**
     * Builds a {@link Nothing}.
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
            return new Nothing(this);
        }
    }
}
