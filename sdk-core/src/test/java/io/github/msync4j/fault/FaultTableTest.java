package io.github.msync4j.fault;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.util.Comparator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the client makes of every fault at every moment, over real sockets: a test for each {@link Cell}. They are tried side
 * by side, since most of their time they wait; those that wait longest come first.
 */
class FaultTableTest {
    private static final int SIDE_BY_SIDE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, FaultTableTest::thread);
    private final BlockingQueue<DevServer> servers = new LinkedBlockingQueue<>();
    private final AtomicInteger trials = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> cells() {
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            servers.add(DevServer.start(DevServerOptions.defaults()));
        }
        return Cell.all().stream()
                .sorted(Comparator.comparing(Cell::isLong).reversed())
                .map(this::begin)
                .toList()
                .stream()
                .onClose(this::stop);
    }

    private DynamicTest begin(Cell cell) {
        Future<?> trial = threads.submit(() -> attempt(cell));
        return DynamicTest.dynamicTest(cell.toString(), () -> outcome(trial));
    }

    private Void attempt(Cell cell) throws InterruptedException {
        DevServer server = servers.take();
        try (Trial trial = Trial.of(cell, server, trials.incrementAndGet())) {
            trial.run();
            return null;
        } finally {
            servers.add(server);
        }
    }

    private static void outcome(Future<?> trial) throws Throwable {
        try {
            trial.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private void stop() {
        threads.shutdownNow();
        servers.forEach(DevServer::close);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault-table");
        thread.setDaemon(true);
        return thread;
    }
}
