// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import com.acme.enums.Colour;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw it.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public final class Seen implements FilmEvent {
    private final Colour colour;

    private Seen(Builder builder) {
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
        builder.colour = this.colour;
        return builder;
    }

    /**
     * A {@code enums.Colour} of another file is generated only if that is.
     *
     * @return a {@code enums.Colour} of another file is generated only if that is
     */
    public Colour colour() {
        return colour;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof FilmHandler own) {
            own.onSeen(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seen that
                && this.colour == that.colour;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.colour);
    }

    @Override
    public String toString() {
        return "Seen["
                + "colour=" + this.colour
                + "]";
    }

    /**
     * The builder of {@link Seen}.
     */
    @GeneratedFrom("golden/links/links.proto")
    public static final class Builder {
        private Colour colour = Colour.UNKNOWN;

        private Builder() {
        }

        /**
         * A {@code enums.Colour} of another file is generated only if that is.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour a {@code enums.Colour} of another file is generated only if that is
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Seen build() {
            return new Seen(this);
        }
    }
}
