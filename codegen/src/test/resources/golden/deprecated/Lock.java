// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What fits, for those who still have it.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
public final class Lock {
    private final Optional<Key> key;

    private Lock(Builder builder) {
        this.key = builder.key;
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
        builder.key = this.key;
        return builder;
    }

    /**
     * The key.
     *
     * @return the key; empty if there is none
     */
    public Optional<Key> key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lock that
                && this.key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.key);
    }

    @Override
    public String toString() {
        return "Lock["
                + "key=" + this.key
                + "]";
    }

    /**
     * The builder of {@link Lock}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private Optional<Key> key = Optional.empty();

        private Builder() {
        }

        /**
         * The key.
         *
         * <p>Default: none.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(Key key) {
            this.key = Optional.of(Objects.requireNonNull(key, "key"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Lock build() {
            return new Lock(this);
        }
    }
}
