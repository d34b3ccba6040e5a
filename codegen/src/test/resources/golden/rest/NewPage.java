// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A page of the newest orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class NewPage {
    private final Optional<String> next;

    private final boolean isLast;

    private NewPage(Builder builder) {
        this.next = builder.next;
        this.isLast = builder.isLast;
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
        builder.next = this.next;
        builder.isLast = this.isLast;
        return builder;
    }

    /**
     * Where the next page begins.
     *
     * @return where the next page begins; empty if there is none
     */
    public Optional<String> next() {
        return next;
    }

    /**
     * Whether there is none.
     *
     * @return whether there is none
     */
    public boolean isLast() {
        return isLast;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewPage that
                && this.next.equals(that.next)
                && this.isLast == that.isLast;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.next, this.isLast);
    }

    @Override
    public String toString() {
        return "NewPage["
                + "next=" + this.next
                + ", isLast=" + this.isLast
                + "]";
    }

    /**
     * The builder of {@link NewPage}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private Optional<String> next = Optional.empty();

        private boolean isLast = false;

        private Builder() {
        }

        /**
         * Where the next page begins.
         *
         * <p>Default: none.
         *
         * @param next where the next page begins
         * @return this builder
         */
        public Builder next(String next) {
            this.next = Optional.of(Objects.requireNonNull(next, "next"));
            return this;
        }

        /**
         * Whether there is none.
         *
         * <p>Default: false.
         *
         * @param isLast whether there is none
         * @return this builder
         */
        public Builder isLast(boolean isLast) {
            this.isLast = isLast;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public NewPage build() {
            return new NewPage(this);
        }
    }
}
