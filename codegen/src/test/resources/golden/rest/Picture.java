// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Picture {
    private final String id;

    private final byte[] file;

    private final OptionalInt width;

    private Picture(Builder builder) {
        this.id = builder.id;
        this.file = builder.file;
        this.width = builder.width;
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
        builder.file = this.file;
        builder.width = this.width;
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
     * The picture.
     *
     * @return the picture
     */
    public byte[] file() {
        return file.clone();
    }

    /**
     * How wide it is.
     *
     * @return how wide it is; empty if there is none
     */
    public OptionalInt width() {
        return width;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Picture that
                && this.id.equals(that.id)
                && Arrays.equals(this.file, that.file)
                && this.width.equals(that.width);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, Arrays.hashCode(this.file), this.width);
    }

    @Override
    public String toString() {
        return "Picture["
                + "id=" + this.id
                + ", file=" + this.file.length + " bytes"
                + ", width=" + this.width
                + "]";
    }

    /**
     * The builder of {@link Picture}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private byte[] file = new byte[0];

        private OptionalInt width = OptionalInt.empty();

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
         * The picture.
         *
         * <p>Default: empty.
         *
         * @param file the picture
         * @return this builder
         */
        public Builder file(byte[] file) {
            this.file = Objects.requireNonNull(file, "file").clone();
            return this;
        }

        /**
         * How wide it is.
         *
         * <p>Default: none.
         *
         * @param width how wide it is
         * @return this builder
         */
        public Builder width(int width) {
            this.width = OptionalInt.of(width);
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Picture build() {
            return new Picture(this);
        }
    }
}
