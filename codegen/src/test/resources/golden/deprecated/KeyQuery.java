// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class KeyQuery {
    private final String owner;

    private KeyQuery(Builder builder) {
        this.owner = builder.owner;
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
        builder.owner = this.owner;
        return builder;
    }

    /**
     * Whose.
     *
     * @return whose
     */
    public String owner() {
        return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyQuery that
                && this.owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.owner);
    }

    @Override
    public String toString() {
        return "KeyQuery["
                + "owner=" + this.owner
                + "]";
    }

    /**
     * The builder of {@link KeyQuery}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private String owner = "";

        private Builder() {
        }

        /**
         * Whose.
         *
         * <p>Default: empty.
         *
         * @param owner whose
         * @return this builder
         */
        public Builder owner(String owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public KeyQuery build() {
            return new KeyQuery(this);
        }
    }
}
