package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.opentelemetry.OpenTelemetryMetrics;
import io.github.msync4j.opentelemetry.OpenTelemetryTracer;
import io.opentelemetry.api.OpenTelemetry;

public final class WithOpenTelemetry {
    /** One of each, for all clients. */
    public static ClientOptions options(OpenTelemetry telemetry) {
        return ClientOptions.builder("org#app")
                .metrics(new OpenTelemetryMetrics(telemetry))
                .tracer(new OpenTelemetryTracer(telemetry))
                .build();
    }
}
