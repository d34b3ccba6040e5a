// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a type of java.util.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class List implements NameEvent {
    private final java.util.List<List> lists;

    private final java.util.List<Map> maps;

    private List(Builder builder) {
        this.lists = java.util.List.copyOf(builder.lists);
        this.maps = java.util.List.copyOf(builder.maps);
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
        builder.lists = this.lists;
        builder.maps = this.maps;
        return builder;
    }

    /**
     * The lists.
     *
     * @return the lists
     */
    public java.util.List<List> lists() {
        return lists;
    }

    /**
     * The maps.
     *
     * @return the maps
     */
    public java.util.List<Map> maps() {
        return maps;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof NameHandler own) {
            own.onList(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof List that
                && this.lists.equals(that.lists)
                && this.maps.equals(that.maps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.lists, this.maps);
    }

    @Override
    public String toString() {
        return "List["
                + "lists=" + this.lists
                + ", maps=" + this.maps
                + "]";
    }

    /**
     * The builder of {@link List}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private java.util.List<List> lists = java.util.List.of();

        private java.util.List<Map> maps = java.util.List.of();

        private Builder() {
        }

        /**
         * The lists.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param lists the lists
         * @return this builder
         */
        public Builder lists(java.util.List<List> lists) {
            Objects.requireNonNull(lists, "lists");
            lists.forEach(each -> Objects.requireNonNull(each, "list"));
            this.lists = java.util.List.copyOf(lists);
            return this;
        }

        /**
         * The lists.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param list the next one
         * @return this builder
         */
        public Builder addList(List list) {
            if (!(this.lists instanceof ArrayList)) {
                this.lists = new ArrayList<>(this.lists);
            }
            this.lists.add(Objects.requireNonNull(list, "list"));
            return this;
        }

        /**
         * The maps.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param maps the maps
         * @return this builder
         */
        public Builder maps(java.util.List<Map> maps) {
            Objects.requireNonNull(maps, "maps");
            maps.forEach(each -> Objects.requireNonNull(each, "map"));
            this.maps = java.util.List.copyOf(maps);
            return this;
        }

        /**
         * The maps.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param map the next one
         * @return this builder
         */
        public Builder addMap(Map map) {
            if (!(this.maps instanceof ArrayList)) {
                this.maps = new ArrayList<>(this.maps);
            }
            this.maps.add(Objects.requireNonNull(map, "map"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public List build() {
            return new List(this);
        }
    }
}
