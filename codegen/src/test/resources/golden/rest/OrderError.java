// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;

/**
 * Why an order failed.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public enum OrderError {
    /**
     * Not known.
     */
    UNKNOWN(
            ErrorCategory.UNKNOWN,
            RetryRule.UNKNOWN,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Unknown error.",
            "未知错误。"),

    /**
     * Nothing is left.
     */
    SOLD_OUT(
            ErrorCategory.NOT_FOUND,
            RetryRule.NEVER,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Sold out.",
            "售罄。"),

    /**
     * Too much to do.
     */
    BUSY(
            ErrorCategory.SERVER,
            RetryRule.WITH_BACKOFF,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Busy.",
            "繁忙。"),

    /**
     * Anything else.
     */
    FAILED(
            ErrorCategory.SERVER,
            RetryRule.WITH_BACKOFF,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Failed.",
            "失败。"),

    /**
     * Nobody is there.
     */
    CLOSED(
            ErrorCategory.SERVER,
            RetryRule.WITH_BACKOFF,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Closed.",
            "关闭。");

    private final ErrorCategory category;

    private final RetryRule retry;

    private final boolean endsSession;

    private final OptionalInt webNumber;

    private final Optional<String> webName;

    private final OptionalInt nativeNumber;

    private final Optional<String> nativeName;

    private final String english;

    private final String chinese;

    OrderError(ErrorCategory category, RetryRule retry, boolean endsSession, OptionalInt webNumber,
            Optional<String> webName, OptionalInt nativeNumber, Optional<String> nativeName,
            String english, String chinese) {
        this.category = category;
        this.retry = retry;
        this.endsSession = endsSession;
        this.webNumber = webNumber;
        this.webName = webName;
        this.nativeNumber = nativeNumber;
        this.nativeName = nativeName;
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * What kind of failure it is.
     *
     * @return the category
     */
    public ErrorCategory category() {
        return category;
    }

    /**
     * Whether and when the same call may be tried again.
     *
     * @return the retry rule
     */
    public RetryRule retry() {
        return retry;
    }

    /**
     * Whether the session is over, so that a new login is needed.
     *
     * @return whether the session is over
     */
    public boolean endsSession() {
        return endsSession;
    }

    /**
     * Its number in the family of the web SDK.
     *
     * @return the number; empty if it has none there
     */
    public OptionalInt webNumber() {
        return webNumber;
    }

    /**
     * Its name in the family of the web SDK.
     *
     * @return the name; empty if it has none there
     */
    public Optional<String> webName() {
        return webName;
    }

    /**
     * Its number in the family of the native SDKs.
     *
     * @return the number; empty if it has none there
     */
    public OptionalInt nativeNumber() {
        return nativeNumber;
    }

    /**
     * Its name in the family of the native SDKs.
     *
     * @return the name; empty if it has none there
     */
    public Optional<String> nativeName() {
        return nativeName;
    }

    /**
     * What happened, in English, in one line.
     *
     * @return the English text
     */
    public String english() {
        return english;
    }

    /**
     * What happened, in Chinese, in one line.
     *
     * @return the Chinese text
     */
    public String chinese() {
        return chinese;
    }

    /**
     * Finds the code that a number means in the family of the web SDK.
     *
     * @param number the number
     * @return the code; {@link #UNKNOWN} if there is none
     */
    public static OrderError ofWeb(int number) {
        return switch (number) {
            default -> UNKNOWN;
        };
    }

    /**
     * Finds the code that a number means in the family of the native SDKs.
     *
     * @param number the number
     * @return the code; {@link #UNKNOWN} if there is none
     */
    public static OrderError ofNative(int number) {
        return switch (number) {
            default -> UNKNOWN;
        };
    }
}
