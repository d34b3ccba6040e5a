// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * A colour.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public enum Colour {
    /**
     * Any other.
     */
    UNKNOWN(0),

    /**
     * As the sky.
     */
    BLUE(1),

    /**
     * As grass.
     */
    DARK_GREEN(2);

    private final int number;

    Colour(int number) {
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
     * @return the constant; {@link #UNKNOWN} if there is none
     */
    public static Colour ofNumber(int number) {
        return switch (number) {
            case 1 -> BLUE;
            case 2 -> DARK_GREEN;
            default -> UNKNOWN;
        };
    }
}
