// Generated from golden/editions/editions.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.editions;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * In an edition, presence is a feature.
 */
@GeneratedFrom("golden/editions/editions.proto")
@NullMarked
public final class Thing {
    private final Optional<String> maybe;

    private final String always;

    private final Part part;

    private final Optional<Part> spare;

    private Thing(Builder builder) {
        this.maybe = builder.maybe;
        this.always = builder.always;
        Part part = builder.part;
        if (part == null) {
            throw new IllegalStateException("Thing.part is required");
        }
        this.part = part;
        this.spare = builder.spare;
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
        builder.maybe = this.maybe;
        builder.always = this.always;
        builder.part = this.part;
        builder.spare = this.spare;
        return builder;
    }

    /**
     * There or not.
     *
     * @return there or not; empty if there is none
     */
    public Optional<String> maybe() {
        return maybe;
    }

    /**
     * Always there.
     *
     * @return always there
     */
    public String always() {
        return always;
    }

    /**
     * Must be set.
     *
     * @return must be set
     */
    public Part part() {
        return part;
    }

    /**
     * There or not.
     *
     * @return there or not; empty if there is none
     */
    public Optional<Part> spare() {
        return spare;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Thing that
                && this.maybe.equals(that.maybe)
                && this.always.equals(that.always)
                && this.part.equals(that.part)
                && this.spare.equals(that.spare);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.maybe, this.always, this.part, this.spare);
    }

    @Override
    public String toString() {
        return "Thing["
                + "maybe=" + this.maybe
                + ", always=" + this.always
                + ", part=" + this.part
                + ", spare=" + this.spare
                + "]";
    }

    /**
     * The builder of {@link Thing}.
     */
    @GeneratedFrom("golden/editions/editions.proto")
    public static final class Builder {
        private Optional<String> maybe = Optional.empty();

        private String always = "";

        private @Nullable Part part;

        private Optional<Part> spare = Optional.empty();

        private Builder() {
        }

        /**
         * There or not.
         *
         * <p>Default: none.
         *
         * @param maybe there or not
         * @return this builder
         */
        public Builder maybe(String maybe) {
            this.maybe = Optional.of(Objects.requireNonNull(maybe, "maybe"));
            return this;
        }

        /**
         * Always there.
         *
         * <p>Default: empty.
         *
         * @param always always there
         * @return this builder
         */
        public Builder always(String always) {
            this.always = Objects.requireNonNull(always, "always");
            return this;
        }

        /**
         * Must be set.
         *
         * <p>Required.
         *
         * @param part must be set
         * @return this builder
         */
        public Builder part(Part part) {
            this.part = Objects.requireNonNull(part, "part");
            return this;
        }

        /**
         * There or not.
         *
         * <p>Default: none.
         *
         * @param spare there or not
         * @return this builder
         */
        public Builder spare(Part spare) {
            this.spare = Optional.of(Objects.requireNonNull(spare, "spare"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Thing build() {
            return new Thing(this);
        }
    }
}
