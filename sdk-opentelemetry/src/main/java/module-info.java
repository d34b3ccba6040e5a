/** Brings what clients measure and do to OpenTelemetry. */
module io.github.msync4j.opentelemetry {
    requires transitive io.github.msync4j.core;
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;
    requires static org.jspecify;

    exports io.github.msync4j.opentelemetry;
}
