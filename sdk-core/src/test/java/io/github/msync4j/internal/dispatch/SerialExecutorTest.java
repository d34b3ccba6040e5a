package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
    private final WhenTold threads = new WhenTold();
    private final List<Integer> ran = new ArrayList<>();

    @Test
    void tasksRunInOrderOnOneThreadAtATime() {
        SerialExecutor serial = new SerialExecutor(threads);
        serial.execute(() -> {
            serial.execute(() -> ran.add(3));
            ran.add(1);
        });
        serial.execute(() -> ran.add(2));
        assertThat(threads.waiting()).isEqualTo(1);
        threads.runNext();
        assertThat(ran).containsExactly(1, 2, 3);

        serial.execute(() -> ran.add(4));
        threads.runAll();
        assertThat(ran).containsExactly(1, 2, 3, 4);
    }

    @Test
    void othersGetTheThreadInBetween() {
        SerialExecutor busy = new SerialExecutor(threads);
        IntStream.range(0, 1_000).forEach(i -> busy.execute(() -> ran.add(i)));
        threads.execute(() -> ran.add(-1));
        threads.runAll();

        assertThat(ran.indexOf(-1)).isEqualTo(HandlerThreads.TURN);
        assertThat(ran.stream().filter(i -> i >= 0)).hasSize(1_000).isSorted();
    }
}
