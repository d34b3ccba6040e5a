package io.github.msync4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.transfer.PartPlan.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which parts of a file are sent when. */
class PartPlanTest {
    @Test
    void filesOfMoreThanOneAndAHalfPartsAreSentInParts() {
        assertThat(PartPlan.isWorthIt(7_864_320, PartPlan.DEFAULT_PART_LENGTH)).isFalse();
        assertThat(PartPlan.isWorthIt(7_864_321, PartPlan.DEFAULT_PART_LENGTH)).isTrue();
    }

    @Test
    void whateverPartsFailEachByteIsSentOnceInTheEndAndFourPartsAreUnderWayAtMost() {
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long partLength = random.nextLong(1, 2_000);
            // lengths around the ends of parts, more often than others
            long length = Math.max(1, partLength * random.nextLong(0, 30) + random.nextLong(-1, 2));
            int atOnce = random.nextInt(1, 5);
            PartPlan plan = new PartPlan(length, partLength, atOnce);
            List<Part> underWay = new ArrayList<>();
            boolean[] sent = new boolean[(int) length];

            while (!plan.isComplete()) {
                for (Optional<Part> next = plan.next(); next.isPresent(); next = plan.next()) {
                    underWay.add(next.get());
                }
                assertThat(underWay).as("seed %s", seed).isNotEmpty().hasSizeLessThanOrEqualTo(atOnce);
                Part part = underWay.get(random.nextInt(underWay.size()));
                if (random.nextInt(4) > 0
                        || plan.failed(part, random.nextDouble()).isEmpty()) {
                    underWay.remove(part);
                    plan.sent(part);
                    assertThat(part.length()).isBetween(1L, partLength);
                    for (long at = part.offset(); at < part.offset() + part.length(); at++) {
                        assertThat(sent[(int) at]).isFalse();
                        sent[(int) at] = true;
                    }
                }
            }

            assertThat(underWay).isEmpty();
            for (boolean each : sent) {
                assertThat(each).isTrue();
            }
        }
    }

    @Test
    void aPartIsSentFourTimesAtMost() {
        PartPlan plan = new PartPlan(30, 10, 4);
        Part first = plan.next().orElseThrow();
        Part second = plan.next().orElseThrow();

        assertThat(plan.failed(first, 0.5)).contains(Duration.ofMillis(250));
        assertThat(plan.failed(first, 0.5)).contains(Duration.ofMillis(500));
        assertThat(plan.failed(first, 0.5)).contains(Duration.ofSeconds(1));
        assertThat(plan.failed(second, 0.5)).contains(Duration.ofMillis(250));
        assertThat(plan.failed(first, 0.5)).isEmpty();
    }
}
