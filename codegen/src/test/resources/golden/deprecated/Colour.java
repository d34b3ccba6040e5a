// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * A colour.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public enum Colour {
    /**
     * Newer than this version.
     */
    UNKNOWN(0),

    /**
     * Red.
     */
    RED(1),

    /**
     * A darker red.
     *
     * @deprecated use {@link Colour#RED}.
     */
    @Deprecated
    CRIMSON(2);

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
            case 2 -> CRIMSON;
            default -> UNKNOWN;
        };
    }
}
