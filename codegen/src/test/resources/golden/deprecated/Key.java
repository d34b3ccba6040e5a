// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A key of metal.
 *
 * @deprecated use a {@link Badge}.
 */
@Deprecated
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class Key implements Opener {
    private final int key;

    private Key(Builder builder) {
        this.key = builder.key;
    }

    /**
     * Makes one of its number.
     *
     * @param key its number
     * @return the value
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public static Key of(int key) {
        return builder().key(key).build();
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
     * Its number.
     *
     * @return its number
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public int key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key that
                && this.key == that.key;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.key);
    }

    @Override
    public String toString() {
        return "Key["
                + "key=" + this.key
                + "]";
    }

    /**
     * The builder of {@link Key}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private int key = 0;

        private Builder() {
        }

        /**
         * Its number.
         *
         * <p>Default: 0.
         *
         * @param key its number
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder key(int key) {
            this.key = key;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Key build() {
            return new Key(this);
        }
    }
}
