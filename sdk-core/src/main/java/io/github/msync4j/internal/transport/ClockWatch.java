package io.github.msync4j.internal.transport;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at the clocks once a second while somebody watches, for all who do. */
final class ClockWatch {
    private record Watcher(Executor loop, Consumer<Duration> jumped) {}

    private final Supplier<ClockReading> clocks;
    private final Function<Runnable, Runnable> everySecond;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private ClockReading last;
    private Runnable stop = () -> {};

    /**
     * Watches these clocks; nothing is started.
     *
     * @param everySecond runs a task every second, until what it returns is run
     */
    ClockWatch(Supplier<ClockReading> clocks, Function<Runnable, Runnable> everySecond) {
        this.clocks = clocks;
        this.everySecond = everySecond;
        this.last = clocks.get();
    }

    /** Tells of jumps, on the loop's thread; the result ends it. */
    synchronized Runnable add(Executor loop, Consumer<Duration> jumped) {
        Watcher watcher = new Watcher(loop, jumped);
        if (watchers.isEmpty()) {
            last = clocks.get();
            stop = everySecond.apply(this::look);
        }
        watchers.add(watcher);
        return () -> remove(watcher);
    }

    /** Ends all that was to be told on this loop. */
    synchronized void removeAll(Executor loop) {
        Set.copyOf(watchers).stream().filter(each -> each.loop() == loop).forEach(this::remove);
    }

    private synchronized void remove(Watcher watcher) {
        if (watchers.remove(watcher) && watchers.isEmpty()) {
            stop.run();
        }
    }

    private synchronized boolean has(Watcher watcher) {
        return watchers.contains(watcher);
    }

    private void look() {
        List<Watcher> told;
        Optional<Duration> jump;
        synchronized (this) {
            ClockReading now = clocks.get();
            jump = last.jumpUntil(now);
            last = now;
            told = List.copyOf(watchers);
        }
        // without the lock: a loop has one of its own
        jump.ifPresent(by -> told.forEach(each -> tell(each, by)));
    }

    private void tell(Watcher watcher, Duration jump) {
        try {
            watcher.loop().execute(() -> {
                if (has(watcher)) {
                    watcher.jumped().accept(jump);
                }
            });
        } catch (RejectedExecutionException e) {
            // the loop was released meanwhile
        }
    }
}
