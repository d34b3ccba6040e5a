/** Brings what clients measure to OpenTelemetry. */
module io.github.msync4j.metrics.opentelemetry {
    requires transitive io.github.msync4j.core;
    requires transitive io.opentelemetry.api;
    requires static org.jspecify;

    exports io.github.msync4j.metrics.opentelemetry;
}
