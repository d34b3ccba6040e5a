package io.github.msync4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a download is gone on with. */
class ResumePlanTest {
    @Test
    void itIsGivenUpWhenNothingCameFiveTimes() {
        ResumePlan plan = new ResumePlan();
        for (int i = 0; i < 4; i++) {
            assertThat(plan.failed(0, 0)).isPresent();
        }
        assertThat(plan.failed(0, 0)).isEmpty();
    }

    @Test
    void whateverComesGivesNewHopeButNotForEver() {
        ResumePlan plan = new ResumePlan();
        for (int i = 1; i < ResumePlan.MOST; i++) {
            assertThat(plan.failed(i, 0)).isPresent();
        }
        assertThat(plan.failed(ResumePlan.MOST, 0)).isEmpty();
    }

    @Test
    void theSameBytesAgainAreNone() {
        ResumePlan plan = new ResumePlan();
        plan.failed(10, 0);
        // from the beginning once more, and not as far
        for (int i = 0; i < 3; i++) {
            assertThat(plan.failed(5, 0)).isPresent();
        }
        assertThat(plan.failed(10, 0)).isEmpty();
    }
}
