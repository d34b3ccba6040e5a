package io.github.msync4j.internal.session;

import io.github.msync4j.error.ErrorCode;
import java.util.function.Predicate;

/** What decides between lines of the table that have state and signal in common. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Guard {
    /** Nothing is left to ask. */
    ALWAYS("", turn -> true),
    /** Discovery is off. */
    ADDRESSES_GIVEN("the addresses were given", turn -> turn.limits().bootstrapHosts() == 0),
    /** Bootstrap hosts are asked in turn. */
    MORE_BOOTSTRAP_HOSTS(
            "another bootstrap host is there",
            turn -> turn.facts().bootstrap() + 1 < turn.limits().bootstrapHosts()),
    /** An explicit refusal is never tried again. */
    LOGIN_TRY_LEFT(
            "not refused, and a try is left",
            turn -> turn.facts().attempt() < turn.limits().loginAttempts()
                    && !(turn.input() instanceof Input.Failed failed && failed.isFinal())),
    /** A try that failed after the token was there need not get it again. */
    HAS_TOKEN("a token is there", turn -> turn.ambient().hasToken()),
    /** Once: a new token that is called expired as well ends it. */
    EXPIRED_BUT_RENEWABLE(
            "token expired, and the application can be asked for a new one",
            turn -> isExpiry(turn) && turn.ambient().canRenew() && turn.facts().renewal() == Facts.Renewal.NONE),
    /** The answer is about a token that the application has replaced meanwhile. */
    EXPIRED_BUT_REPLACED(
            "token expired, and another one took its place meanwhile",
            turn -> isExpiry(turn) && turn.ambient().tokenReplaced()),
    /** Every address failed since the look-up; there may be others by now. */
    ADDRESSES_WORN(
            "discovery is on, and every address has failed",
            turn -> turn.limits().bootstrapHosts() > 0
                    && turn.facts().tried() >= turn.ambient().socketHosts()),
    /** A token that will not do for long, or not at all. */
    TOKEN_DUE(
            "the token is past its warning point, and the application can be asked for a new one",
            turn -> turn.ambient().canRenew()
                    && (turn.ambient().tokenDue() || turn.facts().renewal() == Facts.Renewal.WANTED)),
    /** Only the application's provider brings new tokens. */
    CAN_RENEW(
            "the application can be asked for a new token",
            turn -> turn.ambient().canRenew()),
    /** As the policy says. */
    RECONNECT_LEFT(
            "a try is left",
            turn -> turn.facts().attempt() < turn.limits().reconnect().maxAttempts()),
    /** A new one would be better, but the old one may still do. */
    NO_TOKEN_NEEDED(
            "the old token may still do",
            turn -> !turn.ambient().tokenDead() && turn.facts().renewal() != Facts.Renewal.WANTED),
    /** Only the server knows for sure. */
    TOKEN_EXPIRED("token expired", Guard::isExpiry),
    /** Any byte counts as life. */
    SILENT(
            "nothing was received for that long",
            turn -> turn.ambient().silence().compareTo(turn.limits().heartbeatInterval()) >= 0),
    /** Any byte counts as life. */
    HEARD("something was received since", turn -> turn.ambient().heard());

    private final String text;
    private final Predicate<Turn> test;

    Guard(String text, Predicate<Turn> test) {
        this.text = text;
        this.test = test;
    }

    String text() {
        return text;
    }

    private static boolean isExpiry(Turn turn) {
        return turn.input() instanceof Input.Refused refused && refused.code() == ErrorCode.TOKEN_EXPIRED;
    }

    boolean holds(Turn turn) {
        return test.test(turn);
    }
}
