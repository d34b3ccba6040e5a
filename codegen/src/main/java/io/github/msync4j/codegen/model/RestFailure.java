package io.github.msync4j.codegen.model;

import java.util.OptionalInt;

/**
 * What an answer means that is no success.
 *
 * @param status its status: digits, {@code x} for any digit, {@code *} for each
 * @param number its number, if that matters
 * @param error its error, or empty
 * @param description its description, or empty
 * @param descriptionContains a part of its description, or empty
 * @param code the name of the error code in the spec
 */
public record RestFailure(
        String status, OptionalInt number, String error, String description, String descriptionContains, String code) {
    /** {@return whether nothing but the status matters} */
    public boolean isUnconditional() {
        return number.isEmpty() && error.isEmpty() && description.isEmpty() && descriptionContains.isEmpty();
    }

    /** {@return whether it fits every answer} */
    public boolean fitsAll() {
        return isUnconditional() && status.equals("*");
    }

    /**
     * Tells whether it leaves nothing for one that comes after it.
     *
     * @param later the one that comes after it
     * @return whether each answer that fits the later one fits this one
     */
    public boolean covers(RestFailure later) {
        return (isUnconditional() && covers(status, later.status)) || equals(later.withCode(code));
    }

    private static boolean covers(String status, String later) {
        return status.equals("*")
                || (status.length() == later.length() && later.matches(status.replace("x", "[0-9x]")));
    }

    private RestFailure withCode(String other) {
        return new RestFailure(status, number, error, description, descriptionContains, other);
    }
}
