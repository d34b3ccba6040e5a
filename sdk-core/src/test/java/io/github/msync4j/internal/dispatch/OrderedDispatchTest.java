package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedDispatchTest {
    @Test
    void tasksOfOneKeyRunInOrderOnManyThreads() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        OrderedDispatch dispatch = dispatch(threads, 4);
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
            dispatch.submit(key < 0 ? null : "k" + key, 1, () -> {
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
        OrderedDispatch dispatch = dispatch(started::add, 2);
        List<String> ran = new ArrayList<>();
        dispatch.submit("slow", 1, () -> {
            // while this runs, another thread takes the other conversation
            Runnable second = started.poll();
            if (second != null) {
                second.run();
            }
            ran.add("slow");
        });
        dispatch.submit("quick", 1, () -> ran.add("quick"));
        Runnable first = started.remove();
        first.run();

        assertThat(ran).containsExactly("quick", "slow");
    }

    @Test
    void noMoreThreadsThanAllowed() {
        Queue<Runnable> started = new ArrayDeque<>();
        OrderedDispatch dispatch = dispatch(started::add, 2);
        for (int i = 0; i < 10; i++) {
            dispatch.submit("k" + i, 1, () -> {});
        }

        assertThat(started).hasSize(2);
    }

    @Test
    void oneThreadForOneKey() {
        WhenTold threads = new WhenTold();
        OrderedDispatch dispatch = dispatch(threads, 2);
        for (int i = 0; i < 10; i++) {
            dispatch.submit("k", 1, () -> {});
        }
        assertThat(threads.waiting()).isEqualTo(1);
        threads.runAll();
        dispatch.submit("k", 1, () -> {});

        assertThat(threads.waiting()).isEqualTo(1);
    }

    @Test
    void busyKeyGivesItsThreadToOtherKeysAndOthersOfTheExecutor() {
        WhenTold threads = new WhenTold();
        OrderedDispatch busy = dispatch(threads, 1);
        List<Integer> ran = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> busy.submit("busy", 1, () -> ran.add(i)));
        busy.submit("quick", 1, () -> ran.add(-1));
        dispatch(threads, 1).submit("other", 1, () -> ran.add(-2));
        threads.runAll();

        assertThat(ran.subList(HandlerThreads.TURN, HandlerThreads.TURN + 2)).containsExactly(-2, -1);
        assertThat(ran.stream().filter(i -> i >= 0)).hasSize(1_000).isSorted();
    }

    @Test
    void taskWithoutKeyWaitsForAKeyThatGaveItsThreadAway() {
        WhenTold threads = new WhenTold();
        OrderedDispatch dispatch = dispatch(threads, 2);
        List<Integer> ran = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> dispatch.submit("k" + i % 2, 1, () -> ran.add(i)));
        IntStream.range(100, 110).forEach(i -> dispatch.submit(null, 1, () -> ran.add(i)));
        IntStream.range(110, 200).forEach(i -> dispatch.submit("k", 1, () -> ran.add(i)));
        threads.runAll();

        assertThat(ran).hasSize(200);
        assertThat(ran.subList(100, 200)).isSorted().startsWith(100);
    }

    @Test
    void countsWhatWaitsAndTellsEachTimeThatItGetsLow() {
        WhenTold threads = new WhenTold();
        List<Integer> told = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        OrderedDispatch dispatch = new OrderedDispatch(threads, 2, 10, () -> told.add(seen.size()));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                dispatch.submit("k", 5, () -> seen.add(dispatch.waiting()));
            }
            threads.runAll();
        }

        assertThat(seen).containsExactly(20, 15, 10, 5, 20, 15, 10, 5);
        assertThat(told).containsExactly(3, 7);
        assertThat(dispatch.waiting()).isZero();
    }

    private static OrderedDispatch dispatch(Executor executor, int parallelism) {
        return new OrderedDispatch(executor, parallelism, Integer.MAX_VALUE, () -> {});
    }
}
