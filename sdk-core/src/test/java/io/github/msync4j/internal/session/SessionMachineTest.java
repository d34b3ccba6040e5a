package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.internal.session.State.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionMachineTest {
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(10), 5);
    private static final Ambient CALM = new Ambient(Duration.ZERO, 0.5);
    private static final Instant TOKEN_END = Instant.parse("2026-11-24T12:00:00Z");

    private final SessionMachine machine = new SessionMachine(LIMITS);

    static final List<State> STATES = List.of(
            new State.LoggedOut(),
            new State.Authenticating(),
            new State.Connecting(new Attempt(1, false)),
            new State.Connecting(new Attempt(3, false)),
            new State.Connecting(new Attempt(1, true)),
            new State.Connecting(new Attempt(5, true)),
            new State.Provisioning(new Attempt(1, false)),
            new State.Provisioning(new Attempt(1, true)),
            new State.Online(false, Optional.empty(), false),
            new State.Online(true, Optional.of(TOKEN_END), true),
            new State.Waiting(2, ErrorCode.CONNECTION_LOST),
            new State.Closed());

    static final List<Input> INPUTS = Stream.<Input>concat(
                    Stream.of(
                            new Input.Login(),
                            new Input.Authorized(),
                            new Input.NotAuthorized(new MsyncException(ErrorCode.WRONG_PASSWORD, "no")),
                            new Input.SocketOpened(),
                            new Input.SocketLost("gone"),
                            new Input.Accepted(Optional.of(TOKEN_END)),
                            new Input.Refused(ErrorCode.INVALID_TOKEN, "no"),
                            new Input.ForcedOut(ErrorCode.LOGGED_IN_ELSEWHERE, Optional.of("phone")),
                            new Input.ServerTime(TOKEN_END.minusSeconds(100)),
                            new Input.Logout(),
                            new Input.Close()),
                    Arrays.stream(Timer.values()).map(Input.TimeUp::new))
            .toList();

    static Stream<Arguments> everyPair() {
        return STATES.stream().flatMap(state -> INPUTS.stream().map(input -> Arguments.of(state, input)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairKeepsTheRules(State state, Input input) {
        Step step = machine.on(state, input, CALM);
        boolean ended = !(state instanceof State.LoggedOut)
                && !(state instanceof State.Closed)
                && (step.state() instanceof State.LoggedOut || step.state() instanceof State.Closed);

        if (ended) {
            // terminal means terminal: nothing is left open, nobody is left waiting
            assertThat(step.effects()).contains(new Effect.CloseSocket(), new Effect.StopTimers(), new Effect.Forget());
            assertThat(step.effects())
                    .anyMatch(effect ->
                            effect instanceof Effect.FailLogin || effect instanceof Effect.AnnounceDisconnected);
        }
        if (state instanceof State.Online && !(step.state() instanceof State.Online)) {
            assertThat(step.effects()).anyMatch(Effect.FailSends.class::isInstance);
        }
        if (step.effects().contains(new Effect.OpenSocket())) {
            // never two sockets: only a state without one opens one, or it is closed first
            assertThat(state instanceof State.Authenticating
                            || state instanceof State.Waiting
                            || step.effects().contains(new Effect.CloseSocket()))
                    .isTrue();
            assertThat(step.effects()).contains(new Effect.StartTimer(Timer.STEP, LIMITS.step()));
        }
        if (state instanceof State.Closed) {
            assertThat(step.state()).isEqualTo(state);
        }
        if (input instanceof Input.Logout || input instanceof Input.Close) {
            assertThat(step.effects()).endsWith(new Effect.SettleLogout());
        }
    }

    @Test
    void loginGoesThroughItsStepsToOnline() {
        Step authenticating = machine.on(new State.LoggedOut(), new Input.Login(), CALM);
        Step connecting = machine.on(authenticating.state(), new Input.Authorized(), CALM);
        Step provisioning = machine.on(connecting.state(), new Input.SocketOpened(), CALM);
        Step online = machine.on(provisioning.state(), new Input.Accepted(Optional.of(TOKEN_END)), CALM);

        assertThat(authenticating.effects())
                .containsExactly(new Effect.StartTimer(Timer.LOGIN, LIMITS.login()), new Effect.Authorize());
        assertThat(provisioning.effects()).endsWith(new Effect.SendProvision());
        assertThat(online.state()).isEqualTo(new State.Online(false, Optional.of(TOKEN_END), false));
        assertThat(online.effects()).containsSubsequence(new Effect.AnnounceConnected(false), new Effect.SendUnread());
    }

    @Test
    void loginThatGetsNoSocketFailsAfterThreeTries() {
        Step second = machine.on(new State.Connecting(new Attempt(1, false)), new Input.SocketLost("refused"), CALM);
        Step third = machine.on(second.state(), new Input.TimeUp(Timer.STEP), CALM);
        Step end = machine.on(third.state(), new Input.SocketLost("refused"), CALM);

        assertThat(second.state()).isEqualTo(new State.Connecting(new Attempt(2, false)));
        assertThat(third.state()).isEqualTo(new State.Connecting(new Attempt(3, false)));
        assertThat(end.state()).isEqualTo(new State.LoggedOut());
        assertThat(failure(end).code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void loginThatTakesTooLongNamesItsStep() {
        Step end = machine.on(new State.Provisioning(new Attempt(2, false)), new Input.TimeUp(Timer.LOGIN), CALM);

        assertThat(failure(end).code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure(end))
                .hasMessageContaining("acceptance of the session")
                .hasMessageContaining("30000 ms");
    }

    @Test
    void refusalIsFinalAtOnce() {
        Step end = machine.on(
                new State.Provisioning(new Attempt(1, false)), new Input.Refused(ErrorCode.INVALID_TOKEN, "no"), CALM);

        assertThat(end.state()).isEqualTo(new State.LoggedOut());
        assertThat(failure(end).code()).isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    void refusalDuringReconnectEndsTheSessionWithItsReason() {
        Step end = machine.on(
                new State.Provisioning(new Attempt(1, true)), new Input.Refused(ErrorCode.TOKEN_EXPIRED, "old"), CALM);

        assertThat(end.effects())
                .contains(new Effect.AnnounceDisconnected(
                        ErrorCode.TOKEN_EXPIRED, DisconnectReason.REFUSED, "old", Optional.empty()));
    }

    @Test
    void silenceLeadsToHeartbeatAndThenToLoss() {
        State online = new State.Online(false, Optional.empty(), false);
        Step early = machine.on(online, new Input.TimeUp(Timer.HEARTBEAT), new Ambient(Duration.ofSeconds(12), 0));
        Step ping = machine.on(online, new Input.TimeUp(Timer.HEARTBEAT), new Ambient(Duration.ofSeconds(30), 0));
        Step alive = machine.on(ping.state(), new Input.TimeUp(Timer.HEARTBEAT), new Ambient(Duration.ofSeconds(2), 0));
        Step lost = machine.on(ping.state(), new Input.TimeUp(Timer.HEARTBEAT), new Ambient(Duration.ofSeconds(40), 0));

        assertThat(early.effects()).containsExactly(new Effect.StartTimer(Timer.HEARTBEAT, Duration.ofSeconds(18)));
        assertThat(ping.effects())
                .containsExactly(
                        new Effect.SendUnread(), new Effect.StartTimer(Timer.HEARTBEAT, Duration.ofSeconds(10)));
        assertThat(alive.state()).isEqualTo(online);
        assertThat(lost.state()).isEqualTo(new State.Waiting(1, ErrorCode.CONNECTION_LOST));
    }

    @Test
    void lostLinkIsTriedFiveTimesWithGrowingJitteredWaitsAndThenTheSessionEnds() {
        Step step = machine.on(new State.Online(false, Optional.empty(), false), new Input.SocketLost("cut"), CALM);
        List<Duration> waits = new java.util.ArrayList<>();
        while (step.state() instanceof State.Waiting) {
            step.effects().stream()
                    .filter(effect -> effect instanceof Effect.StartTimer start && start.timer() == Timer.BACKOFF)
                    .forEach(effect -> waits.add(((Effect.StartTimer) effect).delay()));
            step = machine.on(step.state(), new Input.TimeUp(Timer.BACKOFF), CALM);
            step = machine.on(step.state(), new Input.SocketLost("refused"), CALM);
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofMillis(1000),
                        Duration.ofMillis(2000),
                        Duration.ofMillis(4000),
                        Duration.ofMillis(8000));
        assertThat(step.effects())
                .contains(new Effect.AnnounceDisconnected(
                        ErrorCode.RECONNECT_FAILED,
                        DisconnectReason.EXHAUSTED,
                        "5 tries failed, the last one so: opening the socket: refused",
                        Optional.empty()));
    }

    @Test
    void noReconnectsWantedEndsAtOnce() {
        SessionMachine never = new SessionMachine(
                new Limits(LIMITS.step(), LIMITS.login(), LIMITS.heartbeatInterval(), LIMITS.heartbeatTimeout(), 0));
        Step end = never.on(new State.Online(false, Optional.empty(), false), new Input.SocketLost("cut"), CALM);

        assertThat(end.state()).isEqualTo(new State.LoggedOut());
        assertThat(end.effects()).contains(new Effect.FailSends(ErrorCode.SEND_CONNECTION_LOST));
    }

    @Test
    void forcedOutIsTerminalAndCarriesTheOtherDevice() {
        Step end = machine.on(
                new State.Online(false, Optional.empty(), false),
                new Input.ForcedOut(ErrorCode.LOGGED_IN_ELSEWHERE, Optional.of("phone")),
                CALM);

        assertThat(end.state()).isEqualTo(new State.LoggedOut());
        assertThat(end.effects())
                .containsExactly(
                        new Effect.CloseSocket(),
                        new Effect.StopTimers(),
                        new Effect.FailSends(ErrorCode.LOGGED_IN_ELSEWHERE),
                        new Effect.Forget(),
                        new Effect.AnnounceDisconnected(
                                ErrorCode.LOGGED_IN_ELSEWHERE, DisconnectReason.FORCED_OUT, "", Optional.of("phone")));
    }

    @Test
    void tokenIsTimedOnceByTheServersClock() {
        State online = new State.Online(false, Optional.of(TOKEN_END), false);
        Step timed = machine.on(online, new Input.ServerTime(TOKEN_END.minus(Duration.ofDays(60))), CALM);
        Step again = machine.on(timed.state(), new Input.ServerTime(TOKEN_END.minus(Duration.ofDays(59))), CALM);

        // 60 days: the vendor's client ends such a session after 24.8
        assertThat(timed.effects())
                .containsExactly(
                        new Effect.StartTimer(Timer.TOKEN_WARNING, Duration.ofDays(48)),
                        new Effect.StartTimer(Timer.TOKEN_END, Duration.ofDays(60)));
        assertThat(again.effects()).isEmpty();
    }

    @Test
    void tokenWithoutEndNeverExpires() {
        State online = new State.Online(false, Optional.empty(), false);

        assertThat(machine.on(online, new Input.ServerTime(TOKEN_END), CALM).effects())
                .isEmpty();
        assertThat(machine.on(online, new Input.TimeUp(Timer.TOKEN_END), CALM).state())
                .isEqualTo(online);
    }

    @Test
    void logoutDuringBackoffOpensNoFurtherSocket() {
        Step out = machine.on(new State.Waiting(2, ErrorCode.CONNECTION_LOST), new Input.Logout(), CALM);
        Step late = machine.on(out.state(), new Input.TimeUp(Timer.BACKOFF), CALM);

        assertThat(out.effects()).contains(new Effect.StopTimers()).doesNotContain(new Effect.SendLogout());
        assertThat(late.effects()).isEmpty();
    }

    private static MsyncException failure(Step step) {
        return step.effects().stream()
                .filter(Effect.FailLogin.class::isInstance)
                .map(effect -> ((Effect.FailLogin) effect).failure())
                .findFirst()
                .orElseThrow();
    }
}
