package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.tracing.OperationSpan;
import io.github.msync4j.tracing.OperationTracer;
import io.github.msync4j.tracing.SpanEnd;
import io.github.msync4j.tracing.SpanStart;
import java.util.ArrayList;
import java.util.List;

/** What one client tells the application's tracer, which may fail as any code of an application may. */
final class Tracing {
    private final OperationTracer tracer;
    private final String client;
    private final GuardedCalls calls;

    Tracing(OperationTracer tracer, String client, ClientLog log) {
        this.tracer = tracer;
        this.client = client;
        this.calls = new GuardedCalls(log::tracerFailed);
    }

    Traced begin(SpanStart.Builder start) {
        List<OperationSpan> begun = new ArrayList<>(1);
        calls.run(() -> begun.add(tracer.begin(start.client(client).build())));
        return begun.isEmpty() ? Traced.UNTRACED : new Guarded(begun.get(0));
    }

    private final class Guarded implements Traced {
        private final OperationSpan span;

        Guarded(OperationSpan span) {
            this.span = span;
        }

        @Override
        public Runnable enter() {
            List<Runnable> leaving = new ArrayList<>(1);
            calls.run(() -> leaving.add(span.enter()));
            return () -> leaving.forEach(calls::run);
        }

        @Override
        public void end(ErrorCode code, int status) {
            SpanEnd.Builder end = SpanEnd.builder().code(code);
            if (status > 0) {
                end.status(status);
            }
            calls.run(() -> span.end(end.build()));
        }
    }
}
