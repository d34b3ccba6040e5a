package io.github.msync4j.metrics.micrometer;

import io.github.msync4j.metrics.Metric;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.metrics.SharedValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Brings what clients measure to a registry of Micrometer: timers, counters and gauges under the names of {@link Metric#id()}.
 * One is for any number of clients: give it to the options of all of them, because a registry takes a gauge of the same name
 * and tags once. Safe for all threads; what it costs is what the registry costs.
 */
public final class MicrometerMetrics implements MetricsRecorder {
    private record Key(Metric metric, List<String> tags) {
        /** Words without an end, as Micrometer's conventions for back ends want them. */
        String unit() {
            return switch (metric.unit()) {
                case "s" -> "seconds";
                case "By" -> "bytes";
                default -> metric.unit().replaceAll("[{}]", "") + "s";
            };
        }

        List<Tag> named() {
            List<Tag> named = new ArrayList<>();
            for (int i = 0; i < tags.size(); i++) {
                named.add(Tag.of(metric.tags().get(i), tags.get(i)));
            }
            return named;
        }
    }

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Key, SharedValue> shown = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param registry where it goes
     */
    public MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void time(Metric metric, List<String> tags, Duration took) {
        timers.computeIfAbsent(new Key(metric, tags), this::timer).record(took);
    }

    @Override
    public void count(Metric metric, List<String> tags, long more) {
        counters.computeIfAbsent(new Key(metric, tags), this::counter).increment((double) more);
    }

    @Override
    public Runnable observe(Metric metric, List<String> tags, DoubleSupplier value) {
        return shown.computeIfAbsent(new Key(metric, tags), this::shown).add(value);
    }

    private Timer timer(Key key) {
        return Timer.builder(key.metric.id())
                .description(key.metric.description())
                .tags(key.named())
                .register(registry);
    }

    private Counter counter(Key key) {
        return Counter.builder(key.metric.id())
                .description(key.metric.description())
                .baseUnit(key.unit())
                .tags(key.named())
                .register(registry);
    }

    private SharedValue shown(Key key) {
        SharedValue value = new SharedValue(key.metric);
        if (key.metric.kind() == Metric.Kind.COUNTER) {
            FunctionCounter.builder(key.metric.id(), value, SharedValue::value)
                    .description(key.metric.description())
                    .baseUnit(key.unit())
                    .tags(key.named())
                    .register(registry);
        } else {
            Gauge.builder(key.metric.id(), value, SharedValue::value)
                    .description(key.metric.description())
                    .baseUnit(key.unit())
                    .tags(key.named())
                    .register(registry);
        }
        return value;
    }
}
