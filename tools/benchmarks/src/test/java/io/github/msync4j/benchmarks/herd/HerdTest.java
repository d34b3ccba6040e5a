package io.github.msync4j.benchmarks.herd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The herd of docs/herd.md, a fiftieth of its size. */
class HerdTest {
    private static final int CLIENTS = 20_000;
    private static final int CAPACITY = 1_000;

    static Stream<Scenario> scenarios() {
        return Stream.of(0, 10, 60, 300)
                .map(outage -> Scenario.of(CLIENTS, CAPACITY, outage))
                .flatMap(refusing -> Stream.of(refusing, refusing.timingOut()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void ourPolicyPeaksAtNoMoreThanThreeTimesTheMean(Scenario scenario) {
        assertThat(run(Policy.MSYNC4J, scenario).peakOverMean()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theOthersPeakHigher(Scenario scenario) {
        int ours = run(Policy.MSYNC4J, scenario).peak();

        assertThat(run(Policy.OFFICIAL, scenario).peak()).isGreaterThan(ours * 3 / 2);
        assertThat(run(Policy.NO_JITTER, scenario).peak()).isGreaterThan(ours * 5);
    }

    @Test
    void afterARestartTheOthersPeakAtMoreThanThreeTimesTheMean() {
        Scenario restart = Scenario.of(CLIENTS, CAPACITY, 0);

        assertThat(run(Policy.OFFICIAL, restart).peakOverMean()).isGreaterThan(4);
        assertThat(run(Policy.NO_JITTER, restart).peakOverMean()).isGreaterThan(20);
    }

    @Test
    void silenceSpreadsTheLoss() {
        Scenario silent = Scenario.of(CLIENTS, CAPACITY, 0).silent();

        assertThat(run(Policy.MSYNC4J_AFTER_SILENCE, silent).peakOverMean()).isLessThan(2);
    }

    @Test
    void theClusterTakesAWaveOneSecondsWorthAtATime() {
        Recovery recovery = run(Policy.NO_JITTER, Scenario.of(CLIENTS, CAPACITY, 0));

        // tries after 1, 3, 7, 15, 31 s, and every 30 s from then on: the twentieth wave takes the last ones
        assertThat(recovery.arrivals(0)).isZero();
        assertThat(recovery.arrivals(1)).isEqualTo(CLIENTS);
        assertThat(recovery.arrivals(3)).isEqualTo(CLIENTS - CAPACITY);
        assertThat(recovery.secondsUntil(1)).isEqualTo(31 + 15 * 30);
        assertThat(recovery.triesPerClient()).isEqualTo(10.5);
    }

    @Test
    void aTryWithoutAnAnswerTakesTenSecondsMore() {
        Recovery recovery =
                run(Policy.NO_JITTER, Scenario.of(CLIENTS, CAPACITY, 2).timingOut());

        assertThat(recovery.arrivals(1)).isEqualTo(CLIENTS);
        assertThat(recovery.arrivals(1 + 10 + 2)).isEqualTo(CLIENTS);
        assertThat(recovery.arrivals(3)).isZero();
    }

    @Test
    void theSameSeedIsTheSameRun() {
        Scenario scenario = Scenario.of(CLIENTS, CAPACITY, 10);

        assertThat(run(Policy.MSYNC4J, scenario).peak())
                .isEqualTo(run(Policy.MSYNC4J, scenario).peak());
        assertThat(run(Policy.MSYNC4J, scenario).triesPerClient())
                .isEqualTo(run(Policy.MSYNC4J, scenario).triesPerClient());
        assertThat(run(Policy.MSYNC4J, scenario).triesPerClient())
                .isNotEqualTo(Herd.run(Policy.MSYNC4J, scenario, 2).triesPerClient());
    }

    private static Recovery run(Policy policy, Scenario scenario) {
        return Herd.run(policy, scenario, 1);
    }
}
