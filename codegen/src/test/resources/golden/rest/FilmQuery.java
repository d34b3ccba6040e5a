// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a film.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class FilmQuery {
    private final String id;

    private final Optional<String> shareSecret;

    private final Colour colour;

    private FilmQuery(Builder builder) {
        this.id = builder.id;
        this.shareSecret = builder.shareSecret;
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
        builder.id = this.id;
        builder.shareSecret = this.shareSecret;
        builder.colour = this.colour;
        return builder;
    }

    /**
     * The order.
     *
     * @return the order
     */
    public String id() {
        return id;
    }

    /**
     * What opens it.
     *
     * @return what opens it; empty if there is none
     */
    public Optional<String> shareSecret() {
        return shareSecret;
    }

    /**
     * In which colour.
     *
     * @return in which colour
     */
    public Colour colour() {
        return colour;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilmQuery that
                && this.id.equals(that.id)
                && this.shareSecret.equals(that.shareSecret)
                && this.colour == that.colour;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, this.shareSecret, this.colour);
    }

    @Override
    public String toString() {
        return "FilmQuery["
                + "id=" + this.id
                + ", shareSecret=***"
                + ", colour=" + this.colour
                + "]";
    }

    /**
     * The builder of {@link FilmQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private Optional<String> shareSecret = Optional.empty();

        private Colour colour = Colour.UNKNOWN;

        private Builder() {
        }

        /**
         * The order.
         *
         * <p>Default: empty.
         *
         * @param id the order
         * @return this builder
         */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * What opens it.
         *
         * <p>Default: none.
         *
         * @param shareSecret what opens it
         * @return this builder
         */
        public Builder shareSecret(String shareSecret) {
            this.shareSecret = Optional.of(Objects.requireNonNull(shareSecret, "shareSecret"));
            return this;
        }

        /**
         * In which colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour in which colour
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
        public FilmQuery build() {
            return new FilmQuery(this);
        }
    }
}
