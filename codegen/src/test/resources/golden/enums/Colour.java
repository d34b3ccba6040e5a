// Generated from golden/enums/enums.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.enums;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What the eye sees.
 */
@GeneratedFrom("golden/enums/enums.proto")
@NullMarked
public enum Colour {
    /**
     * Newer than this version.
     */
    UNKNOWN(0),

    /**
     * Like blood.
     */
    RED(1),

    /**
     * The dark blue.
     */
    DARK_BLUE(-7);

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
            case -7 -> DARK_BLUE;
            default -> UNKNOWN;
        };
    }
}
