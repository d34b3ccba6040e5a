// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An item.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Item {
    private final String name;

    private final List<Item> parts;

    private Item(Builder builder) {
        this.name = builder.name;
        this.parts = List.copyOf(builder.parts);
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
        builder.name = this.name;
        builder.parts = this.parts;
        return builder;
    }

    /**
     * Its name.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * What it consists of.
     *
     * @return what it consists of
     */
    public List<Item> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that
                && this.name.equals(that.name)
                && this.parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.name, this.parts);
    }

    @Override
    public String toString() {
        return "Item["
                + "name=" + this.name
                + ", parts=" + this.parts
                + "]";
    }

    /**
     * The builder of {@link Item}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String name = "";

        private List<Item> parts = List.of();

        private Builder() {
        }

        /**
         * Its name.
         *
         * <p>Default: empty.
         *
         * @param name its name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * What it consists of.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param parts what it consists of
         * @return this builder
         */
        public Builder parts(List<Item> parts) {
            Objects.requireNonNull(parts, "parts");
            parts.forEach(each -> Objects.requireNonNull(each, "part"));
            this.parts = List.copyOf(parts);
            return this;
        }

        /**
         * What it consists of.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param part the next one
         * @return this builder
         */
        public Builder addPart(Item part) {
            if (!(this.parts instanceof ArrayList)) {
                this.parts = new ArrayList<>(this.parts);
            }
            this.parts.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Item build() {
            return new Item(this);
        }
    }
}
