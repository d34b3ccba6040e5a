package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderedDispatchTest {
    @Test
    void tasksOfOneKeyRunInOrderOnManyThreads() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        OrderedDispatch dispatch = new OrderedDispatch(threads, 4);
        List<List<Integer>> ran = new ArrayList<>();
        List<Integer> fences = Collections.synchronizedList(new ArrayList<>());
        SplittableRandom random = new SplittableRandom(7);
        int count = 20_000;
        for (int key = 0; key < 5; key++) {
            ran.add(Collections.synchronizedList(new ArrayList<>()));
        }
        CountDownLatch done = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            int key = random.nextInt(100) == 0 ? -1 : random.nextInt(5);
            dispatch.submit(key < 0 ? null : "k" + key, () -> {
                if (key < 0) {
                    // everything before has run, nothing after has
                    int before = ran.stream().mapToInt(List::size).sum() + fences.size();
                    assertThat(before).isEqualTo(number);
                    fences.add(number);
                } else {
                    ran.get(key).add(number);
                }
                done.countDown();
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        ran.forEach(numbers -> assertThat(numbers).isSorted());
        assertThat(fences).isSorted().isNotEmpty();
        threads.shutdown();
    }

    @Test
    void busyKeyLeavesOthersAThread() {
        Queue<Runnable> started = new ArrayDeque<>();
        OrderedDispatch dispatch = new OrderedDispatch(started::add, 2);
        List<String> ran = new ArrayList<>();
        dispatch.submit("slow", () -> {
            // while this runs, another thread takes the other conversation
            Runnable second = started.poll();
            if (second != null) {
                second.run();
            }
            ran.add("slow");
        });
        dispatch.submit("quick", () -> ran.add("quick"));
        Runnable first = started.remove();
        first.run();

        assertThat(ran).containsExactly("quick", "slow");
    }

    @Test
    void noMoreThreadsThanAllowed() {
        Queue<Runnable> started = new ArrayDeque<>();
        OrderedDispatch dispatch = new OrderedDispatch(started::add, 2);
        for (int i = 0; i < 10; i++) {
            dispatch.submit("k" + i, () -> {});
        }

        assertThat(started).hasSize(2);
    }
}
