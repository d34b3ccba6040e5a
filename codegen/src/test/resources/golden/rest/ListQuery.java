// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class ListQuery {
    private final int limit;

    private final Optional<String> cursor;

    private ListQuery(Builder builder) {
        this.limit = builder.limit;
        this.cursor = builder.cursor;
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
        builder.limit = this.limit;
        builder.cursor = this.cursor;
        return builder;
    }

    /**
     * How many to a page.
     *
     * @return how many to a page
     */
    public int limit() {
        return limit;
    }

    /**
     * Where to begin.
     *
     * @return where to begin; empty if there is none
     */
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListQuery that
                && this.limit == that.limit
                && this.cursor.equals(that.cursor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.limit, this.cursor);
    }

    @Override
    public String toString() {
        return "ListQuery["
                + "limit=" + this.limit
                + ", cursor=" + this.cursor
                + "]";
    }

    /**
     * The builder of {@link ListQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private int limit = 20;

        private Optional<String> cursor = Optional.empty();

        private Builder() {
        }

        /**
         * How many to a page.
         *
         * <p>Default: 20.
         *
         * @param limit how many to a page
         * @return this builder
         */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Where to begin.
         *
         * <p>Default: none.
         *
         * @param cursor where to begin
         * @return this builder
         */
        public Builder cursor(String cursor) {
            this.cursor = Optional.of(Objects.requireNonNull(cursor, "cursor"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public ListQuery build() {
            return new ListQuery(this);
        }
    }
}
