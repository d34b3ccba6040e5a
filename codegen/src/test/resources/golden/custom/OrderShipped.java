// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An order left.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public final class OrderShipped {
    private final String orderId;

    private final List<String> items;

    private OrderShipped(Builder builder) {
        this.orderId = builder.orderId;
        this.items = List.copyOf(builder.items);
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
        builder.orderId = this.orderId;
        builder.items = this.items;
        return builder;
    }

    /**
     * Which order.
     *
     * @return which order
     */
    public String orderId() {
        return orderId;
    }

    /**
     * What is in it.
     *
     * @return what is in it
     */
    public List<String> items() {
        return items;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderShipped that
                && this.orderId.equals(that.orderId)
                && this.items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.orderId, this.items);
    }

    @Override
    public String toString() {
        return "OrderShipped["
                + "orderId=" + this.orderId
                + ", items=" + this.items
                + "]";
    }

    /**
     * The builder of {@link OrderShipped}.
     */
    @GeneratedFrom("golden/custom/custom.proto")
    public static final class Builder {
        private String orderId = "";

        private List<String> items = List.of();

        private Builder() {
        }

        /**
         * Which order.
         *
         * <p>Default: empty.
         *
         * @param orderId which order
         * @return this builder
         */
        public Builder orderId(String orderId) {
            this.orderId = Objects.requireNonNull(orderId, "orderId");
            return this;
        }

        /**
         * What is in it.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param items what is in it
         * @return this builder
         */
        public Builder items(List<String> items) {
            Objects.requireNonNull(items, "items");
            items.forEach(each -> Objects.requireNonNull(each, "item"));
            this.items = List.copyOf(items);
            return this;
        }

        /**
         * What is in it.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param item the next one
         * @return this builder
         */
        public Builder addItem(String item) {
            if (!(this.items instanceof ArrayList)) {
                this.items = new ArrayList<>(this.items);
            }
            this.items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public OrderShipped build() {
            return new OrderShipped(this);
        }
    }
}
