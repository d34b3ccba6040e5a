package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.metrics.opentelemetry.OpenTelemetryMetrics;
import io.opentelemetry.api.OpenTelemetry;

public final class WithOpenTelemetry {
    /** One recorder for all clients. */
    public static MetricsRecorder recorder(OpenTelemetry telemetry) {
        return new OpenTelemetryMetrics(telemetry);
    }

    public static ClientOptions options(MetricsRecorder recorder) {
        return ClientOptions.builder("org#app").metrics(recorder).build();
    }
}
