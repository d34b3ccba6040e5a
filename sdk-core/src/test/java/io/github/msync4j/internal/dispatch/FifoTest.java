package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FifoTest {
    private final Fifo<String> fifo = new Fifo<>();

    @Test
    void givesBackInOrder() {
        fifo.add("a");
        fifo.add("b");
        assertThat(fifo.poll()).isEqualTo("a");
        fifo.add("c");
        assertThat(fifo.size()).isEqualTo(2);
        assertThat(fifo.peek()).isEqualTo("b");
        assertThat(fifo.poll()).isEqualTo("b");
        assertThat(fifo.poll()).isEqualTo("c");
        assertThat(fifo.poll()).isNull();
        assertThat(fifo.peek()).isNull();
        assertThat(fifo.size()).isZero();
    }

    @Test
    void canBeUsedAgainOnceEmptyOrCleared() {
        fifo.add("a");
        fifo.poll();
        fifo.add("b");
        assertThat(fifo.isEmpty()).isFalse();
        fifo.clear();
        assertThat(fifo.isEmpty()).isTrue();
        assertThat(fifo.size()).isZero();
        fifo.add("c");

        assertThat(fifo.poll()).isEqualTo("c");
        assertThat(fifo.isEmpty()).isTrue();
    }
}
