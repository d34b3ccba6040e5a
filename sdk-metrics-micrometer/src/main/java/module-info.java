/** Brings what clients measure to Micrometer. */
module io.github.msync4j.metrics.micrometer {
    requires transitive io.github.msync4j.core;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports io.github.msync4j.metrics.micrometer;
}
