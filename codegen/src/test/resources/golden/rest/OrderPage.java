// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class OrderPage {
    private final List<Item> orders;

    private final String next;

    private final int total;

    private final OptionalInt sold;

    private final String askedBy;

    private OrderPage(Builder builder) {
        this.orders = List.copyOf(builder.orders);
        this.next = builder.next;
        this.total = builder.total;
        this.sold = builder.sold;
        this.askedBy = builder.askedBy;
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
        builder.orders = this.orders;
        builder.next = this.next;
        builder.total = this.total;
        builder.sold = this.sold;
        builder.askedBy = this.askedBy;
        return builder;
    }

    /**
     * The orders.
     *
     * @return the orders
     */
    public List<Item> orders() {
        return orders;
    }

    /**
     * Where the next page begins.
     *
     * @return where the next page begins
     */
    public String next() {
        return next;
    }

    /**
     * How many there are.
     *
     * @return how many there are
     */
    public int total() {
        return total;
    }

    /**
     * How many are sold.
     *
     * @return how many are sold; empty if there is none
     */
    public OptionalInt sold() {
        return sold;
    }

    /**
     * Who asked.
     *
     * @return who asked
     */
    public String askedBy() {
        return askedBy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderPage that
                && this.orders.equals(that.orders)
                && this.next.equals(that.next)
                && this.total == that.total
                && this.sold.equals(that.sold)
                && this.askedBy.equals(that.askedBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.orders, this.next, this.total, this.sold, this.askedBy);
    }

    @Override
    public String toString() {
        return "OrderPage["
                + "orders=" + this.orders
                + ", next=" + this.next
                + ", total=" + this.total
                + ", sold=" + this.sold
                + ", askedBy=" + this.askedBy
                + "]";
    }

    /**
     * The builder of {@link OrderPage}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private List<Item> orders = List.of();

        private String next = "";

        private int total = 0;

        private OptionalInt sold = OptionalInt.empty();

        private String askedBy = "";

        private Builder() {
        }

        /**
         * The orders.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param orders the orders
         * @return this builder
         */
        public Builder orders(List<Item> orders) {
            Objects.requireNonNull(orders, "orders");
            orders.forEach(each -> Objects.requireNonNull(each, "order"));
            this.orders = List.copyOf(orders);
            return this;
        }

        /**
         * The orders.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param order the next one
         * @return this builder
         */
        public Builder addOrder(Item order) {
            if (!(this.orders instanceof ArrayList)) {
                this.orders = new ArrayList<>(this.orders);
            }
            this.orders.add(Objects.requireNonNull(order, "order"));
            return this;
        }

        /**
         * Where the next page begins.
         *
         * <p>Default: empty.
         *
         * @param next where the next page begins
         * @return this builder
         */
        public Builder next(String next) {
            this.next = Objects.requireNonNull(next, "next");
            return this;
        }

        /**
         * How many there are.
         *
         * <p>Default: 0.
         *
         * @param total how many there are
         * @return this builder
         */
        public Builder total(int total) {
            this.total = total;
            return this;
        }

        /**
         * How many are sold.
         *
         * <p>Default: none.
         *
         * @param sold how many are sold
         * @return this builder
         */
        public Builder sold(int sold) {
            this.sold = OptionalInt.of(sold);
            return this;
        }

        /**
         * Who asked.
         *
         * <p>Default: empty.
         *
         * @param askedBy who asked
         * @return this builder
         */
        public Builder askedBy(String askedBy) {
            this.askedBy = Objects.requireNonNull(askedBy, "askedBy");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public OrderPage build() {
            return new OrderPage(this);
        }
    }
}
