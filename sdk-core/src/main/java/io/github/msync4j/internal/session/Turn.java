package io.github.msync4j.internal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One step in the making: what the guards look at, and what the acts add to. */
final class Turn {
    private final Limits limits;
    private final Phase phase;
    private final Input input;
    private final Ambient ambient;
    private final List<Effect> effects = new ArrayList<>();
    private Facts facts;

    Turn(Limits limits, State state, Input input, Ambient ambient) {
        this.limits = limits;
        this.phase = state.phase();
        this.facts = state.facts();
        this.input = input;
        this.ambient = ambient;
    }

    Limits limits() {
        return limits;
    }

    Phase phase() {
        return phase;
    }

    Input input() {
        return input;
    }

    Ambient ambient() {
        return ambient;
    }

    Facts facts() {
        return facts;
    }

    void facts(Facts changed) {
        facts = changed;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** The wait before the try that the facts name. */
    Duration backoff() {
        return Limits.backoff(limits.reconnect(), facts.attempt(), facts.spread(), ambient.dice());
    }

    /** What a state may take, if it is entered now. */
    Duration time(Phase.Deadline deadline) {
        return switch (deadline) {
            case NONE -> Duration.ZERO;
            case STEP -> limits.step();
            case LOGIN_PAUSE -> limits.loginPause(facts.attempt(), ambient.dice());
            case HEARTBEAT_INTERVAL -> atLeastZero(limits.heartbeatInterval().minus(ambient.silence()));
            case HEARTBEAT_TIMEOUT -> limits.heartbeatTimeout();
            case BACKOFF -> backoff();
        };
    }

    private static Duration atLeastZero(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    Step to(Row row) {
        return new Step(new State(row.to(), facts), row.isEntry(), List.copyOf(effects));
    }
}
