// Generated from golden/comments/comments.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.comments;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * / Three slashes.
 */
@GeneratedFrom("golden/comments/comments.proto")
@NullMarked
public enum Odd {
    /**
     * * / / *
     */
    UNKNOWN(0),

    /**
     * The one.
     */
    ONE(1);

    private final int number;

    Odd(int number) {
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
    public static Odd ofNumber(int number) {
        return switch (number) {
            case 1 -> ONE;
            default -> UNKNOWN;
        };
    }
}
