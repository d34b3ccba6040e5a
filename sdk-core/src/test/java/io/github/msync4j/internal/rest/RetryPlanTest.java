package io.github.msync4j.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @Test
    void waitsAreRandomBelowACeilingThatDoublesAndEnds() {
        RetryPlan plan = new RetryPlan(10);

        List<Duration> longest = IntStream.range(1, 10)
                .mapToObj(made -> plan.pause(made, Duration.ZERO, ALMOST_ONE).orElseThrow())
                .toList();

        assertThat(longest.stream().map(wait -> wait.plusMillis(1).toMillis()))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 5_000L, 5_000L, 5_000L, 5_000L, 5_000L);
        assertThat(plan.pause(3, Duration.ZERO, 0.5)).contains(Duration.ofSeconds(1));
        assertThat(plan.pause(3, Duration.ZERO, 0)).contains(Duration.ZERO);
    }

    @Test
    void triesAreCounted() {
        assertThat(new RetryPlan(1).pause(1, Duration.ZERO, 0)).isEmpty();
        assertThat(new RetryPlan(3).pause(2, Duration.ZERO, 0)).isPresent();
        assertThat(new RetryPlan(3).pause(3, Duration.ZERO, 0)).isEmpty();
    }

    @Test
    void noTryBeginsAfterTheBound() {
        RetryPlan plan = new RetryPlan(10);

        assertThat(plan.pause(1, RetryPlan.LAST_BEGIN, 0)).isPresent();
        assertThat(plan.pause(1, RetryPlan.LAST_BEGIN, 0.5)).isEmpty();
        assertThat(plan.pause(1, RetryPlan.LAST_BEGIN.plusNanos(1), 0)).isEmpty();
    }
}
