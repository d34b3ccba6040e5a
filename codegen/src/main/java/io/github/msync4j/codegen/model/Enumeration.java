package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;

/**
 * An enum.
 *
 * @param name its name in Java
 * @param closed whether it never grows
 * @param values its values, in the order of the spec
 * @param comment its comment
 * @param place where it stands
 */
public record Enumeration(JavaName name, boolean closed, List<Value> values, Comment comment, Place place) {
    /** Makes the list immutable. */
    public Enumeration {
        values = List.copyOf(values);
    }

    /**
     * A value of an enum.
     *
     * @param protoName its name in the spec
     * @param name its name in Java
     * @param number its number
     * @param json what it is in JSON
     * @param error what it says as an error code
     * @param metric what it says as a metric
     * @param heading what stands above it and those that follow, as {@code // ---- Messages ----}; or empty
     * @param comment its comment
     * @param place where it stands
     */
    public record Value(
            String protoName,
            String name,
            int number,
            String json,
            Optional<ErrorDetail> error,
            Optional<MetricDetail> metric,
            String heading,
            Comment comment,
            Place place) {}
}
