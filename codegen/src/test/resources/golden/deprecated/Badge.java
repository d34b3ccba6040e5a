// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A card of plastic.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class Badge implements Opener {
    private final int badge;

    private final String id;

    private Badge(Builder builder) {
        this.badge = builder.badge;
        this.id = builder.id;
    }

    /**
     * Makes one of its number.
     *
     * @param badge its number
     * @return the value
     * @deprecated badges are known by {@link Badge#id()}.
     */
    @Deprecated
    public static Badge of(int badge) {
        return builder().badge(badge).build();
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
        builder.badge = this.badge;
        builder.id = this.id;
        return builder;
    }

    /**
     * Its number.
     *
     * @return its number
     * @deprecated badges are known by {@link Badge#id()}.
     */
    @Deprecated
    public int badge() {
        return badge;
    }

    /**
     * Its id.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Badge that
                && this.badge == that.badge
                && this.id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.badge, this.id);
    }

    @Override
    public String toString() {
        return "Badge["
                + "badge=" + this.badge
                + ", id=" + this.id
                + "]";
    }

    /**
     * The builder of {@link Badge}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private int badge = 0;

        private String id = "";

        private Builder() {
        }

        /**
         * Its number.
         *
         * <p>Default: 0.
         *
         * @param badge its number
         * @return this builder
         * @deprecated badges are known by {@link Badge#id()}.
         */
        @Deprecated
        public Builder badge(int badge) {
            this.badge = badge;
            return this;
        }

        /**
         * Its id.
         *
         * <p>Default: empty.
         *
         * @param id its id
         * @return this builder
         */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Badge build() {
            return new Badge(this);
        }
    }
}
