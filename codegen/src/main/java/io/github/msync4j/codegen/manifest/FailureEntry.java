package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What an answer means that is no success.
 *
 * @param status its status: digits, {@code x} for any digit, {@code *} for each
 * @param number its number; none if that does not matter
 * @param error its error, or empty
 * @param description its description, or empty
 * @param descriptionContains a part of its description, or empty
 * @param code the name of the error code in the spec
 */
public record FailureEntry(
        String status,
        @Nullable Integer number,
        String error,
        String description,
        String descriptionContains,
        String code) {
    /** {@return which answers it is about, in words} */
    public String condition() {
        return status
                + (number == null ? "" : " number " + number)
                + (error.isEmpty() ? "" : " error \"" + error + "\"")
                + (description.isEmpty() ? "" : " description \"" + description + "\"")
                + (descriptionContains.isEmpty() ? "" : " description with \"" + descriptionContains + "\"");
    }
}
