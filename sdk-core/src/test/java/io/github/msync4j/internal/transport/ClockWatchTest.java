package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant wall = Instant.parse("2026-01-01T00:00:00Z");
    private long nanos;
    private @Nullable Runnable tick;
    private int starts;
    private final List<Duration> heard = new ArrayList<>();
    private final ClockWatch watch = new ClockWatch(() -> new ClockReading(wall, nanos), task -> {
        tick = task;
        starts++;
        return () -> tick = null;
    });

    private void pass(Duration byTheWall, Duration byNanos) {
        wall = wall.plus(byTheWall);
        nanos += byNanos.toNanos();
        if (tick != null) {
            tick.run();
        }
    }

    @Test
    void eachJumpIsToldOnceToAll() {
        watch.add(Runnable::run, heard::add);
        watch.add(Runnable::run, heard::add);
        pass(SECOND, SECOND);
        pass(Duration.ofMinutes(10), SECOND);
        pass(SECOND, SECOND);
        pass(Duration.ofSeconds(-9), SECOND);
        pass(SECOND, SECOND);

        Duration ahead = Duration.ofSeconds(599);
        Duration back = Duration.ofSeconds(-10);
        assertThat(heard).containsExactly(ahead, ahead, back, back);
    }

    @Test
    void clockThatIsAdjustedSlowlyDoesNotJump() {
        watch.add(Runnable::run, heard::add);
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMillis(1900), SECOND);
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void clocksAreLookedAtOnlyWhileSomebodyWatches() {
        assertThat(tick).isNull();
        Runnable first = watch.add(Runnable::run, heard::add);
        Runnable second = watch.add(Runnable::run, heard::add);
        assertThat(starts).isEqualTo(1);
        first.run();
        first.run();
        assertThat(tick).isNotNull();
        second.run();
        assertThat(tick).isNull();

        pass(Duration.ofHours(1), SECOND);
        watch.add(Runnable::run, heard::add);
        pass(SECOND, SECOND);
        assertThat(starts).isEqualTo(2);
        assertThat(heard).as("what was before is not told").isEmpty();
    }

    @Test
    void whoEndedItHearsNothingEvenOfAJumpThatWasSeen() {
        List<Runnable> waiting = new ArrayList<>();
        Runnable end = watch.add(waiting::add, heard::add);
        pass(Duration.ofHours(1), SECOND);
        end.run();
        waiting.forEach(Runnable::run);

        assertThat(heard).isEmpty();
    }

    @Test
    void loopThatIsReleasedTakesItsWatchesWithItAndHoldsUpNobody() {
        Executor gone = task -> {
            throw new RejectedExecutionException();
        };
        watch.add(gone, heard::add);
        watch.add(Runnable::run, heard::add);
        pass(Duration.ofHours(1), SECOND);
        assertThat(heard).hasSize(1);

        Executor own = Runnable::run;
        watch.add(own, heard::add);
        watch.add(own, heard::add);
        watch.removeAll(own);
        pass(Duration.ofHours(1), SECOND);
        assertThat(heard).hasSize(2);
    }
}
