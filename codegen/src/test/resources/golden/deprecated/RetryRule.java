// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Whether and when the same call may be tried again.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public enum RetryRule {
    /**
     * Not said, or newer than this SDK.
     */
    UNKNOWN(0),

    /**
     * The same call fails again.
     */
    NEVER(1),

    /**
     * Later, with growing delays.
     */
    WITH_BACKOFF(2),

    /**
     * After logging in (again).
     */
    AFTER_LOGIN(3),

    /**
     * With a new token.
     */
    WITH_NEW_TOKEN(4),

    /**
     * After the caller changed what the message names.
     */
    AFTER_CHANGE(5);

    private final int number;

    RetryRule(int number) {
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
    public static RetryRule ofNumber(int number) {
        return switch (number) {
            case 1 -> NEVER;
            case 2 -> WITH_BACKOFF;
            case 3 -> AFTER_LOGIN;
            case 4 -> WITH_NEW_TOKEN;
            case 5 -> AFTER_CHANGE;
            default -> UNKNOWN;
        };
    }
}
