// Generated from golden/errors/errors.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.errors;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;

/**
 * Why something failed.
 */
@GeneratedFrom("golden/errors/errors.proto")
@NullMarked
public enum ErrorCode {
    /**
     * A number without a code.
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
     * The link was lost.
     */
    CONNECTION_LOST(
            ErrorCategory.NETWORK,
            RetryRule.WITH_BACKOFF,
            false,
            OptionalInt.of(16),
            Optional.of("DISCONNECTED"),
            OptionalInt.of(2),
            Optional.of("NETWORK_ERROR"),
            "The \"connection\" was lost: $L \\u0022.",
            "连接已断开。"),

    /**
     * Another user of this number, which means the one above.
     */
    SOCKET_CLOSED(
            ErrorCategory.NETWORK,
            RetryRule.NEVER,
            true,
            OptionalInt.of(16),
            Optional.empty(),
            OptionalInt.of(-1),
            Optional.empty(),
            "The socket was closed.",
            "套接字已关闭。"),

    /**
     * Of this side only.
     */
    LOCAL(
            ErrorCategory.LOCAL,
            RetryRule.AFTER_CHANGE,
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            "Something here failed.",
            "本地错误。");

    private final ErrorCategory category;

    private final RetryRule retry;

    private final boolean endsSession;

    private final OptionalInt webNumber;

    private final Optional<String> webName;

    private final OptionalInt nativeNumber;

    private final Optional<String> nativeName;

    private final String english;

    private final String chinese;

    ErrorCode(ErrorCategory category, RetryRule retry, boolean endsSession, OptionalInt webNumber,
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
    public static ErrorCode ofWeb(int number) {
        return switch (number) {
            case 16 -> CONNECTION_LOST;
            default -> UNKNOWN;
        };
    }

    /**
     * Finds the code that a number means in the family of the native SDKs.
     *
     * @param number the number
     * @return the code; {@link #UNKNOWN} if there is none
     */
    public static ErrorCode ofNative(int number) {
        return switch (number) {
            case 2 -> CONNECTION_LOST;
            case -1 -> SOCKET_CLOSED;
            default -> UNKNOWN;
        };
    }
}
