package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table as a whole: what has to hold of every state, every signal and every line. */
class ConnectionTableTest {
    private static final Table TABLE = SessionMachine.table();

    static final List<Limits> LIMITS = Stream.of(0, 1, 3)
            .flatMap(bootstrapHosts -> Stream.of(0, 5, ReconnectPolicy.UNLIMITED)
                    .map(tries -> new Limits(
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(10),
                            3,
                            bootstrapHosts,
                            ReconnectPolicy.standard().withMaxAttempts(tries))))
            .toList();

    static final List<Facts> FACTS = Stream.of(0, 1, 3, 5, 6)
            .flatMap(attempt -> Stream.of(Facts.Renewal.values())
                    .map(renewal -> new Facts(
                            attempt,
                            7,
                            2,
                            attempt,
                            attempt % 3,
                            renewal,
                            attempt % 2 == 0,
                            Optional.of(ErrorCode.TIMEOUT),
                            "earlier")))
            .toList();

    static final List<Ambient> AMBIENTS = Stream.of(Duration.ZERO, Duration.ofHours(9))
            .flatMap(silence -> Stream.of(0, 1, 2, 4, 8, 12, 14, 15, 16, 32, 40, 63)
                    .map(bits -> new Ambient(
                            silence,
                            (bits & 16) != 0,
                            0.99,
                            2,
                            (bits & 1) != 0,
                            (bits & 2) != 0,
                            (bits & 4) != 0,
                            (bits & 32) != 0,
                            (bits & 8) != 0)))
            .toList();

    static List<Input> inputs(Signal signal) {
        return switch (signal) {
            case LOST -> List.of(new Input.Lost(ErrorCode.CONNECTION_LOST, "cut"));
            case REFUSED ->
                List.of(
                        new Input.Refused(ErrorCode.TOKEN_EXPIRED, "expired"),
                        new Input.Refused(ErrorCode.QUOTA_REACHED, "full"));
            case FORCED_OUT -> List.of(new Input.ForcedOut(ErrorCode.LOGGED_IN_ELSEWHERE, Optional.of("phone")));
            case NOT_FOUND, NO_TOKEN ->
                List.of(
                        new Input.Failed(signal, new MsyncException(ErrorCode.TIMEOUT, "slow"), false),
                        new Input.Failed(signal, new MsyncException(ErrorCode.WRONG_PASSWORD, "no"), true));
            default -> List.of(new Input.Plain(signal));
        };
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(Signal.values()).map(signal -> Arguments.of(phase, signal)));
    }

    private record Walked(Limits limits, State from, Input input, Step step) {
        boolean has(Class<? extends Effect> kind) {
            return step.effects().stream().anyMatch(kind::isInstance);
        }

        long count(Class<? extends Effect> kind) {
            return step.effects().stream().filter(kind::isInstance).count();
        }

        boolean moved() {
            return step.state().phase() != from.phase();
        }

        Phase to() {
            return step.state().phase();
        }

        Facts facts() {
            return step.state().facts();
        }

        boolean stops(Timer... timers) {
            return Stream.of(timers).allMatch(timer -> step.effects().contains(new Effect.StopTimer(timer)));
        }

        boolean closesBeforeItOpens() {
            boolean closed = false;
            for (Effect effect : step.effects()) {
                closed |= effect instanceof Effect.CloseSocket;
                if (effect instanceof Effect.OpenSocket && !closed) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One state and signal with all that can matter to a guard. */
    private static List<Walked> walk(Phase phase, Signal signal) {
        List<Walked> walked = new ArrayList<>();
        for (Limits limits : LIMITS) {
            SessionMachine machine = new SessionMachine(limits);
            for (Facts facts : FACTS) {
                for (Ambient ambient : AMBIENTS) {
                    for (Input input : inputs(signal)) {
                        State from = new State(phase, facts);
                        walked.add(new Walked(limits, from, input, machine.on(from, input, ambient)));
                    }
                }
            }
        }
        return walked;
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairIsDecidedOrIgnoredWithAReasonAndNotBoth(Phase phase, Signal signal) {
        List<Row> rows = TABLE.rows(phase, signal);
        long ignored = TABLE.ignored().stream()
                .filter(each -> each.from() == phase
                        && each.signal() == signal
                        && !each.why().isBlank())
                .count();

        assertThat(rows.isEmpty() ? 1 : 0).isEqualTo(ignored);
        for (int i = 0; i < rows.size(); i++) {
            boolean isOpen = rows.get(i).guard() == Guard.ALWAYS;
            // a line behind one that always holds is never looked at; without one, something falls through
            assertThat(isOpen).as(rows.get(i).toString()).isEqualTo(i == rows.size() - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyStepKeepsTheRules(Phase phase, Signal signal) {
        boolean ignored = TABLE.rows(phase, signal).isEmpty();
        for (Walked walked : walk(phase, signal)) {
            if (ignored) {
                rule("nothing happens", walked, walked.step().equals(new Step(walked.from(), false, List.of())));
            } else {
                keepsTheRules(walked, phase, signal);
            }
        }
    }

    private static void keepsTheRules(Walked walked, Phase phase, Signal signal) {
        Phase to = walked.to();
        boolean wentUp = phase.sends() != Phase.Sends.GO && to.sends() == Phase.Sends.GO;
        boolean wentDown = phase.sends() == Phase.Sends.GO && to.sends() == Phase.Sends.WAIT;
        boolean ends = phase.isInSession() && !to.isInSession();
        if (walked.moved() && to.isTerminal()) {
            rule("a state of rest has no timer", walked, walked.stops(Timer.values()));
            rule("nothing is remembered", walked, phase == Phase.LOGGED_OUT || walked.has(Effect.Forget.class));
        }
        if (walked.moved() && !to.isTerminal()) {
            rule("a deadline", walked, stateTimers(walked) == 1);
        }
        rule("the end is told once", walked, walked.count(Effect.AnnounceDisconnected.class) == (ends ? 1 : 0));
        rule("what is pending is settled", walked, walked.count(Effect.FailSends.class) == (ends ? 1 : 0));
        rule(
                "a login that ends fails",
                walked,
                walked.has(Effect.FailLogin.class) == (isLogin(phase) && to.isTerminal()));
        rule("Connected is told", walked, walked.has(Effect.AnnounceConnected.class) == wentUp);
        rule(
                "what waits leaves",
                walked,
                walked.has(Effect.ReleaseSends.class) == (wentUp && phase.sends() == Phase.Sends.WAIT));
        rule("what comes waits", walked, walked.has(Effect.HoldSends.class) == wentDown);
        rule(
                "a logout is settled",
                walked,
                walked.has(Effect.SettleLogout.class) == (signal == Signal.LOGOUT || signal == Signal.CLOSE));
        rule("never two sockets", walked, !hasLink(phase) || walked.closesBeforeItOpens());
        rule("no socket is left", walked, !hasLink(phase) || hasLink(to) || walked.has(Effect.CloseSocket.class));
        if (wentDown) {
            boolean spread = signal == Signal.LOST || walked.from().facts().spread();
            rule(
                    "longer waits after a close by the server",
                    walked,
                    walked.facts().spread() == spread);
        }
        rule("shorter waits once it is up", walked, !wentUp || !walked.facts().spread());
    }

    private static void rule(String name, Walked walked, boolean holds) {
        if (!holds) {
            throw new AssertionError(name + ": " + walked);
        }
    }

    private static long stateTimers(Walked walked) {
        return walked.step().effects().stream()
                .filter(effect -> effect instanceof Effect.StartTimer start && start.timer() == Timer.STATE)
                .count();
    }

    private static boolean isLogin(Phase phase) {
        return phase.name().startsWith("LOGIN_");
    }

    private static boolean hasLink(Phase phase) {
        return phase.sends() == Phase.Sends.GO
                || phase.name().endsWith("_CONNECT")
                || phase.name().endsWith("_PROVISION");
    }

    @Test
    void everyStateIsReachedAndNoneButRestIsWithoutADeadline() {
        Set<Phase> reached = EnumSet.of(Phase.LOGGED_OUT);
        while (TABLE.rows().stream().anyMatch(row -> reached.contains(row.from()) && reached.add(row.to()))) {
            // one more was reached
        }
        assertThat(reached).containsExactlyInAnyOrder(Phase.values());
        for (Phase phase : Phase.values()) {
            assertThat(TABLE.rows(phase, Signal.TIME_UP).isEmpty())
                    .as(phase.name())
                    .isEqualTo(phase.isTerminal());
        }
    }

    @Test
    void everyGuardAndEveryActIsUsed() {
        assertThat(Stream.of(Guard.values())
                        .filter(guard -> TABLE.rows().stream().noneMatch(row -> row.guard() == guard)))
                .isEmpty();
        assertThat(Stream.of(Act.values())
                        .filter(act -> TABLE.rows().stream()
                                .noneMatch(row -> row.acts().contains(act))))
                .isEmpty();
    }

    @Test
    void everyLineCanBeTaken() {
        Set<Row> taken = new java.util.HashSet<>();
        everyPair().forEach(pair -> {
            Phase phase = (Phase) pair.get()[0];
            Signal signal = (Signal) pair.get()[1];
            for (Limits limits : LIMITS) {
                for (Facts facts : FACTS) {
                    for (Ambient ambient : AMBIENTS) {
                        for (Input input : inputs(signal)) {
                            Turn turn = new Turn(limits, new State(phase, facts), input, ambient);
                            TABLE.find(phase, signal, turn).ifPresent(taken::add);
                        }
                    }
                }
            }
        });
        assertThat(TABLE.rows()).allMatch(taken::contains);
    }

    @Test
    void logoutAndCloseEndEverySessionAtOnceFromEveryState() {
        for (Phase phase : Phase.values()) {
            for (Signal signal : List.of(Signal.LOGOUT, Signal.CLOSE)) {
                Predicate<Walked> ended = walked -> walked.to()
                        == (phase == Phase.CLOSED || signal == Signal.CLOSE ? Phase.CLOSED : Phase.LOGGED_OUT);
                assertThat(walk(phase, signal)).as(phase + " " + signal).allMatch(ended);
            }
        }
    }

    @Test
    void backoffGrowsWithFullJitterUpToItsCap() {
        Duration base = Duration.ofSeconds(2);
        Duration cap = Duration.ofSeconds(60);
        assertThat(Limits.jittered(base, cap, 1, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Limits.jittered(base, cap, 3, 0.5)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Limits.jittered(base, cap, 6, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limits.jittered(base, cap, 1_000_000_000, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limits.jittered(base, cap, 9, 0)).isEqualTo(Duration.ZERO);
        assertThat(Limits.jittered(Duration.ofMinutes(1), Duration.ofHours(1), Integer.MAX_VALUE, 0.999))
                .isLessThan(Duration.ofHours(1))
                .isGreaterThan(Duration.ofMinutes(59));
    }
}
