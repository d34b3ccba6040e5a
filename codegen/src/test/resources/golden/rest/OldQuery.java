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

    private final String shelf;

    private final long least;

    private final boolean sold;

    private OldQuery(Builder builder) {
        this.page = builder.page;
        this.shelf = builder.shelf;
        this.least = builder.least;
        this.sold = builder.sold;
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
        builder.shelf = this.shelf;
        builder.least = this.least;
        builder.sold = this.sold;
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

    /**
     * Of which shelf.
     *
     * @return of which shelf
     */
    public String shelf() {
        return shelf;
    }

    /**
     * The smallest mark.
     *
     * @return the smallest mark
     */
    public long least() {
        return least;
    }

    /**
     * Whether they are sold too.
     *
     * @return whether they are sold too
     */
    public boolean sold() {
        return sold;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OldQuery that
                && this.page == that.page
                && this.shelf.equals(that.shelf)
                && this.least == that.least
                && this.sold == that.sold;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.page, this.shelf, this.least, this.sold);
    }

    @Override
    public String toString() {
        return "OldQuery["
                + "page=" + this.page
                + ", shelf=" + this.shelf
                + ", least=" + this.least
                + ", sold=" + this.sold
                + "]";
    }

    /**
     * The builder of {@link OldQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private int page = 1;

        private String shelf = "all \"old\" */";

        private long least = -5000000000L;

        private boolean sold = true;

        private Builder() {
        }

        /**
         * Which page, from 1.
         *
         * <p>Default: 1.
         *
         * @param page which page, from 1
         * @return this builder
         */
        public Builder page(int page) {
            this.page = page;
            return this;
        }

        /**
         * Of which shelf.
         *
         * <p>Default: all "old" *&#47;.
         *
         * @param shelf of which shelf
         * @return this builder
         */
        public Builder shelf(String shelf) {
            this.shelf = Objects.requireNonNull(shelf, "shelf");
            return this;
        }

        /**
         * The smallest mark.
         *
         * <p>Default: -5000000000.
         *
         * @param least the smallest mark
         * @return this builder
         */
        public Builder least(long least) {
            this.least = least;
            return this;
        }

        /**
         * Whether they are sold too.
         *
         * <p>Default: true.
         *
         * @param sold whether they are sold too
         * @return this builder
         */
        public Builder sold(boolean sold) {
            this.sold = sold;
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
