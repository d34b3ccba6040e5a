package io.github.msync4j.internal.session;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.internal.session.State.Attempt;
import io.github.msync4j.internal.session.State.Authenticating;
import io.github.msync4j.internal.session.State.Closed;
import io.github.msync4j.internal.session.State.Connecting;
import io.github.msync4j.internal.session.State.LoggedOut;
import io.github.msync4j.internal.session.State.Online;
import io.github.msync4j.internal.session.State.Provisioning;
import io.github.msync4j.internal.session.State.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The connection's state machine: {@code (state, input) -> (state, effects)}. It has no clock, thread, socket or random
 * source; whatever it does not expect in a state changes nothing.
 */
public final class SessionMachine {
    private final Limits limits;

    /** A machine that keeps these bounds. */
    public SessionMachine(Limits limits) {
        this.limits = limits;
    }

    /** The one step from a state by an input. */
    public Step on(State state, Input input, Ambient ambient) {
        if (input instanceof Input.Close) {
            return close(state);
        }
        if (input instanceof Input.Logout) {
            return logout(state);
        }
        if (state instanceof LoggedOut) {
            return input instanceof Input.Login ? login() : Step.stay(state);
        }
        if (state instanceof Authenticating) {
            return authenticating(state, input);
        }
        if (state instanceof Connecting connecting) {
            return connecting(connecting, input, ambient);
        }
        if (state instanceof Provisioning provisioning) {
            return provisioning(provisioning, input, ambient);
        }
        if (state instanceof Online online) {
            return online(online, input, ambient);
        }
        return state instanceof Waiting waiting ? waiting(waiting, input) : Step.stay(state);
    }

    private Step login() {
        return Step.to(
                new Authenticating(), new Effect.StartTimer(Timer.LOGIN, limits.login()), new Effect.Authorize());
    }

    private Step authenticating(State state, Input input) {
        if (input instanceof Input.Authorized) {
            return connect(new Attempt(1, false));
        }
        if (input instanceof Input.NotAuthorized refusal) {
            return failLogin(refusal.failure());
        }
        return isLoginTimeUp(input)
                ? failLogin(tooSlow("looking up the addresses or getting a token"))
                : Step.stay(state);
    }

    private Step connecting(Connecting state, Input input, Ambient ambient) {
        if (input instanceof Input.SocketOpened) {
            return Step.to(
                    new Provisioning(state.attempt()),
                    new Effect.StartTimer(Timer.STEP, limits.step()),
                    new Effect.SendProvision());
        }
        if (input instanceof Input.SocketLost lost) {
            return missed(
                    state.attempt(), ErrorCode.SERVER_UNREACHABLE, "opening the socket: " + lost.detail(), ambient);
        }
        if (isStepTimeUp(input)) {
            return missed(state.attempt(), ErrorCode.TIMEOUT, "opening the socket took too long", ambient);
        }
        return isLoginTimeUp(input) ? failLogin(tooSlow("opening the socket")) : Step.stay(state);
    }

    private Step provisioning(Provisioning state, Input input, Ambient ambient) {
        if (input instanceof Input.Accepted accepted) {
            return Step.to(
                    new Online(false, accepted.tokenEnd(), false),
                    new Effect.StopTimer(Timer.STEP),
                    new Effect.StopTimer(Timer.LOGIN),
                    new Effect.AnnounceConnected(state.attempt().reconnect()),
                    new Effect.SendUnread(),
                    new Effect.StartTimer(Timer.HEARTBEAT, limits.heartbeatInterval()));
        }
        if (input instanceof Input.Refused refused) {
            return state.attempt().reconnect()
                    ? end(refused.code(), DisconnectReason.REFUSED, refused.detail(), Optional.empty())
                    : failLogin(new MsyncException(
                            refused.code(),
                            "login refused by the server: " + refused.code().english() + " It says: "
                                    + refused.detail()));
        }
        if (input instanceof Input.SocketLost lost) {
            return missed(
                    state.attempt(),
                    ErrorCode.CONNECTION_LOST,
                    "the socket was closed before the server accepted the session: " + lost.detail(),
                    ambient);
        }
        if (isStepTimeUp(input)) {
            return missed(state.attempt(), ErrorCode.TIMEOUT, "the server did not accept the session in time", ambient);
        }
        if (input instanceof Input.ForcedOut out && state.attempt().reconnect()) {
            return end(out.code(), DisconnectReason.FORCED_OUT, "", out.otherDevice());
        }
        return isLoginTimeUp(input) ? failLogin(tooSlow("the server's acceptance of the session")) : Step.stay(state);
    }

    private Step online(Online state, Input input, Ambient ambient) {
        if (input instanceof Input.SocketLost lost) {
            return lost(ErrorCode.CONNECTION_LOST, lost.detail(), ambient);
        }
        if (input instanceof Input.ForcedOut out) {
            return end(out.code(), DisconnectReason.FORCED_OUT, "", out.otherDevice());
        }
        if (input instanceof Input.ServerTime time) {
            return timeToken(state, time.now());
        }
        if (input instanceof Input.TimeUp up && up.timer() == Timer.HEARTBEAT) {
            return heartbeat(state, ambient);
        }
        if (input instanceof Input.TimeUp up
                && up.timer() == Timer.TOKEN_WARNING
                && state.tokenEnd().isPresent()) {
            return Step.to(
                    state, new Effect.AnnounceTokenWillExpire(state.tokenEnd().get()));
        }
        if (input instanceof Input.TimeUp up
                && up.timer() == Timer.TOKEN_END
                && state.tokenEnd().isPresent()) {
            Step end = end(ErrorCode.TOKEN_EXPIRED, DisconnectReason.REFUSED, "", Optional.empty());
            List<Effect> effects = new ArrayList<>();
            effects.add(new Effect.AnnounceTokenExpired(state.tokenEnd().get()));
            effects.add(new Effect.SendLogout());
            effects.addAll(end.effects());
            return new Step(end.state(), effects);
        }
        return Step.stay(state);
    }

    private Step waiting(Waiting state, Input input) {
        return input instanceof Input.TimeUp up && up.timer() == Timer.BACKOFF
                ? connect(new Attempt(state.attempt(), true))
                : Step.stay(state);
    }

    /** Silence leads to a heartbeat, silence after a heartbeat to a lost link; any byte in between is life. */
    private Step heartbeat(Online state, Ambient ambient) {
        Duration silence = ambient.silence();
        if (state.pinged() && silence.compareTo(limits.heartbeatTimeout()) >= 0) {
            return lost(ErrorCode.CONNECTION_LOST, "the server did not answer a heartbeat", ambient);
        }
        if (silence.compareTo(limits.heartbeatInterval()) >= 0) {
            return Step.to(
                    new Online(true, state.tokenEnd(), state.tokenTimed()),
                    new Effect.SendUnread(),
                    new Effect.StartTimer(Timer.HEARTBEAT, limits.heartbeatTimeout()));
        }
        return Step.to(
                new Online(false, state.tokenEnd(), state.tokenTimed()),
                new Effect.StartTimer(
                        Timer.HEARTBEAT, limits.heartbeatInterval().minus(silence)));
    }

    /** Both of the token's moments follow from the server's clock, once per connection. */
    private static Step timeToken(Online state, Instant serverNow) {
        if (state.tokenTimed() || state.tokenEnd().isEmpty()) {
            return Step.stay(state);
        }
        Duration left = Duration.between(serverNow, state.tokenEnd().get());
        Duration life = left.isNegative() ? Duration.ZERO : left;
        return Step.to(
                new Online(state.pinged(), state.tokenEnd(), true),
                new Effect.StartTimer(Timer.TOKEN_WARNING, life.minus(life.dividedBy(5))),
                new Effect.StartTimer(Timer.TOKEN_END, life));
    }

    private Step connect(Attempt attempt) {
        return Step.to(
                new Connecting(attempt), new Effect.StartTimer(Timer.STEP, limits.step()), new Effect.OpenSocket());
    }

    /** A try that got nowhere: a login tries again at once, a reconnect after a wait. */
    private Step missed(Attempt attempt, ErrorCode code, String detail, Ambient ambient) {
        if (attempt.reconnect()) {
            return retryLater(attempt.number() + 1, code, detail, ambient);
        }
        if (attempt.number() >= Limits.LOGIN_TRIES) {
            return failLogin(new MsyncException(
                    code,
                    "login failed after " + attempt.number() + " tries: " + detail + "; check address and network"));
        }
        Step again = connect(new Attempt(attempt.number() + 1, false));
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.CloseSocket());
        effects.addAll(again.effects());
        return new Step(again.state(), effects);
    }

    private Step lost(ErrorCode code, String detail, Ambient ambient) {
        Step next = retryLater(1, code, detail, ambient);
        if (next.state() instanceof LoggedOut) {
            return next;
        }
        List<Effect> effects = new ArrayList<>(next.effects());
        effects.add(1, new Effect.FailSends(ErrorCode.SEND_CONNECTION_LOST));
        return new Step(next.state(), effects);
    }

    private Step retryLater(int attempt, ErrorCode code, String detail, Ambient ambient) {
        if (attempt > limits.maxReconnects()) {
            String last = limits.maxReconnects() + " tries failed, the last one so: " + detail;
            return end(ErrorCode.RECONNECT_FAILED, DisconnectReason.EXHAUSTED, last, Optional.empty());
        }
        Duration delay = Limits.backoff(attempt, ambient.dice());
        return Step.to(
                new Waiting(attempt, code),
                new Effect.CloseSocket(),
                new Effect.StopTimers(),
                new Effect.AnnounceReconnecting(attempt, delay, code),
                new Effect.StartTimer(Timer.BACKOFF, delay));
    }

    private static Step failLogin(MsyncException failure) {
        return Step.to(
                new LoggedOut(),
                new Effect.CloseSocket(),
                new Effect.StopTimers(),
                new Effect.Forget(),
                new Effect.FailLogin(failure));
    }

    private static Step end(ErrorCode code, DisconnectReason reason, String detail, Optional<String> otherDevice) {
        ErrorCode sends = reason == DisconnectReason.EXHAUSTED ? ErrorCode.SEND_CONNECTION_LOST : code;
        return Step.to(
                new LoggedOut(),
                new Effect.CloseSocket(),
                new Effect.StopTimers(),
                new Effect.FailSends(sends),
                new Effect.Forget(),
                new Effect.AnnounceDisconnected(code, reason, detail, otherDevice));
    }

    private static Step logout(State state) {
        if (state instanceof LoggedOut || state instanceof Closed) {
            return Step.to(state, new Effect.SettleLogout());
        }
        List<Effect> effects = new ArrayList<>();
        if (state instanceof Online) {
            effects.add(new Effect.SendLogout());
        }
        if (hasSession(state)) {
            effects.addAll(end(ErrorCode.LOGGED_OUT, DisconnectReason.LOGOUT, "", Optional.empty())
                    .effects());
        } else {
            effects.addAll(failLogin(new MsyncException(ErrorCode.CANCELLED, "login ended by a logout"))
                    .effects());
        }
        effects.add(new Effect.SettleLogout());
        return new Step(new LoggedOut(), effects);
    }

    private static Step close(State state) {
        return new Step(new Closed(), logout(state).effects());
    }

    private static boolean hasSession(State state) {
        if (state instanceof Connecting connecting) {
            return connecting.attempt().reconnect();
        }
        if (state instanceof Provisioning provisioning) {
            return provisioning.attempt().reconnect();
        }
        return state instanceof Online || state instanceof Waiting;
    }

    private static boolean isLoginTimeUp(Input input) {
        return input instanceof Input.TimeUp up && up.timer() == Timer.LOGIN;
    }

    private static boolean isStepTimeUp(Input input) {
        return input instanceof Input.TimeUp up && up.timer() == Timer.STEP;
    }

    private MsyncException tooSlow(String step) {
        return new MsyncException(
                ErrorCode.TIMEOUT,
                "login took longer than " + limits.login().toMillis() + " ms, at this step: " + step
                        + "; check the network, or raise loginTimeout");
    }
}
