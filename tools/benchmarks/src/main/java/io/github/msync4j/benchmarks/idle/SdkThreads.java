package io.github.msync4j.benchmarks.idle;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Counts the SDK's threads, again and again, to know the most there were. */
final class SdkThreads implements AutoCloseable {
    private static final int EVERY_MILLIS = 10;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "thread-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile int peak;

    /** Starts to watch. */
    @SuppressWarnings("FutureReturnValueIgnored") // goes on until it is closed
    SdkThreads() {
        watch.scheduleWithFixedDelay(
                () -> peak = Math.max(peak, names().size()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Their names now. */
    static List<String> names() {
        return all().filter(name -> name.startsWith("msync4j-")).sorted().toList();
    }

    /** The threads of the JDK's HTTP clients now. */
    static long httpClients() {
        return all().filter(name -> name.startsWith("HttpClient-")).count();
    }

    private static Stream<String> all() {
        Thread[] threads = new Thread[Thread.activeCount() * 2 + 64];
        int count = Thread.enumerate(threads);
        return Arrays.stream(threads, 0, count).map(Thread::getName);
    }

    int peak() {
        return peak;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
