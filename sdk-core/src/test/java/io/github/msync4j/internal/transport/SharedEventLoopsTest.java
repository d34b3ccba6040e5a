package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedEventLoopsTest {
    @Test
    void threadsEndWithTheLastUserAndComeBackWithTheNext() throws Exception {
        for (int i = 0; i < 3; i++) {
            NettyLoop first = new NettyLoop();
            NettyLoop second = new NettyLoop();
            Set<Thread> threads = Set.of(thread(first), thread(second));
            assertThat(threads)
                    .allMatch(Thread::isDaemon)
                    .allMatch(thread -> thread.getName().matches("msync4j-io-\\d+"));
            first.release();
            assertThat(thread(second)).as("one is left").isIn(threads);
            second.release();

            haveEnded(threads);
        }
        // and so do those of the tests before, if they were still about to end
        haveEnded(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("msync4j-io"))
                .collect(Collectors.toSet()));
    }

    @Test
    void usersThatComeAndGoAtTheSameTimeGetALoopThatWorks() throws Exception {
        int users = 8;
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ExecutorService racing = Executors.newFixedThreadPool(users);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> races = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            races.add(racing.submit(() -> {
                start.await();
                for (int turn = 0; turn < 25; turn++) {
                    NettyLoop loop = new NettyLoop();
                    threads.add(thread(loop));
                    loop.release();
                    loop.release();
                }
                return "";
            }));
        }
        start.countDown();
        for (Future<?> race : races) {
            race.get(60, TimeUnit.SECONDS);
        }
        racing.shutdown();

        haveEnded(threads);
    }

    @Test
    void watchOverTheClocksTicksAndEndsWithItsLoop() throws Exception {
        CountDownLatch ticks = new CountDownLatch(2);
        SharedEventLoops shared = SharedEventLoops.acquire();
        Runnable stop = shared.everySecond(ticks::countDown);
        assertThat(ticks.await(30, TimeUnit.SECONDS)).isTrue();
        stop.run();
        SharedEventLoops.release();

        NettyLoop loop = new NettyLoop();
        loop.watchClock(jump -> {});
        Thread thread = thread(loop);
        loop.release();
        haveEnded(Set.of(thread));
    }

    private static Thread thread(NettyLoop loop) throws Exception {
        EventLoop eventLoop = loop.eventLoop();
        return eventLoop.submit(Thread::currentThread).get(30, TimeUnit.SECONDS);
    }

    private static void haveEnded(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
