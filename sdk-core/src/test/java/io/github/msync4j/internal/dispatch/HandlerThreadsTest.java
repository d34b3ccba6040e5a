package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandlerThreadsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final SharedThreads threads = new SharedThreads(3, LONG);

    @Test
    void noMoreThreadsThanTheBoundHoweverManyTasks() throws Exception {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        List<HandlerThreads> clients = new ArrayList<>();
        CountDownLatch allBusy = new CountDownLatch(3);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(500);
        for (int i = 0; i < 500; i++) {
            HandlerThreads client = new HandlerThreads(null, threads);
            clients.add(client);
            client.execute(() -> {
                used.add(Thread.currentThread());
                allBusy.countDown();
                await(release);
                done.countDown();
            });
        }
        await(allBusy);
        assertThat(used).hasSize(3);
        release.countDown();
        await(done);

        assertThat(used)
                .hasSize(3)
                .allMatch(Thread::isDaemon)
                .extracting(Thread::getName)
                .containsExactlyInAnyOrder("msync4j-handler-1", "msync4j-handler-2", "msync4j-handler-3");
        clients.forEach(HandlerThreads::release);
        assertEnd(used);
    }

    @Test
    void threadsStayForOthersAndEndWithTheLastClient() throws Exception {
        HandlerThreads first = new HandlerThreads(null, threads);
        HandlerThreads second = new HandlerThreads(null, threads);
        HandlerThreads unused = new HandlerThreads(null, threads);
        Thread ofFirst = threadOf(first);
        Thread ofSecond = threadOf(second);
        unused.release();
        first.release();
        first.release();
        Thread third = threadOf(second);
        assertThat(ofFirst.isAlive() && ofSecond.isAlive() && third.isAlive()).isTrue();
        second.release();

        assertEnd(Set.of(ofFirst, ofSecond, third));
    }

    @Test
    void clientClosedOnOneOfItsOwnThreads() throws Exception {
        HandlerThreads client = new HandlerThreads(null, threads);
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        client.execute(() -> {
            client.release();
            ran.complete(Thread.currentThread());
        });

        assertEnd(Set.of(ran.get(30, TimeUnit.SECONDS)));
    }

    @Test
    void taskThatComesAfterTheLastCloseRunsAndItsThreadEnds() throws Exception {
        HandlerThreads client = new HandlerThreads(null, threads);
        Thread early = threadOf(client);
        client.release();
        assertEnd(Set.of(early));
        Thread late = threadOf(client);

        assertThat(late.isDaemon()).isTrue();
        assertEnd(Set.of(late));
    }

    @Test
    void threadsComeBackWithTheNextClient() throws Exception {
        HandlerThreads first = new HandlerThreads(null, threads);
        Thread gone = threadOf(first);
        first.release();
        assertEnd(Set.of(gone));
        HandlerThreads next = new HandlerThreads(null, threads);
        Thread stays = threadOf(next);
        Thread other = threadOf(next);
        assertThat(stays.isAlive() && other.isAlive()).isTrue();
        next.release();

        assertEnd(Set.of(stays, other));
    }

    @Test
    void idleThreadsEndWhileThereAreClients() throws Exception {
        HandlerThreads client = new HandlerThreads(null, new SharedThreads(2, Duration.ofMillis(1)));

        assertEnd(Set.of(threadOf(client)));
    }

    @Test
    void ownExecutorIsUsedUntilItRejects() throws Exception {
        List<Runnable> own = new ArrayList<>();
        boolean[] full = {false};
        Executor bounded = task -> {
            if (full[0]) {
                throw new RejectedExecutionException();
            }
            own.add(task);
        };
        HandlerThreads client = new HandlerThreads(bounded, threads);
        client.execute(() -> {});
        assertThat(own).hasSize(1);
        full[0] = true;
        Thread fallback = threadOf(client);

        assertThat(fallback.getName()).startsWith("msync4j-handler-");
        assertThat(own).hasSize(1);
        client.release();
        assertEnd(Set.of(fallback));
    }

    private static Thread threadOf(Executor executor) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        executor.execute(() -> thread.complete(Thread.currentThread()));
        return thread.get(30, TimeUnit.SECONDS);
    }

    private static void assertEnd(Set<Thread> ending) throws InterruptedException {
        for (Thread thread : ending) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
