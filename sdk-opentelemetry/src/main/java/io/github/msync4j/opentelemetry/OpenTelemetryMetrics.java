package io.github.msync4j.opentelemetry;

import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.metrics.SharedValue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Brings what clients measure to OpenTelemetry: timers as histograms of seconds, counters and gauges as such, under the names of
 * {@link Metric#id()}. One is for any number of clients: give it to the options of all of them, because a reader takes a gauge of
 * the same name and attributes once. Safe for all threads; what it costs is what the meter costs.
 */
public final class OpenTelemetryMetrics implements MetricsRecorder {
    private record Key(Metric metric, List<String> tags) {}

    private final Meter meter;
    private final Map<Metric, DoubleHistogram> histograms = new ConcurrentHashMap<>();
    private final Map<Metric, LongCounter> counters = new ConcurrentHashMap<>();
    private final Map<Key, Attributes> attributes = new ConcurrentHashMap<>();
    private final Map<Metric, Map<Attributes, SharedValue>> shown = new ConcurrentHashMap<>();

    /**
     * Makes one, with the meter {@code io.github.msync4j}.
     *
     * @param telemetry where it goes
     */
    public OpenTelemetryMetrics(OpenTelemetry telemetry) {
        this.meter = telemetry.getMeter("io.github.msync4j");
    }

    @Override
    public void time(Metric metric, List<String> tags, Duration took) {
        histograms.computeIfAbsent(metric, this::histogram).record(took.toNanos() / 1e9, named(metric, tags));
    }

    @Override
    public void count(Metric metric, List<String> tags, long more) {
        counters.computeIfAbsent(metric, this::counter).add(more, named(metric, tags));
    }

    @Override
    public Runnable observe(Metric metric, List<String> tags, DoubleSupplier value) {
        return shown.computeIfAbsent(metric, this::shown)
                .computeIfAbsent(named(metric, tags), key -> new SharedValue(metric))
                .add(value);
    }

    private Attributes named(Metric metric, List<String> tags) {
        return attributes.computeIfAbsent(new Key(metric, tags), key -> {
            AttributesBuilder named = Attributes.builder();
            for (int i = 0; i < tags.size(); i++) {
                named.put(metric.tags().get(i), tags.get(i));
            }
            return named.build();
        });
    }

    private DoubleHistogram histogram(Metric metric) {
        return meter.histogramBuilder(metric.id())
                .setDescription(metric.description())
                .setUnit(metric.unit())
                .build();
    }

    private LongCounter counter(Metric metric) {
        return meter.counterBuilder(metric.id())
                .setDescription(metric.description())
                .setUnit(metric.unit())
                .build();
    }

    private Map<Attributes, SharedValue> shown(Metric metric) {
        Map<Attributes, SharedValue> values = new ConcurrentHashMap<>();
        if (metric.kind() == Metric.Kind.COUNTER) {
            var unused = meter.counterBuilder(metric.id())
                    .ofDoubles()
                    .setDescription(metric.description())
                    .setUnit(metric.unit())
                    .buildWithCallback(now -> tell(values, now));
        } else {
            var unused = meter.gaugeBuilder(metric.id())
                    .setDescription(metric.description())
                    .setUnit(metric.unit())
                    .buildWithCallback(now -> tell(values, now));
        }
        return values;
    }

    private static void tell(Map<Attributes, SharedValue> values, ObservableDoubleMeasurement now) {
        values.forEach((tags, shared) -> {
            double value = shared.value();
            if (!Double.isNaN(value)) {
                now.record(value, tags);
            }
        });
    }
}
