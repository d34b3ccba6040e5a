package io.github.msync4j.internal.telemetry;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** What one client tells the application's recorder, which may fail as any code of an application may. */
final class Meters {
    private final MetricsRecorder recorder;
    private final LongSupplier nanos;
    private final GuardedCalls calls;

    Meters(MetricsRecorder recorder, LongSupplier nanos, ClientLog log) {
        this.recorder = recorder;
        this.nanos = nanos;
        this.calls = new GuardedCalls(log::metricsFailed);
    }

    long now() {
        return nanos.getAsLong();
    }

    void count(Metric metric, long more, String... tags) {
        calls.run(() -> recorder.count(metric, List.of(tags), more));
    }

    void time(Metric metric, Duration took, String... tags) {
        calls.run(() -> recorder.time(metric, List.of(tags), took));
    }

    /** Times what the flight recorder has as a span; what comes of it is the last tag, and a failure one that is told. */
    Span timed(Span span, Metric metric, String... tags) {
        long begun = nanos.getAsLong();
        return new Span() {
            @Override
            public void attempt(int number) {
                span.attempt(number);
            }

            @Override
            public void secured(Duration took) {
                span.secured(took);
            }

            @Override
            public void end(ErrorCode result) {
                span.end(result);
                List<String> all = new ArrayList<>(List.of(tags));
                all.add(result.name());
                calls.run(() -> recorder.time(metric, List.copyOf(all), Duration.ofNanos(nanos.getAsLong() - begun)));
            }
        };
    }

    /** Shows a value until it is called back. */
    Runnable observe(Metric metric, DoubleSupplier value, String... tags) {
        List<Runnable> end = new ArrayList<>(1);
        calls.run(() -> end.add(recorder.observe(metric, List.of(tags), value)));
        return () -> end.forEach(calls::run);
    }
}
