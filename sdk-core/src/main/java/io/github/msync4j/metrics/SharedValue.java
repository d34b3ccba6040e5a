package io.github.msync4j.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;

/**
 * For recorders: the values that several clients show of one metric, as one. It is their sum, or the least of them, as
 * {@link Metric#least()} says; NaN if there is none, but for sums, which are 0 then. A counter keeps what clients have counted
 * that are gone. Safe for all threads.
 */
public final class SharedValue {
    private final Metric metric;
    private final List<DoubleSupplier> shown = new CopyOnWriteArrayList<>();
    private double gone;

    /**
     * Makes one that nobody shows yet.
     *
     * @param metric of what
     */
    public SharedValue(Metric metric) {
        this.metric = metric;
    }

    /**
     * Adds a client's value.
     *
     * @param value the value now, or NaN
     * @return takes it out again
     */
    public Runnable add(DoubleSupplier value) {
        AtomicBoolean isOver = new AtomicBoolean();
        shown.add(value);
        return () -> {
            if (!isOver.getAndSet(true)) {
                remove(value);
            }
        };
    }

    private synchronized void remove(DoubleSupplier value) {
        if (metric.kind() == Metric.Kind.COUNTER) {
            double last = value.getAsDouble();
            gone += Double.isNaN(last) ? 0 : last;
        }
        shown.remove(value);
    }

    /**
     * Returns what all of them show together.
     *
     * @return the value now
     */
    public synchronized double value() {
        double all = metric.least() ? Double.NaN : gone;
        for (DoubleSupplier each : shown) {
            double value = each.getAsDouble();
            if (Double.isNaN(value)) {
                continue;
            }
            if (!metric.least()) {
                all += value;
            } else if (Double.isNaN(all) || value < all) {
                all = value;
            }
        }
        return all;
    }
}
