package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A value of an enum.
 *
 * @param number its number
 * @param name its name in the spec, which is its name in the JSON of messages
 * @param java its name in Java
 * @param json the text that it is in the JSON of REST calls; empty for messages and for error codes
 * @param payload what a payload holds that it selects, or empty
 * @param metric what it says as a metric, or empty
 * @param deprecated whether it is deprecated
 * @param error what it says as an error code
 */
public record ValueEntry(
        int number,
        String name,
        String java,
        String json,
        String payload,
        String metric,
        boolean deprecated,
        @Nullable ErrorEntry error) {}
