package io.github.msync4j.simulation;

import io.github.msync4j.tracing.OperationSpan;
import io.github.msync4j.tracing.OperationTracer;
import io.github.msync4j.tracing.SpanEnd;
import io.github.msync4j.tracing.SpanStart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The spans of one device's clients: each ends once, and none stays current behind the work that it was entered for. */
final class Spans implements OperationTracer {
    private final World world;
    private final String device;
    private final Set<Span> open = new LinkedHashSet<>();
    private final Deque<Span> current = new ArrayDeque<>();

    Spans(World world, String device) {
        this.world = world;
        this.device = device;
    }

    @Override
    public OperationSpan begin(SpanStart start) {
        Span span = new Span(start);
        open.add(span);
        world.tally("span " + start.subject());
        return span;
    }

    /** Nothing is going on: no span is current. */
    void checkLeft() {
        if (!current.isEmpty()) {
            world.violated(device + " is still within " + current);
        }
    }

    /** None is left open. */
    void checkEnded() {
        open.forEach(span -> world.violated(device + ": the span " + span + " never ended"));
    }

    private final class Span implements OperationSpan {
        private final SpanStart start;

        Span(SpanStart start) {
            this.start = start;
        }

        @Override
        public Runnable enter() {
            current.push(this);
            return () -> {
                if (current.isEmpty() || current.pop() != this) {
                    world.violated(device + " leaves " + this + " out of order");
                }
            };
        }

        @Override
        public void end(SpanEnd end) {
            if (!open.remove(this)) {
                world.violated(device + ": the span " + this + " ends twice");
            }
        }

        @Override
        public String toString() {
            return start.name() + " " + start.operation().orElse("");
        }
    }
}
