// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to remove.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Removal {
    private final List<String> ids;

    private final boolean now;

    private Removal(Builder builder) {
        this.ids = List.copyOf(builder.ids);
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
        builder.ids = this.ids;
        builder.now = this.now;
        return builder;
    }

    /**
     * Their ids.
     *
     * @return their ids
     */
    public List<String> ids() {
        return ids;
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
        return other instanceof Removal that
                && this.ids.equals(that.ids)
                && this.now == that.now;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.ids, this.now);
    }

    @Override
    public String toString() {
        return "Removal["
                + "ids=" + this.ids
                + ", now=" + this.now
                + "]";
    }

    /**
     * The builder of {@link Removal}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private List<String> ids = List.of();

        private boolean now = false;

        private Builder() {
        }

        /**
         * Their ids.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param ids their ids
         * @return this builder
         */
        public Builder ids(List<String> ids) {
            Objects.requireNonNull(ids, "ids");
            ids.forEach(each -> Objects.requireNonNull(each, "id"));
            this.ids = List.copyOf(ids);
            return this;
        }

        /**
         * Their ids.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param id the next one
         * @return this builder
         */
        public Builder addId(String id) {
            if (!(this.ids instanceof ArrayList)) {
                this.ids = new ArrayList<>(this.ids);
            }
            this.ids.add(Objects.requireNonNull(id, "id"));
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
         */
        public Removal build() {
            return new Removal(this);
        }
    }
}
