// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Another film.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Replacement {
    private final String id;

    private final Blob film;

    private final Optional<String> ifMatch;

    private final boolean now;

    private Replacement(Builder builder) {
        this.id = builder.id;
        Blob film = builder.film;
        if (film == null) {
            throw new IllegalStateException("Replacement.film is required");
        }
        this.film = film;
        this.ifMatch = builder.ifMatch;
        this.now = builder.now;
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
        builder.film = this.film;
        builder.ifMatch = this.ifMatch;
        builder.now = this.now;
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
     * The film.
     *
     * @return the film
     */
    public Blob film() {
        return film;
    }

    /**
     * What the film has to be, for it to be replaced.
     *
     * @return what the film has to be, for it to be replaced; empty if there is none
     */
    public Optional<String> ifMatch() {
        return ifMatch;
    }

    /**
     * Whether at once.
     *
     * @return whether at once
     */
    public boolean now() {
        return now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Replacement that
                && this.id.equals(that.id)
                && this.film.equals(that.film)
                && this.ifMatch.equals(that.ifMatch)
                && this.now == that.now;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, this.film, this.ifMatch, this.now);
    }

    @Override
    public String toString() {
        return "Replacement["
                + "id=" + this.id
                + ", film=" + this.film
                + ", ifMatch=" + this.ifMatch
                + ", now=" + this.now
                + "]";
    }

    /**
     * The builder of {@link Replacement}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private @Nullable Blob film;

        private Optional<String> ifMatch = Optional.empty();

        private boolean now = false;

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
         * The film.
         *
         * <p>Required.
         *
         * @param film the film
         * @return this builder
         */
        public Builder film(Blob film) {
            this.film = Objects.requireNonNull(film, "film");
            return this;
        }

        /**
         * What the film has to be, for it to be replaced.
         *
         * <p>Default: none.
         *
         * @param ifMatch what the film has to be, for it to be replaced
         * @return this builder
         */
        public Builder ifMatch(String ifMatch) {
            this.ifMatch = Optional.of(Objects.requireNonNull(ifMatch, "ifMatch"));
            return this;
        }

        /**
         * Whether at once.
         *
         * <p>Default: false.
         *
         * @param now whether at once
         * @return this builder
         */
        public Builder now(boolean now) {
            this.now = now;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Replacement build() {
            return new Replacement(this);
        }
    }
}
