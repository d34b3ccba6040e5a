package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogUploadBuffer;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.logging.Logging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R54")
class UploadRoundTest {
    private static final int CHUNK = 65_536;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern NUMBER = Pattern.compile("number=(\\d+) (x*) client=c");

    private final LogUploadBuffer buffer = LogUploadBuffer.create(2 * CHUNK, CHUNK);
    private final UploadRound round = new UploadRound(buffer);
    private final Logging logging = Logging.create("c", LogLevel.DEBUG);
    private final Logger logger = logging.logger("test");
    private long now = 1_000;

    UploadRoundTest() {
        logging.uploadTo(buffer, "no.such.logger");
    }

    @AfterEach
    void close() {
        logging.close();
    }

    private void append(int number, int length) {
        logger.log(LogLevel.DEBUG, "number=" + number + " " + "x".repeat(length));
    }

    private Optional<Duration> untilNext() {
        return round.untilNext(now);
    }

    private String next() {
        return round.next(now).orElse("nothing");
    }

    @Test
    void lines_beforeAnybodyIsThere_waitForTheLogin() {
        append(1, 0);
        assertThat(untilNext()).isEmpty();
        assertThat(next()).isEqualTo("nothing");

        round.open(MINUTE, now);

        assertThat(untilNext()).contains(Duration.ZERO);
        assertThat(next()).contains("number=1 ");
        assertThat(untilNext()).as("one at a time").isEmpty();
        assertThat(next()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1M", "PT-1S, PT1M", "PT59.999S, PT1M", "PT5M, PT5M", "PT2562047788015H, P365D"})
    void rounds_followEachOtherAfterTheServicesInterval_butAMinuteAtLeast(Duration asked, Duration kept) {
        round.open(asked, now);
        append(1, 0);
        assertThat(untilNext()).contains(kept);

        now += kept.toMillis() - 1;
        assertThat(next()).isEqualTo("nothing");
        now++;
        assertThat(next()).contains("number=1 ");
        round.accepted(now);
        assertThat(untilNext()).contains(kept);
    }

    @Test
    void round_ofSeveralChunks_pausesBetweenThemUnlessSomebodyWaits() {
        for (int i = 0; i < 100; i++) {
            append(i, 900);
        }
        round.open(MINUTE, now);
        assertThat(next()).contains("number=0 ");
        round.accepted(now);
        assertThat(untilNext()).contains(UploadRound.PAUSE);

        UploadRound.Mark mark = round.hurry(now);

        assertThat(untilNext()).contains(Duration.ZERO);
        next();
        assertThat(round.isReached(mark)).isFalse();
        int bytes = round.accepted(now);
        assertThat(round.isReached(mark)).isTrue();
        assertThat(round.since(mark).bytes()).isEqualTo(bytes).isPositive();
        assertThat(round.since(mark).pieces()).isEqualTo(1);
    }

    @Test
    void lines_thatComeWhileARoundIsUnderWay_areOfTheNextOne() {
        append(1, 0);
        round.open(MINUTE, now);
        next();
        append(2, 0);
        round.accepted(now);

        assertThat(untilNext()).contains(MINUTE);
    }

    @Test
    void failure_isTriedAgainAfterAWaitThatGrows_andAtOnceIfSomebodyWaits() {
        append(1, 0);
        round.open(MINUTE, now);
        String chunk = next();
        assertThat(round.failed(now, 1)).contains(Duration.ofSeconds(5));
        assertThat(untilNext()).contains(Duration.ofSeconds(5));
        assertThat(next()).isEqualTo("nothing");

        UploadRound.Mark mark = round.hurry(now);

        assertThat(next()).isEqualTo(chunk);
        assertThat(round.failed(now, 1)).contains(Duration.ofSeconds(10));
        assertThat(round.isReached(mark)).isFalse();
        now += 10_000;
        assertThat(next()).isEqualTo(chunk);
    }

    @Test
    void failedLogin_withAToken_isOneRoundAndNoMore() {
        append(1, 0);
        round.openOnce(now);
        assertThat(round.isOpen()).isFalse();
        assertThat(next()).contains("number=1 ");
        append(2, 0);
        round.accepted(now);

        assertThat(untilNext()).isEmpty();
        round.openOnce(now);
        next();
        assertThat(round.failed(now, 0)).as("not tried again").isEmpty();
        assertThat(untilNext()).isEmpty();
        round.open(MINUTE, now);
        assertThat(next()).contains("number=2 ");
    }

    @Test
    void failedLogin_withNothingToTell_isNoRound() {
        round.openOnce(now);

        assertThat(untilNext()).isEmpty();
    }

    @Test
    void close_whileUnderWay_keepsItForTheNextLogin() {
        append(1, 0);
        round.open(MINUTE, now);
        String chunk = next();

        round.close();

        assertThat(untilNext()).isEmpty();
        assertThat(next()).isEqualTo("nothing");
        round.open(MINUTE, now);
        assertThat(next()).isEqualTo(chunk);
    }

    @Test
    void hurry_whereNothingWaits_isReachedAtOnce() {
        round.open(MINUTE, now);
        UploadRound.Mark mark = round.hurry(now);

        assertThat(round.isReached(mark)).isTrue();
        assertThat(round.since(mark).bytes()).isZero();
        assertThat(untilNext()).contains(MINUTE);
    }

    /**
     * Answers that are lost, failures, logins that fail, logouts with their flush, kicks: each line that was not dropped for
     * want of room arrives at least once, in whole lines; and what is dropped is counted.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void simulation_ofAnyTrouble_losesNoLineThatHadRoom(long seed) {
        Random random = new Random(seed);
        List<Integer> arrived = new ArrayList<>();
        int written = 0;
        Optional<String> underWay = Optional.empty();
        for (int step = 0; step < 5_000; step++) {
            now += random.nextInt(5_000);
            for (int i = random.nextInt(seed % 2 == 0 ? 40 : 4); i > 0; i--) {
                append(written++, random.nextInt(300));
            }
            switch (random.nextInt(20)) {
                case 0 -> round.open(Duration.ofSeconds(random.nextInt(300)), now);
                case 1 -> round.openOnce(now);
                case 2 -> round.hurry(now);
                case 3 -> {
                    // whoever gives it up does not know whether it was taken
                    if (random.nextBoolean()) {
                        underWay.ifPresent(piece -> arrived.addAll(numbers(piece)));
                    }
                    underWay = Optional.empty();
                    round.close();
                }
                default -> {
                    int outcome = random.nextInt(5);
                    if (underWay.isEmpty()) {
                        underWay = round.next(now);
                    } else if (outcome > 0) {
                        if (outcome > 1) {
                            arrived.addAll(numbers(underWay.get()));
                        }
                        underWay = Optional.empty();
                        if (outcome > 2) {
                            round.accepted(now);
                        } else {
                            round.failed(now, random.nextDouble());
                        }
                    }
                }
            }
            assertThat(buffer.bytes()).isLessThanOrEqualTo(2 * CHUNK);
            assertThat(round.untilNext(now).isPresent() && underWay.isPresent())
                    .as("two at a time")
                    .isFalse();
        }
        round.close();
        round.open(MINUTE, now);
        round.hurry(now);
        for (Optional<String> piece = round.next(now); piece.isPresent(); piece = round.next(now)) {
            arrived.addAll(numbers(piece.get()));
            round.accepted(now);
        }

        TreeSet<Integer> once = new TreeSet<>(arrived);
        assertThat(once.size() + buffer.dropped()).isEqualTo(written);
        assertThat(arrived.size()).as("answers were lost").isGreaterThan(once.size());
    }

    private static List<Integer> numbers(String piece) {
        assertThat(piece).endsWith("\n");
        return piece.lines()
                .map(line -> {
                    Matcher whole = NUMBER.matcher(line);
                    assertThat(whole.find()).as(line).isTrue();
                    return Integer.valueOf(whole.group(1));
                })
                .toList();
    }
}
