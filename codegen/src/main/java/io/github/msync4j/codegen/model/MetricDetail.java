package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * What a value of an enum says as a metric.
 *
 * @param name its name
 * @param kind how it is measured
 * @param unit what a number of it counts
 * @param tags what tells its measurements apart, in the order of the spec
 * @param least whether the least value of several clients counts, and not their sum
 */
public record MetricDetail(String name, Kind kind, String unit, List<Tag> tags, boolean least) {
    /** Makes the list immutable. */
    public MetricDetail {
        tags = List.copyOf(tags);
    }

    /** How something is measured. */
    public enum Kind {
        /** Not said. */
        UNKNOWN,
        TIMER,
        COUNTER,
        GAUGE
    }

    /**
     * What tells measurements apart.
     *
     * @param name its name
     * @param values all its values, if they are listed
     * @param valuesOf the full name of the enum whose constants are its values, or empty
     * @param bound what else keeps them few, or empty
     */
    public record Tag(String name, List<String> values, String valuesOf, String bound) {
        /** Makes the list immutable. */
        public Tag {
            values = List.copyOf(values);
        }
    }
}
