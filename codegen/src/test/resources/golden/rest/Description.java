// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an order.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Description {
    private final String id;

    private final String title;

    private final Optional<Colour> colour;

    private final boolean visible;

    private Description(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.colour = builder.colour;
        this.visible = builder.visible;
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
        builder.title = this.title;
        builder.colour = this.colour;
        builder.visible = this.visible;
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
     * Its title.
     *
     * @return its title
     */
    public String title() {
        return title;
    }

    /**
     * Its colour.
     *
     * @return its colour; empty if there is none
     */
    public Optional<Colour> colour() {
        return colour;
    }

    /**
     * Whether everybody sees it.
     *
     * @return whether everybody sees it
     */
    public boolean visible() {
        return visible;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Description that
                && this.id.equals(that.id)
                && this.title.equals(that.title)
                && this.colour.equals(that.colour)
                && this.visible == that.visible;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, this.title, this.colour, this.visible);
    }

    @Override
    public String toString() {
        return "Description["
                + "id=" + this.id
                + ", title=" + this.title
                + ", colour=" + this.colour
                + ", visible=" + this.visible
                + "]";
    }

    /**
     * The builder of {@link Description}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private String title = "";

        private Optional<Colour> colour = Optional.empty();

        private boolean visible = false;

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
         * Its title.
         *
         * <p>Default: empty.
         *
         * @param title its title
         * @return this builder
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Its colour.
         *
         * <p>Default: none.
         *
         * @param colour its colour
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Optional.of(Objects.requireNonNull(colour, "colour"));
            return this;
        }

        /**
         * Whether everybody sees it.
         *
         * <p>Default: false.
         *
         * @param visible whether everybody sees it
         * @return this builder
         */
        public Builder visible(boolean visible) {
            this.visible = visible;
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Description build() {
            return new Description(this);
        }
    }
}
