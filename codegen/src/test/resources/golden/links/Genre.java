// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * A kind of {@link Film}; {@link Genre#DRAMA} for most.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public enum Genre {
    /**
     * Any but {@link Genre#DRAMA}.
     */
    UNKNOWN(0),

    /**
     * Not {@link Genre#UNKNOWN}.
     */
    DRAMA(1);

    private final int number;

    Genre(int number) {
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
    public static Genre ofNumber(int number) {
        return switch (number) {
            case 1 -> DRAMA;
            default -> UNKNOWN;
        };
    }
}
