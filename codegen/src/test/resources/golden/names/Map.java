// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a type of java.util.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Map {
    private final java.util.Map<String, Map> maps;

    private Map(Builder builder) {
        this.maps = builder.maps instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.maps)) : builder.maps;
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
        builder.maps = this.maps;
        return builder;
    }

    /**
     * The maps.
     *
     * @return the maps
     */
    public java.util.Map<String, Map> maps() {
        return maps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map that
                && this.maps.equals(that.maps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.maps);
    }

    @Override
    public String toString() {
        return "Map["
                + "maps=" + this.maps
                + "]";
    }

    /**
     * The builder of {@link Map}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private java.util.Map<String, Map> maps = java.util.Map.of();

        private Builder() {
        }

        /**
         * The maps.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param maps the maps
         * @return this builder
         */
        public Builder maps(java.util.Map<String, Map> maps) {
            Objects.requireNonNull(maps, "maps");
            maps.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.maps = maps.isEmpty() ? java.util.Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(maps));
            return this;
        }

        /**
         * The maps.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putMap(String key, Map value) {
            if (!(this.maps instanceof LinkedHashMap)) {
                this.maps = new LinkedHashMap<>(this.maps);
            }
            this.maps.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Map build() {
            return new Map(this);
        }
    }
}
