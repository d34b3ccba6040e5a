// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * A colour.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public enum Colour {
    /**
     * The unknown.
     */
    UNKNOWN(0),

    /**
     * The red.
     */
    RED(1),

    /**
     * The dark blue.
     */
    DARK_BLUE(2);

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
            case 1 -> RED;
            case 2 -> DARK_BLUE;
            default -> UNKNOWN;
        };
    }
}
