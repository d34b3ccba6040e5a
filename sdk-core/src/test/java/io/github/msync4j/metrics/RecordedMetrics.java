package io.github.msync4j.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Keeps what clients measure. */
public final class RecordedMetrics implements MetricsRecorder {
    /** What was timed. */
    public record Timed(Metric metric, List<String> tags, Duration took) {}

    private record Key(Metric metric, List<String> tags) {}

    private final ConcurrentLinkedQueue<Timed> timed = new ConcurrentLinkedQueue<>();
    private final Map<Key, Long> counted = new ConcurrentHashMap<>();
    private final Map<Key, SharedValue> shown = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Object> showing = new ConcurrentLinkedQueue<>();

    @Override
    public void time(Metric metric, List<String> tags, Duration took) {
        check(metric, Metric.Kind.TIMER, tags);
        timed.add(new Timed(metric, tags, took));
    }

    @Override
    public void count(Metric metric, List<String> tags, long more) {
        check(metric, Metric.Kind.COUNTER, tags);
        counted.merge(new Key(metric, tags), more, Long::sum);
    }

    @Override
    public Runnable observe(Metric metric, List<String> tags, DoubleSupplier value) {
        check(metric, metric.kind() == Metric.Kind.COUNTER ? Metric.Kind.COUNTER : Metric.Kind.GAUGE, tags);
        Runnable end = shown.computeIfAbsent(new Key(metric, tags), key -> new SharedValue(metric))
                .add(value);
        Object one = new Object();
        showing.add(one);
        return () -> {
            showing.remove(one);
            end.run();
        };
    }

    private static void check(Metric metric, Metric.Kind kind, List<String> tags) {
        if (metric.kind() != kind || metric.tags().size() != tags.size()) {
            throw new IllegalArgumentException(metric + " is recorded as " + kind + " with " + tags);
        }
    }

    /** The values of the tags of what was timed, in order. */
    public List<List<String>> tagsOf(Metric metric) {
        return timed.stream()
                .filter(each -> each.metric() == metric)
                .map(Timed::tags)
                .toList();
    }

    /** How long it took each time. */
    public List<Duration> times(Metric metric) {
        return timed.stream()
                .filter(each -> each.metric() == metric)
                .map(Timed::took)
                .toList();
    }

    /** How much there was. */
    public long counted(Metric metric, String... tags) {
        return counted.getOrDefault(new Key(metric, List.of(tags)), 0L);
    }

    /** What is shown now; NaN if it never was. */
    public double shown(Metric metric, String... tags) {
        SharedValue value = shown.get(new Key(metric, List.of(tags)));
        return value == null ? Double.NaN : value.value();
    }

    /** How many values clients show now. */
    public int showing() {
        return showing.size();
    }

    /** All values that tags had. */
    public List<String> tagValues() {
        return Stream.of(
                        timed.stream().map(Timed::tags),
                        counted.keySet().stream().map(Key::tags),
                        shown.keySet().stream().map(Key::tags))
                .flatMap(tags -> tags)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
