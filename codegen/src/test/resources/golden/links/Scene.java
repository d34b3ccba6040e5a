// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Film}.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public final class Scene {
    private final String film;

    private final What what;

    private Scene(Builder builder) {
        this.film = builder.film;
        What what = builder.what;
        if (what == null) {
            throw new IllegalStateException("Scene.what is required");
        }
        this.what = what;
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
        builder.film = this.film;
        builder.what = this.what;
        return builder;
    }

    /**
     * The {@code title} is not here, but in {@link Film#title()}.
     *
     * @return the {@code title} is not here, but in {@link Film#title()}
     */
    public String film() {
        return film;
    }

    /**
     * {@link What} is something else.
     *
     * @return {@link What} is something else
     */
    public What what() {
        return what;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scene that
                && this.film.equals(that.film)
                && this.what.equals(that.what);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.film, this.what);
    }

    @Override
    public String toString() {
        return "Scene["
                + "film=" + this.film
                + ", what=" + this.what
                + "]";
    }

    /**
     * The builder of {@link Scene}.
     */
    @GeneratedFrom("golden/links/links.proto")
    public static final class Builder {
        private String film = "";

        private @Nullable What what;

        private Builder() {
        }

        /**
         * The {@code title} is not here, but in {@link Film#title()}.
         *
         * <p>Default: empty.
         *
         * @param film the {@code title} is not here, but in {@link Film#title()}
         * @return this builder
         */
        public Builder film(String film) {
            this.film = Objects.requireNonNull(film, "film");
            return this;
        }

        /**
         * {@link What} is something else.
         *
         * <p>Required.
         *
         * @param what {@link What} is something else
         * @return this builder
         */
        public Builder what(What what) {
            this.what = Objects.requireNonNull(what, "what");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Scene build() {
            return new Scene(this);
        }
    }
}
