// Generated from golden/editions/editions.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.editions;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Holds nothing.
 */
@GeneratedFrom("golden/editions/editions.proto")
@NullMarked
public final class Part {
    private Part() {
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
        return other instanceof Part;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Part[]";
    }

    /**
     * The builder of {@link Part}.
     */
    @GeneratedFrom("golden/editions/editions.proto")
    public static final class Builder {
        private Builder() {
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Part build() {
            return new Part();
        }
    }
}
