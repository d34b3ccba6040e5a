// Generated from golden/metrics/metrics.proto by io.github.msync4j:codegen. Do not edit.
package io.github.golden.metrics;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * What a shop measures.
 */
@GeneratedFrom("golden/metrics/metrics.proto")
@NullMarked
public enum ShopMetric {
    /**
     * How long a customer waits. From the door to the till.
     *
     * <p>{@code shop.wait}, in {@code s}.
     *
     * <p>Tags: {@code till}, {@code colour}.
     */
    WAIT("shop.wait", Kind.TIMER, "s", "How long a customer waits", false, List.of("till", "colour")),

    /**
     * Customers.
     *
     * <p>{@code shop.customers}, in {@code customer}.
     */
    CUSTOMERS("shop.customers", Kind.COUNTER, "{customer}", "Customers", false, List.of()),

    /**
     * The time until the milk is "sour" *&#47; for good, as {@link ShopMetric#WAIT} has it; see {@link ShopMetric#WAIT waiting}.
     *
     * <p>{@code shop.milk.left}, in {@code s}.
     */
    MILK("shop.milk.left", Kind.GAUGE, "s", "The time until the milk is \"sour\" */ for good, as SHOP_METRIC_WAIT has it; see waiting", true, List.of()),

    /**
     * Coins in the till.
     *
     * <p>{@code shop.coins}, in {@code coin}.
     *
     * <p>Tags: {@code coin}.
     *
     * @deprecated nobody pays with coins.
     */
    @Deprecated
    COINS("shop.coins", Kind.GAUGE, "{coin}", "Coins in the till", false, List.of("coin"));

    private final String id;

    private final Kind kind;

    private final String unit;

    private final String description;

    private final boolean least;

    private final List<String> tags;

    ShopMetric(String id, Kind kind, String unit, String description, boolean least,
            List<String> tags) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.description = description;
        this.least = least;
        this.tags = tags;
    }

    /**
     * Its name, for those who look at it.
     *
     * @return the name, with dots
     */
    public String id() {
        return id;
    }

    /**
     * How it is measured.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What a number of it counts, as UCUM has it.
     *
     * @return the unit: s, By, or a word in braces
     */
    public String unit() {
        return unit;
    }

    /**
     * What is measured.
     *
     * @return a sentence without a point at its end
     */
    public String description() {
        return description;
    }

    /**
     * Of a gauge, how the values of several clients become one.
     *
     * @return true if the least of them counts, false if their sum does
     */
    public boolean least() {
        return least;
    }

    /**
     * What tells its measurements apart.
     *
     * @return the names of its tags, in the order in which their values are recorded; immutable
     */
    public List<String> tags() {
        return tags;
    }

    /**
     * How something is measured.
     */
    public enum Kind {
        /**
         * How often something took how long.
         */
        TIMER,

        /**
         * How much there was in all.
         */
        COUNTER,

        /**
         * How much there is now.
         */
        GAUGE
    }
}
