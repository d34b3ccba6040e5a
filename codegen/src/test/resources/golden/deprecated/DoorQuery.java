// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for doors.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class DoorQuery {
    private final Optional<String> cursor;

    private final Colour colour;

    private DoorQuery(Builder builder) {
        this.cursor = builder.cursor;
        this.colour = builder.colour;
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
        builder.cursor = this.cursor;
        builder.colour = this.colour;
        return builder;
    }

    /**
     * Where to begin.
     *
     * @return where to begin; empty if there is none
     */
    public Optional<String> cursor() {
        return cursor;
    }

    /**
     * Of which colour.
     *
     * @return of which colour
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public Colour colour() {
        return colour;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DoorQuery that
                && this.cursor.equals(that.cursor)
                && this.colour == that.colour;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.cursor, this.colour);
    }

    @Override
    public String toString() {
        return "DoorQuery["
                + "cursor=" + this.cursor
                + ", colour=" + this.colour
                + "]";
    }

    /**
     * The builder of {@link DoorQuery}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private Optional<String> cursor = Optional.empty();

        private Colour colour = Colour.UNKNOWN;

        private Builder() {
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
         * Of which colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour of which colour
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public DoorQuery build() {
            return new DoorQuery(this);
        }
    }
}
