// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Some doors.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class DoorPage {
    private final List<Door> doors;

    private final Optional<String> next;

    private DoorPage(Builder builder) {
        this.doors = List.copyOf(builder.doors);
        this.next = builder.next;
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
        builder.doors = this.doors;
        builder.next = this.next;
        return builder;
    }

    /**
     * They.
     *
     * @return they
     */
    public List<Door> doors() {
        return doors;
    }

    /**
     * Where the next ones begin.
     *
     * @return where the next ones begin; empty if there is none
     */
    public Optional<String> next() {
        return next;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DoorPage that
                && this.doors.equals(that.doors)
                && this.next.equals(that.next);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.doors, this.next);
    }

    @Override
    public String toString() {
        return "DoorPage["
                + "doors=" + this.doors
                + ", next=" + this.next
                + "]";
    }

    /**
     * The builder of {@link DoorPage}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private List<Door> doors = List.of();

        private Optional<String> next = Optional.empty();

        private Builder() {
        }

        /**
         * They.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param doors they
         * @return this builder
         */
        public Builder doors(List<Door> doors) {
            Objects.requireNonNull(doors, "doors");
            doors.forEach(each -> Objects.requireNonNull(each, "door"));
            this.doors = List.copyOf(doors);
            return this;
        }

        /**
         * They.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param door the next one
         * @return this builder
         */
        public Builder addDoor(Door door) {
            if (!(this.doors instanceof ArrayList)) {
                this.doors = new ArrayList<>(this.doors);
            }
            this.doors.add(Objects.requireNonNull(door, "door"));
            return this;
        }

        /**
         * Where the next ones begin.
         *
         * <p>Default: none.
         *
         * @param next where the next ones begin
         * @return this builder
         */
        public Builder next(String next) {
            this.next = Optional.of(Objects.requireNonNull(next, "next"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public DoorPage build() {
            return new DoorPage(this);
        }
    }
}
