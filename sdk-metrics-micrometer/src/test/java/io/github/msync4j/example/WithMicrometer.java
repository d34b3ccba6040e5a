package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.metrics.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.MeterRegistry;

public final class WithMicrometer {
    /** One recorder for all clients of a registry. */
    public static MetricsRecorder recorder(MeterRegistry registry) {
        return new MicrometerMetrics(registry);
    }

    public static ClientOptions options(MetricsRecorder recorder) {
        return ClientOptions.builder("org#app").metrics(recorder).build();
    }
}
