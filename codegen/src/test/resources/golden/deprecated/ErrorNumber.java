// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An error number as it was received, in its family, with the code it means.
 *
 * <p>A number without a code keeps its value here, and its code is {@link DoorError#UNKNOWN}.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public final class ErrorNumber {
    private final ErrorFamily family;

    private final int number;

    private final DoorError code;

    private ErrorNumber(ErrorFamily family, int number, DoorError code) {
        this.family = family;
        this.number = number;
        this.code = code;
    }

    /**
     * A number of the web SDK.
     *
     * @param number the number as it was received
     * @return the number with the code it means
     */
    public static ErrorNumber web(int number) {
        return new ErrorNumber(ErrorFamily.WEB, number, DoorError.ofWeb(number));
    }

    /**
     * A number of the native SDKs.
     *
     * @param number the number as it was received
     * @return the number with the code it means
     */
    public static ErrorNumber ofNative(int number) {
        return new ErrorNumber(ErrorFamily.NATIVE, number, DoorError.ofNative(number));
    }

    /**
     * Whose number it is.
     *
     * @return the family
     */
    public ErrorFamily family() {
        return family;
    }

    /**
     * The number as it was received.
     *
     * @return the number
     */
    public int number() {
        return number;
    }

    /**
     * What the number means.
     *
     * @return the code, found by the number in its family
     */
    public DoorError code() {
        return code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ErrorNumber that && family == that.family && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(family, number);
    }

    @Override
    public String toString() {
        return "ErrorNumber[family=" + family + ", number=" + number + ", code=" + code + "]";
    }
}
