// Generated from golden/names/names.proto. Do not edit.
package com.acme.names;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of the generator's annotation.
 */
@io.github.msync4j.spec.GeneratedFrom("golden/names/names.proto")
public final class GeneratedFrom {
    private GeneratedFrom(Builder builder) {
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
        return other instanceof GeneratedFrom;
    }

    @Override
    public int hashCode() {
        return Objects.hash();
    }

    @Override
    public String toString() {
        return "GeneratedFrom["
                + "]";
    }

    /**
     * Builds a {@link GeneratedFrom}.
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
            return new GeneratedFrom(this);
        }
    }
}
