// Generated from golden/rest/rest.proto. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of orders.
 */
@GeneratedFrom("golden/rest/rest.proto")
public final class OrderPage {
    private final List<Item> orders;

    private final String next;

    private OrderPage(Builder builder) {
        this.orders = List.copyOf(builder.orders);
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
        builder.orders.addAll(this.orders);
        builder.next = this.next;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderPage that
                && this.orders.equals(that.orders)
                && this.next.equals(that.next);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.orders, this.next);
    }

    @Override
    public String toString() {
        return "OrderPage["
                + "orders=" + this.orders
                + ", next=" + this.next
                + "]";
    }

    /**
     * Builds a {@link OrderPage}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private final List<Item> orders = new ArrayList<>();

        private String next = "";

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
            this.orders.clear();
            orders.forEach(this::addOrder);
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
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public OrderPage build() {
            return new OrderPage(this);
        }
    }
}
