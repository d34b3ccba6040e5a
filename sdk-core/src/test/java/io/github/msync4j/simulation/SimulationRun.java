package io.github.msync4j.simulation;

import java.util.Optional;

/**
 * Runs seeds by the thousand: {@code SimulationRun [count] [first]}, or one with its whole trace:
 * {@code -Dsimulation.seed=N}. Stops at the first seed that fails.
 */
public final class SimulationRun {
    private SimulationRun() {}

    /** Runs; the exit status says whether all seeds passed. */
    public static void main(String[] arguments) throws InterruptedException {
        Long one = Long.getLong("simulation.seed");
        if (one != null) {
            new Simulation(one, System.out).run();
            return;
        }
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        Seeds seeds = new Seeds(first, count, threads);
        Optional<Seeds.Failure> failure = seeds.run(done -> {
            if (done % 1_000 == 0) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf("%,d of %,d seeds passed, %.0f a second%n", done, count, done / seconds);
            }
        });
        failure.ifPresent(found -> {
            System.out.println(found.report());
            System.exit(1);
        });
        seeds.tally().forEach((what, times) -> System.out.printf("%,12d %s%n", times, what));
        System.out.printf("%,d seeds passed%n", count);
    }
}
