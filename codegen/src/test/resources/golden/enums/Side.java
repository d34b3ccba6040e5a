// Generated from golden/enums/enums.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.enums;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Its values carry no prefix.
 */
@GeneratedFrom("golden/enums/enums.proto")
@NullMarked
public enum Side {
    /**
     * Nobody said.
     */
    UNSPECIFIED(0),

    /**
     * Left.
     */
    LEFT(1);

    private final int number;

    Side(int number) {
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
     * @return the constant; {@link #UNSPECIFIED} if there is none
     */
    public static Side ofNumber(int number) {
        return switch (number) {
            case 1 -> LEFT;
            default -> UNSPECIFIED;
        };
    }
}
