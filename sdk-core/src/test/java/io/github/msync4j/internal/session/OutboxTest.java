package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.session.Outbox.Returned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Outbox<String> outbox = outbox(false);

    private static Outbox<String> outbox(boolean sendingAgain) {
        return new Outbox<>(Duration.ofSeconds(15), new Outbox.Bounds(3, 100, Duration.ofSeconds(60), sendingAgain));
    }

    @Test
    void messageLeavesExactlyOnce() {
        outbox.write(1, "one", 10, 0);

        assertThat(outbox.acknowledged(1)).isEqualTo("one");
        assertThat(outbox.acknowledged(1)).isNull();
        assertThat(outbox.removeAll()).isEmpty();
    }

    @Test
    void onlyOverdueMessagesAreGivenBackOldestFirst() {
        outbox.write(1, "one", 10, 0);
        outbox.write(2, "two", 10, SECOND);
        outbox.write(3, "three", 10, 2 * SECOND);

        assertThat(outbox.untilOverdue(SECOND)).contains(Duration.ofSeconds(14));
        assertThat(outbox.removeOverdue(16 * SECOND))
                .extracting(Returned::message)
                .containsExactly("one", "two");
        assertThat(outbox.untilOverdue(16 * SECOND)).contains(Duration.ofSeconds(1));
        assertThat(outbox.removeAll()).containsExactly(new Returned<>("three", true));
        assertThat(outbox.untilOverdue(16 * SECOND)).isEmpty();
    }

    @Test
    void whatWaitsIsBoundedInNumberAndBytesAndTime() {
        assertThat(outbox.keep(1, "one", 40, 0)).isTrue();
        assertThat(outbox.keep(2, "two", 61, 0)).as("101 bytes").isFalse();
        assertThat(outbox.keep(3, "three", 60, SECOND)).isTrue();
        assertThat(outbox.removeOverdue(60 * SECOND)).containsExactly(new Returned<>("one", false));
        assertThat(outbox.keep(4, "four", 40, 61 * SECOND)).as("room again").isTrue();
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void noMoreThanSoManyWait() {
        for (int id = 1; id <= 3; id++) {
            assertThat(outbox.keep(id, "m", 1, 0)).isTrue();
        }
        assertThat(outbox.keep(4, "m", 1, 0)).isFalse();
    }

    @Test
    void whatWasWrittenIsGivenBackWhenTheLinkIsLostAndWhatWaitsGoesOutInOrder() {
        outbox.write(1, "one", 10, 0);
        outbox.write(2, "two", 10, 0);
        assertThat(outbox.hold()).extracting(Returned::message).containsExactly("one", "two");
        assertThat(outbox.keep(3, "three", 10, 0)).isTrue();
        assertThat(outbox.keep(4, "four", 10, 0)).isTrue();
        assertThat(outbox.acknowledged(3)).as("not written yet").isNull();

        assertThat(outbox.release(SECOND)).containsExactly("three", "four");
        assertThat(outbox.release(SECOND)).as("once").isEmpty();
        assertThat(outbox.acknowledged(4)).isEqualTo("four");
        assertThat(outbox.untilOverdue(SECOND)).contains(Duration.ofSeconds(15));
    }

    @Test
    void sendingAgainPutsWhatWasWrittenInFront() {
        Outbox<String> again = outbox(true);
        again.write(1, "one", 10, 0);
        again.write(2, "two", 10, 0);
        assertThat(again.acknowledged(1)).isEqualTo("one");
        assertThat(again.hold()).isEmpty();
        assertThat(again.keep(3, "three", 10, 0)).isTrue();
        assertThat(again.release(SECOND)).containsExactly("two", "three");
        assertThat(again.hold()).isEmpty();
        assertThat(again.removeOverdue(60 * SECOND))
                .containsExactly(new Returned<>("two", true), new Returned<>("three", true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whateverHappensEachMessageLeavesOnceAndTheRestIsInOrder(boolean sendingAgain) {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Outbox<String> random300 = outbox(sendingAgain);
            List<String> left = new ArrayList<>();
            long now = 0;
            int taken = 0;
            boolean up = true;
            for (int step = 0; step < 200; step++) {
                now += random.nextInt(3) * SECOND;
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        taken++;
                        if (up) {
                            random300.write(taken, "m" + taken, 5, now);
                        } else if (!random300.keep(taken, "m" + taken, 5, now)) {
                            left.add("m" + taken);
                        }
                    }
                    case 2 -> {
                        String acknowledged = random300.acknowledged(1 + random.nextInt(taken + 1));
                        if (acknowledged != null) {
                            left.add(acknowledged);
                        }
                    }
                    case 3 -> {
                        up = false;
                        random300.hold().forEach(one -> left.add(one.message()));
                    }
                    case 4 -> {
                        up = true;
                        assertThat(random300.release(now)).isSortedAccordingTo(OutboxTest::byNumber);
                    }
                    default -> random300.removeOverdue(now).forEach(one -> left.add(one.message()));
                }
            }
            List<String> rest =
                    random300.removeAll().stream().map(Returned::message).toList();
            left.addAll(rest);
            assertThat(left).as("seed " + seed).hasSize(taken).doesNotHaveDuplicates();
            assertThat(random300.size()).isZero();
        }
    }

    private static int byNumber(String one, String other) {
        return Integer.compare(Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)));
    }
}
