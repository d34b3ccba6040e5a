// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class OrderQuery {
    private final String id;

    private final Colour colour;

    private final int limit;

    private final Optional<Instant> since;

    private final Duration period;

    private final List<Switch> switches;

    private final List<String> names;

    private OrderQuery(Builder builder) {
        this.id = builder.id;
        this.colour = builder.colour;
        this.limit = builder.limit;
        this.since = builder.since;
        Duration period = builder.period;
        if (period == null) {
            throw new IllegalStateException("OrderQuery.period is required");
        }
        this.period = period;
        this.switches = List.copyOf(builder.switches);
        this.names = List.copyOf(builder.names);
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
        builder.colour = this.colour;
        builder.limit = this.limit;
        builder.since = this.since;
        builder.period = this.period;
        builder.switches = this.switches;
        builder.names = this.names;
        return builder;
    }

    /**
     * Its id.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Its colour.
     *
     * @return its colour
     */
    public Colour colour() {
        return colour;
    }

    /**
     * How many.
     *
     * @return how many
     */
    public int limit() {
        return limit;
    }

    /**
     * Since when.
     *
     * @return since when; empty if there is none
     */
    public Optional<Instant> since() {
        return since;
    }

    /**
     * For how long.
     *
     * @return for how long
     */
    public Duration period() {
        return period;
    }

    /**
     * Which switches.
     *
     * @return which switches
     */
    public List<Switch> switches() {
        return switches;
    }

    /**
     * Which names.
     *
     * @return which names
     */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderQuery that
                && this.id.equals(that.id)
                && this.colour == that.colour
                && this.limit == that.limit
                && this.since.equals(that.since)
                && this.period.equals(that.period)
                && this.switches.equals(that.switches)
                && this.names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.id, this.colour, this.limit, this.since, this.period,
                this.switches, this.names);
    }

    @Override
    public String toString() {
        return "OrderQuery["
                + "id=" + this.id
                + ", colour=" + this.colour
                + ", limit=" + this.limit
                + ", since=" + this.since
                + ", period=" + this.period
                + ", switches=" + this.switches
                + ", names=" + this.names
                + "]";
    }

    /**
     * The builder of {@link OrderQuery}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String id = "";

        private Colour colour = Colour.UNKNOWN;

        private int limit = 0;

        private Optional<Instant> since = Optional.empty();

        private @Nullable Duration period;

        private List<Switch> switches = List.of();

        private List<String> names = List.of();

        private Builder() {
        }

        /**
         * Its id.
         *
         * <p>Default: empty.
         *
         * @param id its id
         * @return this builder
         */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Its colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour its colour
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * How many.
         *
         * <p>Default: 0.
         *
         * @param limit how many
         * @return this builder
         */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Since when.
         *
         * <p>Default: none.
         *
         * @param since since when
         * @return this builder
         */
        public Builder since(Instant since) {
            this.since = Optional.of(Objects.requireNonNull(since, "since"));
            return this;
        }

        /**
         * For how long.
         *
         * <p>Required.
         *
         * @param period for how long
         * @return this builder
         */
        public Builder period(Duration period) {
            this.period = Objects.requireNonNull(period, "period");
            return this;
        }

        /**
         * Which switches.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param switches which switches
         * @return this builder
         */
        public Builder switches(List<Switch> switches) {
            Objects.requireNonNull(switches, "switches");
            switches.forEach(each -> Objects.requireNonNull(each, "switches"));
            this.switches = List.copyOf(switches);
            return this;
        }

        /**
         * Which switches.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param switches the next one
         * @return this builder
         */
        public Builder addSwitch(Switch switches) {
            if (!(this.switches instanceof ArrayList)) {
                this.switches = new ArrayList<>(this.switches);
            }
            this.switches.add(Objects.requireNonNull(switches, "switches"));
            return this;
        }

        /**
         * Which names.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param names which names
         * @return this builder
         */
        public Builder names(List<String> names) {
            Objects.requireNonNull(names, "names");
            names.forEach(each -> Objects.requireNonNull(each, "name"));
            this.names = List.copyOf(names);
            return this;
        }

        /**
         * Which names.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param name the next one
         * @return this builder
         */
        public Builder addName(String name) {
            if (!(this.names instanceof ArrayList)) {
                this.names = new ArrayList<>(this.names);
            }
            this.names.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public OrderQuery build() {
            return new OrderQuery(this);
        }
    }
}
