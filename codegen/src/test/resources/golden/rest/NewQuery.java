// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the newest orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class NewQuery {
    private final String start;

    private NewQuery(Builder builder) {
        this.start = builder.start;
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
        builder.start = this.start;
        return builder;
    }

    /**
     * Where to begin.
     *
     * @return where to begin
     */
    public String start() {
        return start;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewQuery that
                && this.start.equals(that.start);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.start);
    }

    @Override
    public String toString() {
        return "NewQuery["
                + "start=" + this.start
                + "]";
    }

    /**
     * The builder of {@link NewQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String start = "";

        private Builder() {
        }

        /**
         * Where to begin.
         *
         * <p>Default: empty.
         *
         * @param start where to begin
         * @return this builder
         */
        public Builder start(String start) {
            this.start = Objects.requireNonNull(start, "start");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public NewQuery build() {
            return new NewQuery(this);
        }
    }
}
