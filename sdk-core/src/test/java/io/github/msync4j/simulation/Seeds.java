package io.github.msync4j.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Many simulations side by side, each on one thread. */
public final class Seeds {
    /** A seed that an invariant does not hold for. */
    record Failure(long seed, Throwable cause, String trace) {
        /** All there is to know. */
        String report() {
            return trace + "\nseed " + seed + ": " + cause.getMessage() + "\nreplay with -Dsimulation.seed=" + seed;
        }
    }

    private final long first;
    private final long count;
    private final int threads;
    private final Map<String, Long> tally = new TreeMap<>();

    Seeds(long first, long count, int threads) {
        this.first = first;
        this.count = count;
        this.threads = threads;
    }

    /** Runs these seeds; the report on the one that failed, if one did. */
    public static @Nullable String report(long first, long count, int threads) throws InterruptedException {
        return new Seeds(first, count, threads)
                .run(done -> {})
                .map(Failure::report)
                .orElse(null);
    }

    /** Runs them until one fails; tells how many have passed. */
    Optional<Failure> run(LongConsumer passed) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        AtomicLong end = new AtomicLong(first + count);
        AtomicLong finished = new AtomicLong();
        Callable<Optional<Failure>> worker = () -> {
            for (long seed = next.getAndIncrement(); seed < end.get(); seed = next.getAndIncrement()) {
                Optional<Failure> failure = run(seed);
                if (failure.isPresent()) {
                    end.set(first);
                    return failure;
                }
                passed.accept(finished.incrementAndGet());
            }
            return Optional.empty();
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Optional<Failure>>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(worker);
            }
            Optional<Failure> lowest = Optional.empty();
            for (Future<Optional<Failure>> result : pool.invokeAll(workers)) {
                Optional<Failure> failure = result.get();
                if (failure.isPresent()
                        && lowest.map(other -> failure.get().seed < other.seed).orElse(true)) {
                    lowest = failure;
                }
            }
            return lowest;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Optional<Failure> run(long seed) {
        Simulation simulation = new Simulation(seed, null);
        try {
            simulation.run();
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(new Failure(seed, e, simulation.world().trace().text()));
        } finally {
            count(simulation.world().tally());
        }
    }

    private void count(Map<String, Integer> seen) {
        synchronized (tally) {
            seen.forEach((what, times) -> tally.merge(what, (long) times, Long::sum));
        }
    }

    /** How often what happened in all of them. */
    Map<String, Long> tally() {
        synchronized (tally) {
            return new TreeMap<>(tally);
        }
    }
}
