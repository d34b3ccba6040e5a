// Generated from golden/values/values.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.values;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Wraps one text.
 */
@GeneratedFrom("golden/values/values.proto")
@NullMarked
public final class UserId {
    private final String value;

    private UserId(Builder builder) {
        this.value = builder.value;
    }

    /**
     * Makes one of the text.
     *
     * @param value the text
     * @return the value
     */
    public static UserId of(String value) {
        return builder().value(value).build();
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
        builder.value = this.value;
        return builder;
    }

    /**
     * The text.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserId that
                && this.value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.value);
    }

    @Override
    public String toString() {
        return "UserId["
                + "value=" + this.value
                + "]";
    }

    /**
     * The builder of {@link UserId}.
     */
    @GeneratedFrom("golden/values/values.proto")
    public static final class Builder {
        private String value = "";

        private Builder() {
        }

        /**
         * The text.
         *
         * <p>Default: empty.
         *
         * @param value the text
         * @return this builder
         */
        public Builder value(String value) {
            this.value = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public UserId build() {
            return new UserId(this);
        }
    }
}
