package io.github.msync4j.internal.session;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;

/** Says, of a step that ends something, what happened and what can be done. */
final class Reasons {
    private Reasons() {}

    /** What the facts remember of an input that something failed by. */
    static Facts note(Turn turn) {
        Facts facts = turn.facts();
        Input input = turn.input();
        if (input instanceof Input.Lost lost) {
            return facts.because(lost.code(), lost.detail());
        }
        if (input instanceof Input.Refused refused) {
            return facts.because(refused.code(), refused.detail());
        }
        if (input instanceof Input.ForcedOut out) {
            return facts.because(out.code(), "");
        }
        if (input instanceof Input.Failed failed) {
            return facts.because(failed.failure().code(), message(failed.failure()));
        }
        return switch (input.signal()) {
            case TOKEN_ENDED -> facts.because(ErrorCode.TOKEN_EXPIRED, "");
            case LOGOUT, CLOSE -> facts.because(ErrorCode.CANCELLED, "login ended by a logout");
            case LOGIN_TIME_UP ->
                facts.because(
                        ErrorCode.TIMEOUT,
                        "login took longer than " + turn.limits().login().toMillis() + " ms, at this step: "
                                + turn.phase().doing() + "; check the network, or raise loginTimeout");
            default ->
                turn.phase() == Phase.PROBING
                        ? facts.because(ErrorCode.CONNECTION_LOST, "the server did not answer a heartbeat")
                        : facts.because(
                                ErrorCode.TIMEOUT,
                                turn.phase().doing() + " took longer than "
                                        + turn.limits().step().toMillis() + " ms");
        };
    }

    /** Why a login failed; what happened was noted. */
    static MsyncException loginFailure(Turn turn) {
        Facts facts = turn.facts();
        Input input = turn.input();
        if (input instanceof Input.Failed failed && failed.isFinal()) {
            return failed.failure();
        }
        if (input instanceof Input.Refused refused) {
            return new MsyncException(
                    refused.code(),
                    "login refused by the server: " + refused.code().english() + " It says: " + refused.detail());
        }
        if (input instanceof Input.ForcedOut out) {
            return new MsyncException(
                    out.code(), "login ended by the server: " + out.code().english());
        }
        return switch (input.signal()) {
            case LOGOUT, CLOSE, LOGIN_TIME_UP -> new MsyncException(facts.cause(), facts.detail());
            default -> {
                if (turn.phase() == Phase.LOGIN_LOOKUP) {
                    yield new MsyncException(
                            ErrorCode.BOOTSTRAP_FAILED,
                            "login failed: the server's addresses could not be had from any bootstrap host; the last one"
                                    + " failed so: " + facts.detail()
                                    + "; check the network, or give rest and socket addresses");
                }
                String tries = facts.attempt() == 1 ? "1 try" : facts.attempt() + " tries";
                String step = turn.phase().doing();
                String what = facts.detail().startsWith(step) ? facts.detail() : step + ": " + facts.detail();
                yield new MsyncException(
                        facts.cause(),
                        "login failed after " + tries + ", at this step: " + what + "; check address and network");
            }
        };
    }

    /** What is added to the code of a session's end. */
    static String endDetail(Turn turn, ErrorCode code) {
        Facts facts = turn.facts();
        return switch (code) {
            case RECONNECT_FAILED -> {
                int most = turn.limits().reconnect().maxAttempts();
                yield most == 0
                        ? "the link was lost and is not to be tried again: " + facts.detail()
                        : most + (most == 1 ? " try" : " tries") + " failed, the last one so: " + facts.detail();
            }
            case LOGGED_OUT -> "";
            default -> facts.detail();
        };
    }

    private static String message(MsyncException failure) {
        return String.valueOf(failure.getMessage());
    }
}
