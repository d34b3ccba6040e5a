package io.github.msync4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedValueTest {
    @Test
    void valuesOfSeveralClientsAreTheirSum() {
        SharedValue value = new SharedValue(Metric.SEND_QUEUE);
        assertThat(value.value()).isZero();

        value.add(() -> 2);
        Runnable end = value.add(() -> 3);
        value.add(() -> Double.NaN);
        assertThat(value.value()).isEqualTo(5);

        end.run();
        end.run();
        assertThat(value.value()).isEqualTo(2);
    }

    @Test
    void ofTokensTheOneThatEndsFirstCounts() {
        SharedValue value = new SharedValue(Metric.TOKEN_EXPIRY);
        assertThat(value.value()).isNaN();

        value.add(() -> 70);
        Runnable end = value.add(() -> 30);
        value.add(() -> Double.NaN);
        assertThat(value.value()).isEqualTo(30);

        end.run();
        assertThat(value.value()).isEqualTo(70);
    }

    @Test
    void counterKeepsWhatThoseCountedThatAreGone() {
        SharedValue value = new SharedValue(Metric.LOG_DROPPED);
        AtomicInteger dropped = new AtomicInteger(4);
        Runnable end = value.add(dropped::get);
        value.add(() -> 1);
        dropped.set(6);

        end.run();
        dropped.set(100);

        assertThat(value.value()).isEqualTo(7);
    }

    @Test
    void sameSupplierMayBeAddedTwice() {
        SharedValue value = new SharedValue(Metric.SEND_QUEUE);
        AtomicInteger queue = new AtomicInteger(1);
        value.add(queue::get);
        Runnable end = value.add(queue::get);
        end.run();

        assertThat(value.value()).isEqualTo(1);
    }
}
