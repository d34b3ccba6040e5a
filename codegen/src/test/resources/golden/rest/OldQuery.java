// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class OldQuery {
    private final int page;

    private OldQuery(Builder builder) {
        this.page = builder.page;
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
        builder.page = this.page;
        return builder;
    }

    /**
     * Which page, from 1.
     *
     * @return which page, from 1
     */
    public int page() {
        return page;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OldQuery that
                && this.page == that.page;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.page);
    }

    @Override
    public String toString() {
        return "OldQuery["
                + "page=" + this.page
                + "]";
    }

    /**
     * The builder of {@link OldQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private int page = 0;

        private Builder() {
        }

        /**
         * Which page, from 1.
         *
         * <p>Default: 0.
         *
         * @param page which page, from 1
         * @return this builder
         */
        public Builder page(int page) {
            this.page = page;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public OldQuery build() {
            return new OldQuery(this);
        }
    }
}
