package io.github.msync4j.metrics;

import io.github.msync4j.ClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Takes what clients measure to where the application wants it; given to {@link ClientOptions.Builder#metrics}. The artifacts
 * {@code sdk-metrics-micrometer} and {@code sdk-opentelemetry} have one each. Nothing is measured without one.
 *
 * <p>Its methods are called on the SDK's own threads, those of the sockets included, by any number of clients at the same
 * time: they return at once, and do not block. One that throws harms nothing but its own numbers; the log of the client says
 * so once.
 *
 * <p>The values of tags come in the order of {@link Metric#tags()}. They are few, and never the id of a user or a group.
 */
public interface MetricsRecorder {
    /**
     * Something took so long.
     *
     * @param metric a timer
     * @param tags the values of its tags
     * @param took how long, zero or more
     */
    void time(Metric metric, List<String> tags, Duration took);

    /**
     * There was more of something.
     *
     * @param metric a counter
     * @param tags the values of its tags
     * @param more how much more, one or more
     */
    void count(Metric metric, List<String> tags, long more);

    /**
     * A client begins to show a value, with its first login. Several clients show values of the same metric with the same
     * tags: a {@link SharedValue} makes one of them.
     *
     * @param metric a gauge; or a counter whose value so far is shown
     * @param tags the values of its tags
     * @param value the value now; NaN if there is none. May be asked on any thread at any time, and costs next to nothing
     * @return ends it; called once, when the client is closed, after which the value must not be held any more
     */
    Runnable observe(Metric metric, List<String> tags, DoubleSupplier value);
}
