// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Names by language: the object is the map.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class Names {
    private final Map<String, String> names;

    private Names(Builder builder) {
        this.names = builder.names instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.names)) : builder.names;
    }

    /**
     * Makes one of the names.
     *
     * @param names the names
     * @return the value
     */
    public static Names of(Map<String, String> names) {
        return builder().names(names).build();
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
        builder.names = this.names;
        return builder;
    }

    /**
     * The names.
     *
     * @return the names
     */
    public Map<String, String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Names that
                && this.names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.names);
    }

    @Override
    public String toString() {
        return "Names["
                + "names=" + this.names
                + "]";
    }

    /**
     * The builder of {@link Names}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private Map<String, String> names = Map.of();

        private Builder() {
        }

        /**
         * The names.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param names the names
         * @return this builder
         */
        public Builder names(Map<String, String> names) {
            Objects.requireNonNull(names, "names");
            names.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.names = names.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(names));
            return this;
        }

        /**
         * The names.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putName(String key, String value) {
            if (!(this.names instanceof LinkedHashMap)) {
                this.names = new LinkedHashMap<>(this.names);
            }
            this.names.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Names build() {
            return new Names(this);
        }
    }
}
