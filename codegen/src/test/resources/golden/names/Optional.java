// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a type of java.util.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Optional {
    private final java.util.Optional<String> text;

    private final java.util.Optional<Optional> optional;

    private Optional(Builder builder) {
        this.text = builder.text;
        this.optional = builder.optional;
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
        builder.text = this.text;
        builder.optional = this.optional;
        return builder;
    }

    /**
     * The text.
     *
     * @return the text; empty if there is none
     */
    public java.util.Optional<String> text() {
        return text;
    }

    /**
     * The optional.
     *
     * @return the optional; empty if there is none
     */
    public java.util.Optional<Optional> optional() {
        return optional;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Optional that
                && this.text.equals(that.text)
                && this.optional.equals(that.optional);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.text, this.optional);
    }

    @Override
    public String toString() {
        return "Optional["
                + "text=" + this.text
                + ", optional=" + this.optional
                + "]";
    }

    /**
     * The builder of {@link Optional}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private java.util.Optional<String> text = java.util.Optional.empty();

        private java.util.Optional<Optional> optional = java.util.Optional.empty();

        private Builder() {
        }

        /**
         * The text.
         *
         * <p>Default: none.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(String text) {
            this.text = java.util.Optional.of(Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * The optional.
         *
         * <p>Default: none.
         *
         * @param optional the optional
         * @return this builder
         */
        public Builder optional(Optional optional) {
            this.optional = java.util.Optional.of(Objects.requireNonNull(optional, "optional"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Optional build() {
            return new Optional(this);
        }
    }
}
