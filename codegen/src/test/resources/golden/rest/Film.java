// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.GeneratedFrom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A film.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Film {
    private final String id;

    private final Optional<Duration> length;

    private final Blob file;

    private final Optional<Blob> trailer;

    private Film(Builder builder) {
        this.id = builder.id;
        this.length = builder.length;
        Blob file = builder.file;
        if (file == null) {
            throw new IllegalStateException("Film.file is required");
        }
        this.file = file;
        this.trailer = builder.trailer;
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
        builder.length = this.length;
        builder.file = this.file;
        builder.trailer = this.trailer;
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
     * How long it is.
     *
     * @return how long it is; empty if there is none
     */
    public Optional<Duration> length() {
        return length;
    }

    /**
     * The film.
     *
     * @return the film
     */
    public Blob file() {
        return file;
    }

    /**
     * Its trailer.
     *
     * @return its trailer; empty if there is none
     */
    public Optional<Blob> trailer() {
        return trailer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Film that
                && this.id.equals(that.id)
                && this.length.equals(that.length)
                && this.file.equals(that.file)
                && this.trailer.equals(that.trailer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, this.length, this.file, this.trailer);
    }

    @Override
    public String toString() {
        return "Film["
                + "id=" + this.id
                + ", length=" + this.length
                + ", file=" + this.file
                + ", trailer=" + this.trailer
                + "]";
    }

    /**
     * The builder of {@link Film}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private Optional<Duration> length = Optional.empty();

        private @Nullable Blob file;

        private Optional<Blob> trailer = Optional.empty();

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
         * How long it is.
         *
         * <p>Default: none.
         *
         * @param length how long it is
         * @return this builder
         */
        public Builder length(Duration length) {
            this.length = Optional.of(Objects.requireNonNull(length, "length"));
            return this;
        }

        /**
         * The film.
         *
         * <p>Required.
         *
         * @param file the film
         * @return this builder
         */
        public Builder file(Blob file) {
            this.file = Objects.requireNonNull(file, "file");
            return this;
        }

        /**
         * Its trailer.
         *
         * <p>Default: none.
         *
         * @param trailer its trailer
         * @return this builder
         */
        public Builder trailer(Blob trailer) {
            this.trailer = Optional.of(Objects.requireNonNull(trailer, "trailer"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Film build() {
            return new Film(this);
        }
    }
}
