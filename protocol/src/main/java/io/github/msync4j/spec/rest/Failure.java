package io.github.msync4j.spec.rest;

import java.util.OptionalInt;

/**
 * What a refusal means, if it is one of those that are described here. All conditions have to hold.
 *
 * @param status its HTTP status, in which an {@code x} stands for any digit; {@code *} for each
 * @param number its number, if that matters
 * @param error its error; empty for any
 * @param description its description; empty for any
 * @param descriptionContains a part of its description; empty for any
 * @param code what it means
 * @param <C> the error codes
 */
public record Failure<C>(
        String status, OptionalInt number, String error, String description, String descriptionContains, C code) {
    /**
     * Starts with a status.
     *
     * @param status the status
     * @param code what it means
     * @param <C> the error codes
     * @return a failure without more conditions
     */
    public static <C> Failure<C> of(String status, C code) {
        return new Failure<>(status, OptionalInt.empty(), "", "", "", code);
    }

    /**
     * Adds a condition.
     *
     * @param value what the number is
     * @return the failure with it
     */
    public Failure<C> withNumber(int value) {
        return new Failure<>(status, OptionalInt.of(value), error, description, descriptionContains, code);
    }

    /**
     * Adds a condition.
     *
     * @param value what the error is
     * @return the failure with it
     */
    public Failure<C> withError(String value) {
        return new Failure<>(status, number, value, description, descriptionContains, code);
    }

    /**
     * Adds a condition.
     *
     * @param value what the description is
     * @return the failure with it
     */
    public Failure<C> withDescription(String value) {
        return new Failure<>(status, number, error, value, descriptionContains, code);
    }

    /**
     * Adds a condition.
     *
     * @param value what the description contains
     * @return the failure with it
     */
    public Failure<C> withDescriptionContaining(String value) {
        return new Failure<>(status, number, error, description, value, code);
    }

    /**
     * Tells whether this is it.
     *
     * @param refusal the refusal
     * @return whether all conditions hold
     */
    public boolean fits(Refusal refusal) {
        return hasStatus(String.valueOf(refusal.status()))
                && (number.isEmpty() || number.equals(refusal.number()))
                && (error.isEmpty() || error.equals(refusal.error()))
                && (description.isEmpty() || description.equals(refusal.description()))
                && refusal.description().contains(descriptionContains);
    }

    private boolean hasStatus(String actual) {
        if (status.equals("*")) {
            return true;
        }
        boolean fits = status.length() == actual.length();
        for (int i = 0; fits && i < actual.length(); i++) {
            fits = status.charAt(i) == 'x' || status.charAt(i) == actual.charAt(i);
        }
        return fits;
    }
}
