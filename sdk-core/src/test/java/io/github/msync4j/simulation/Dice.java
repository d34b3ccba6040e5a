package io.github.msync4j.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** What is left to chance in one concern. Each concern has dice of its own, so a new one shifts none of the others. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String concern) {
        // spread, for seeds are small neighbours
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + concern.hashCode() * 0xBF58476D1CE4E5B9L);
    }

    /** 0 or more and less than 1. */
    double next() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the first to the last, both included. */
    long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A waiting time of this mean, as between calls that know nothing of each other; at most ten times the mean. */
    long about(long mean) {
        return Math.min(10 * mean, (long) (-mean * Math.log(1 - random.nextDouble())));
    }
}
