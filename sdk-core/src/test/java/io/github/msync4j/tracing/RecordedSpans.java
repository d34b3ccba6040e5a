package io.github.msync4j.tracing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the spans of clients, and knows which one is current on a thread. */
public final class RecordedSpans implements OperationTracer {
    private static final ThreadLocal<@Nullable Recorded> CURRENT = new ThreadLocal<>();

    private final List<Recorded> all = Collections.synchronizedList(new ArrayList<>());

    @Override
    public OperationSpan begin(SpanStart start) {
        Recorded span = new Recorded(start, Optional.ofNullable(CURRENT.get()));
        all.add(span);
        return span;
    }

    /** The spans of this subject, in the order in which they began. */
    public List<Recorded> of(SpanSubject subject) {
        synchronized (all) {
            return all.stream()
                    .filter(span -> span.start().subject() == subject)
                    .toList();
        }
    }

    /** The span that is current on this thread. */
    public Optional<Recorded> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** All spans. */
    public List<Recorded> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** One span. */
    public static final class Recorded implements OperationSpan {
        private final SpanStart start;
        private final Optional<Recorded> parent;
        private final List<SpanEnd> ends = Collections.synchronizedList(new ArrayList<>());

        private Recorded(SpanStart start, Optional<Recorded> parent) {
            this.start = start;
            this.parent = parent;
        }

        public SpanStart start() {
            return start;
        }

        /** What was current when it began. */
        public Optional<Recorded> parent() {
            return parent;
        }

        /** How it ended: one, or none as long as it goes on. */
        public List<SpanEnd> ends() {
            return ends;
        }

        @Override
        public Runnable enter() {
            Recorded outer = CURRENT.get();
            CURRENT.set(this);
            return () -> {
                if (CURRENT.get() != this) {
                    throw new IllegalStateException("left out of order");
                }
                CURRENT.set(outer);
            };
        }

        @Override
        public void end(SpanEnd end) {
            ends.add(end);
        }

        @Override
        public String toString() {
            return start + " " + ends;
        }
    }
}
