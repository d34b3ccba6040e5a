// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * On or off.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public enum Switch {
    /**
     * Off.
     */
    OFF(0),

    /**
     * On.
     */
    ON(1);

    private final int number;

    Switch(int number) {
        this.number = number;
    }

    /**
     * Its number in the spec.
     *
     * @return the number
     */
    public int number() {
        return number;
    }

    /**
     * Finds a constant by its number in the spec.
     *
     * @param number the number
     * @return the constant
     * @throws IllegalArgumentException if there is none
     */
    public static Switch ofNumber(int number) {
        return switch (number) {
            case 0 -> OFF;
            case 1 -> ON;
            default -> throw new IllegalArgumentException("Switch has no number " + number);
        };
    }
}
