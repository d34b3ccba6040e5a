package io.github.msync4j.internal.session;

import io.github.msync4j.TokenRequest;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.DisconnectReason;
import java.util.Optional;
import java.util.function.Consumer;

/** What a line of the table does, besides going to another state. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum Act {
    START_LOGIN("start the login's clock", turn -> {
        turn.facts(turn.facts().forNewLogin());
        turn.effect(new Effect.StartTimer(Timer.LOGIN, turn.limits().login()));
    }),
    STOP_LOGIN_CLOCK("stop the login's clock", turn -> turn.effect(new Effect.StopTimer(Timer.LOGIN))),
    LOOK_UP("ask the first bootstrap host", turn -> {
        turn.facts(turn.facts().withBootstrap(0));
        turn.effect(new Effect.LookUp(0));
    }),
    LOOK_UP_NEXT("ask the next bootstrap host", turn -> {
        int next = turn.facts().bootstrap() + 1;
        turn.facts(turn.facts().withBootstrap(next));
        turn.effect(new Effect.LookUp(next));
    }),
    TAKE_ADDRESSES("use the new addresses", turn -> turn.facts(turn.facts().freshAddresses())),
    KEEP_ADDRESSES("keep the old addresses", turn -> turn.facts(turn.facts().withHostsFresh())),
    GET_TOKEN(
            "get a token",
            turn -> turn.effect(new Effect.GetToken(
                    turn.facts().renewal() == Facts.Renewal.WANTED
                            ? TokenRequest.Reason.EXPIRED
                            : TokenRequest.Reason.LOGIN))),
    RENEW_TOKEN(
            "ask for a new token",
            turn -> turn.effect(new Effect.GetToken(
                    turn.facts().renewal() == Facts.Renewal.WANTED
                            ? TokenRequest.Reason.EXPIRED
                            : TokenRequest.Reason.RECONNECT))),
    WANT_NEW_TOKEN("want a new token", turn -> turn.facts(turn.facts().with(Facts.Renewal.WANTED))),
    TAKE_TOKEN("use the token", turn -> {
        if (turn.facts().renewal() == Facts.Renewal.WANTED) {
            turn.facts(turn.facts().with(Facts.Renewal.DONE));
        }
    }),
    STOP_ASKING("take back what was asked", turn -> turn.effect(new Effect.StopAsking())),
    OPEN_SOCKET(
            "open a socket",
            turn -> turn.effect(new Effect.OpenSocket(turn.facts().host()))),
    CLOSE_SOCKET("close the socket", turn -> turn.effect(new Effect.CloseSocket())),
    PROVISION_LOGIN("ask for the session, as a login", turn -> turn.effect(new Effect.SendProvision(true))),
    PROVISION_RESUME("ask for the session, as a reconnect", turn -> turn.effect(new Effect.SendProvision(false))),
    SEND_UNREAD("send UNREAD", turn -> turn.effect(new Effect.SendUnread())),
    SEND_LOGOUT("send LOGOUT", turn -> turn.effect(new Effect.SendLogout())),
    NEXT_HOST("turn to the next socket address", turn -> turn.facts(turn.facts().nextHost())),
    NEXT_REST("turn to the next REST address", turn -> turn.facts(turn.facts().nextRest())),
    NEXT_TRY(
            "count the try",
            turn -> turn.facts(turn.facts().withAttempt(turn.facts().attempt() + 1))),
    FORGET_TRIES("count tries from 1 again", turn -> turn.facts(turn.facts().withAttempt(0))),
    NOTE("note why", turn -> turn.facts(Reasons.note(turn))),
    UP_AS_NEW("tell handlers and login: Connected, a new session", turn -> {
        turn.facts(turn.facts().up().withAttempt(0));
        turn.effect(new Effect.AnnounceConnected(false));
    }),
    UP_AGAIN("tell handlers: Connected, the session goes on", turn -> {
        turn.facts(turn.facts().up());
        turn.effect(new Effect.AnnounceConnected(true));
    }),
    WATCH_STABLE(
            "see whether the link proves stable",
            turn -> turn.effect(new Effect.StartTimer(
                    Timer.STABLE, turn.limits().reconnect().stableAfter()))),
    SPREAD_OUT(
            "wait longer, as others may have lost the server too",
            turn -> turn.facts(turn.facts().spreadOut())),
    LINK_NOT_STABLE("watch the link no more for being stable", turn -> turn.effect(new Effect.StopTimer(Timer.STABLE))),
    HOLD_SENDS("hold what is sent", turn -> turn.effect(new Effect.HoldSends())),
    RELEASE_SENDS("let out what waited", turn -> turn.effect(new Effect.ReleaseSends())),
    TELL_RECONNECTING(
            "tell handlers: Reconnecting",
            turn -> turn.effect(new Effect.AnnounceReconnecting(
                    turn.facts().attempt(), turn.backoff(), turn.facts().cause()))),
    TELL_EXPIRED("tell handlers: TokenExpired", turn -> turn.effect(new Effect.AnnounceTokenExpired())),
    FAIL_LOGIN("forget the user; the login fails", turn -> {
        turn.effect(new Effect.Forget());
        turn.effect(new Effect.FailLogin(Reasons.loginFailure(turn)));
    }),
    END_EXHAUSTED(
            "end the session: the tries are used up",
            turn -> end(turn, ErrorCode.RECONNECT_FAILED, DisconnectReason.EXHAUSTED)),
    END_REFUSED("end the session: refused", turn -> end(turn, turn.facts().cause(), DisconnectReason.REFUSED)),
    END_FORCED_OUT("end the session: forced out", turn -> end(turn, turn.facts().cause(), DisconnectReason.FORCED_OUT)),
    END_LOGGED_OUT("end the session: logged out", turn -> end(turn, ErrorCode.LOGGED_OUT, DisconnectReason.LOGOUT)),
    SETTLE_LOGOUT("the logout is done", turn -> turn.effect(new Effect.SettleLogout()));

    private final String text;
    private final Consumer<Turn> work;

    Act(String text, Consumer<Turn> work) {
        this.text = text;
        this.work = work;
    }

    String text() {
        return text;
    }

    void on(Turn turn) {
        work.accept(turn);
    }

    /** Settles everything that is pending, and says so once. */
    private static void end(Turn turn, ErrorCode code, DisconnectReason reason) {
        Optional<String> otherDevice =
                turn.input() instanceof Input.ForcedOut out ? out.otherDevice() : Optional.empty();
        String detail = Reasons.endDetail(turn, code);
        turn.facts(turn.facts().because(code, detail));
        turn.effect(new Effect.FailSends(code == ErrorCode.RECONNECT_FAILED ? ErrorCode.SEND_CONNECTION_LOST : code));
        turn.effect(new Effect.Forget());
        turn.effect(new Effect.AnnounceDisconnected(code, reason, detail, otherDevice));
    }
}
