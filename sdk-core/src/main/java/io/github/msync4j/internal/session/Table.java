package io.github.msync4j.internal.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines, found by state and signal; and what is ignored, with the reason. */
final class Table {
    /** A state and a signal that nothing follows from. */
    record Ignored(Phase from, Signal signal, String why) {}

    private final List<Row> rows;
    private final List<Ignored> ignored;
    private final Map<Phase, Map<Signal, List<Row>>> index = new EnumMap<>(Phase.class);

    private Table(List<Row> rows, List<Ignored> ignored) {
        this.rows = List.copyOf(rows);
        this.ignored = List.copyOf(ignored);
        for (Phase phase : Phase.values()) {
            index.put(phase, new EnumMap<>(Signal.class));
        }
        for (Row row : rows) {
            of(row.from())
                    .computeIfAbsent(row.signal(), key -> new ArrayList<>())
                    .add(row);
        }
    }

    private Map<Signal, List<Row>> of(Phase phase) {
        return index.getOrDefault(phase, Map.of());
    }

    List<Row> rows() {
        return rows;
    }

    List<Ignored> ignored() {
        return ignored;
    }

    List<Row> rows(Phase phase, Signal signal) {
        return of(phase).getOrDefault(signal, List.of());
    }

    /** The first line whose guard holds; empty if the signal is ignored here. */
    Optional<Row> find(Phase phase, Signal signal, Turn turn) {
        for (Row row : rows(phase, signal)) {
            if (row.guard().holds(turn)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Writes a table, state by state. */
    static final class Writer {
        private final List<Row> rows = new ArrayList<>();
        private final Map<Phase, Map<Signal, String>> ignored = new HashMap<>();
        private final List<Ignored> ignoredInOrder = new ArrayList<>();
        private Phase phase = Phase.LOGGED_OUT;

        /** What follows is about this state. */
        Writer in(Phase from) {
            phase = from;
            return this;
        }

        /** Begins a line. */
        Line on(Signal signal) {
            return new Line(signal);
        }

        /** These signals change nothing in this state. */
        Writer ignore(String why, Signal... signals) {
            for (Signal signal : signals) {
                if (ignored.computeIfAbsent(phase, key -> new EnumMap<>(Signal.class))
                                .put(signal, why)
                        != null) {
                    throw new IllegalStateException(phase + " ignores " + signal + " twice");
                }
                ignoredInOrder.add(new Ignored(phase, signal, why));
            }
            return this;
        }

        Table done() {
            return new Table(rows, ignoredInOrder);
        }

        /** A line in the making. */
        final class Line {
            private final Signal signal;
            private Guard guard = Guard.ALWAYS;

            private Line(Signal signal) {
                this.signal = signal;
            }

            Line when(Guard holds) {
                guard = holds;
                return this;
            }

            /** Enters a state, be it the same again. */
            Writer enter(Phase to, Act... acts) {
                rows.add(new Row(phase, signal, guard, to, true, List.of(acts)));
                return Writer.this;
            }

            /** Leaves the state as it is. */
            Writer stay(Act... acts) {
                rows.add(new Row(phase, signal, guard, phase, false, List.of(acts)));
                return Writer.this;
            }
        }
    }
}
