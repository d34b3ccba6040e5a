// Generated from golden/deprecated_file/file.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecatedfile;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What something stands on.
 *
 * @deprecated the spec says so, and gives no reason
 */
@Deprecated
@GeneratedFrom("golden/deprecated_file/file.proto")
@NullMarked
public enum Ground {
    /**
     * The unknown.
     */
    UNKNOWN(0);

    private final int number;

    Ground(int number) {
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
    public static Ground ofNumber(int number) {
        return switch (number) {
            default -> UNKNOWN;
        };
    }
}
