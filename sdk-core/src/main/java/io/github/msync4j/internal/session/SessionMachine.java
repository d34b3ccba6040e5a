package io.github.msync4j.internal.session;

import java.util.List;
import java.util.Optional;

/**
 * The connection's state machine: {@code (state, input) -> (state, effects)}, as {@link ConnectionTable} has it. It has no
 * clock, thread, socket or random source.
 */
public final class SessionMachine {
    private static final Table TABLE = ConnectionTable.write();

    private final Limits limits;

    /** A machine that keeps these bounds. */
    public SessionMachine(Limits limits) {
        this.limits = limits;
    }

    /** The table. */
    static Table table() {
        return TABLE;
    }

    /** The one step from a state by an input. */
    public Step on(State state, Input input, Ambient ambient) {
        Turn turn = new Turn(limits, state, input, ambient);
        Optional<Row> found = TABLE.find(state.phase(), input.signal(), turn);
        if (found.isEmpty()) {
            return new Step(state, false, List.of());
        }
        Row row = found.get();
        row.acts().forEach(act -> act.on(turn));
        if (row.isEntry()) {
            startClock(row.to(), turn);
        }
        return turn.to(row);
    }

    /** A state that is entered has its deadline from then on; a state of rest has no clock at all. */
    private static void startClock(Phase entered, Turn turn) {
        if (entered.isTerminal()) {
            for (Timer timer : Timer.values()) {
                turn.effect(new Effect.StopTimer(timer));
            }
        } else {
            turn.effect(new Effect.StartTimer(Timer.STATE, turn.time(entered.deadline())));
        }
    }
}
