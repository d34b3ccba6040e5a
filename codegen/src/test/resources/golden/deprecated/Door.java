// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A door, with a field of each kind that one may do without.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class Door {
    private final String name;

    private final Colour colour;

    private final Duration delay;

    private final Optional<String> label;

    private final List<String> guests;

    private final Map<String, String> signs;

    private final List<Colour> colours;

    private Door(Builder builder) {
        this.name = builder.name;
        this.colour = builder.colour;
        Duration delay = builder.delay;
        if (delay == null) {
            throw new IllegalStateException("Door.delay is required");
        }
        this.delay = delay;
        this.label = builder.label;
        this.guests = List.copyOf(builder.guests);
        this.signs = builder.signs instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.signs)) : builder.signs;
        this.colours = List.copyOf(builder.colours);
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
        builder.colour = this.colour;
        builder.delay = this.delay;
        builder.label = this.label;
        builder.guests = this.guests;
        builder.signs = this.signs;
        builder.colours = this.colours;
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
     * The colour.
     *
     * @return the colour
     * @deprecated see {@link Door#colours()}, which are many.
     */
    @Deprecated
    public Colour colour() {
        return colour;
    }

    /**
     * How long it stays open.
     *
     * @return how long it stays open
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public Duration delay() {
        return delay;
    }

    /**
     * The label.
     *
     * @return the label; empty if there is none
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public Optional<String> label() {
        return label;
    }

    /**
     * Who may pass.
     *
     * @return who may pass
     * @deprecated the spec says so, and gives no reason
     */
    @Deprecated
    public List<String> guests() {
        return guests;
    }

    /**
     * What is written on it, by language.
     *
     * @return what is written on it, by language
     * @deprecated nobody reads it.
     */
    @Deprecated
    public Map<String, String> signs() {
        return signs;
    }

    /**
     * Its colours.
     *
     * @return its colours
     */
    public List<Colour> colours() {
        return colours;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Door that
                && this.name.equals(that.name)
                && this.colour == that.colour
                && this.delay.equals(that.delay)
                && this.label.equals(that.label)
                && this.guests.equals(that.guests)
                && this.signs.equals(that.signs)
                && this.colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.name, this.colour, this.delay, this.label, this.guests, this.signs,
                this.colours);
    }

    @Override
    public String toString() {
        return "Door["
                + "name=" + this.name
                + ", colour=" + this.colour
                + ", delay=" + this.delay
                + ", label=" + this.label
                + ", guests=" + this.guests
                + ", signs=" + this.signs
                + ", colours=" + this.colours
                + "]";
    }

    /**
     * The builder of {@link Door}.
     */
    @GeneratedFrom("golden/deprecated/deprecated.proto")
    public static final class Builder {
        private String name = "";

        private Colour colour = Colour.UNKNOWN;

        private @Nullable Duration delay;

        private Optional<String> label = Optional.empty();

        private List<String> guests = List.of();

        private Map<String, String> signs = Map.of();

        private List<Colour> colours = List.of();

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
         * The colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour the colour
         * @return this builder
         * @deprecated see {@link Door#colours()}, which are many.
         */
        @Deprecated
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * How long it stays open.
         *
         * <p>Required.
         *
         * @param delay how long it stays open
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder delay(Duration delay) {
            this.delay = Objects.requireNonNull(delay, "delay");
            return this;
        }

        /**
         * The label.
         *
         * <p>Default: none.
         *
         * @param label the label
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder label(String label) {
            this.label = Optional.of(Objects.requireNonNull(label, "label"));
            return this;
        }

        /**
         * Who may pass.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param guests who may pass
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder guests(List<String> guests) {
            Objects.requireNonNull(guests, "guests");
            guests.forEach(each -> Objects.requireNonNull(each, "guest"));
            this.guests = List.copyOf(guests);
            return this;
        }

        /**
         * Who may pass.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param guest the next one
         * @return this builder
         * @deprecated the spec says so, and gives no reason
         */
        @Deprecated
        public Builder addGuest(String guest) {
            if (!(this.guests instanceof ArrayList)) {
                this.guests = new ArrayList<>(this.guests);
            }
            this.guests.add(Objects.requireNonNull(guest, "guest"));
            return this;
        }

        /**
         * What is written on it, by language.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param signs what is written on it, by language
         * @return this builder
         * @deprecated nobody reads it.
         */
        @Deprecated
        public Builder signs(Map<String, String> signs) {
            Objects.requireNonNull(signs, "signs");
            signs.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.signs = signs.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(signs));
            return this;
        }

        /**
         * What is written on it, by language.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         * @deprecated nobody reads it.
         */
        @Deprecated
        public Builder putSign(String key, String value) {
            if (!(this.signs instanceof LinkedHashMap)) {
                this.signs = new LinkedHashMap<>(this.signs);
            }
            this.signs.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Its colours.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param colours its colours
         * @return this builder
         */
        public Builder colours(List<Colour> colours) {
            Objects.requireNonNull(colours, "colours");
            colours.forEach(each -> Objects.requireNonNull(each, "colour"));
            this.colours = List.copyOf(colours);
            return this;
        }

        /**
         * Its colours.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param colour the next one
         * @return this builder
         */
        public Builder addColour(Colour colour) {
            if (!(this.colours instanceof ArrayList)) {
                this.colours = new ArrayList<>(this.colours);
            }
            this.colours.add(Objects.requireNonNull(colour, "colour"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Door build() {
            return new Door(this);
        }
    }
}
