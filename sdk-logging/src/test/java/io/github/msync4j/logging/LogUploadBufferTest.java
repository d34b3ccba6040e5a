package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R54")
class LogUploadBufferTest {
    private static final int CHUNK = 65_536;

    private final LogUploadBuffer buffer = LogUploadBuffer.create(2 * CHUNK, CHUNK);

    @Test
    void next_lines_areOneChunkUntilAccepted() {
        append("a");
        append("你好");

        assertThat(buffer.next(0)).contains("a\n你好\n");
        append("b");
        assertThat(buffer.next(1)).as("one at a time").isEmpty();
        assertThat(buffer.accepted()).isEqualTo(9);
        assertThat(buffer.accepted()).as("nothing is under way").isZero();
        assertThat(buffer.next(2)).contains("b\n");
        assertThat(buffer.accepted()).isEqualTo(2);
        assertThat(buffer.next(3)).isEmpty();
        assertThat(buffer.bytes()).isZero();
    }

    @Test
    void failed_chunk_isTheNextOneAgainAndLaterLinesFollow() {
        append("a");
        String first = buffer.next(0).orElseThrow();
        append("b");

        Duration wait = buffer.failed(0, 0.5);

        assertThat(buffer.next(wait.toMillis() - 1)).isEmpty();
        assertThat(buffer.next(wait.toMillis())).contains(first);
        buffer.accepted();
        assertThat(buffer.next(wait.toMillis())).contains("b\n");
    }

    @Test
    void failed_againAndAgain_waitsTwiceAsLongUpToTheLongest() {
        append("a");
        List<Duration> waits = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 40; i++) {
            assertThat(buffer.next(now)).isPresent();
            Duration wait = buffer.failed(now, 1);
            waits.add(wait);
            now += wait.toMillis();
        }

        assertThat(waits).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(waits.subList(8, 40)).containsOnly(Duration.ofMinutes(10));
    }

    @Test
    void failed_roll_spreadsTheWaits() {
        append("a");
        buffer.next(0);
        assertThat(buffer.failed(0, 0)).isEqualTo(Duration.ofMillis(2_500));
        buffer.next(2_500);
        buffer.accepted();
        append("a");
        buffer.next(2_500);
        assertThat(buffer.failed(2_500, 1)).as("begins anew after a success").isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void chunk_manyLines_isCutAtLineEndsByBytes() {
        String line = "汉".repeat(1_000);
        for (int i = 0; i < 40; i++) {
            append(line);
        }

        String chunk = buffer.next(0).orElseThrow();

        assertThat(chunk.getBytes(UTF_8).length).isLessThanOrEqualTo(CHUNK).isGreaterThan(CHUNK - 3_001);
        assertThat(chunk).endsWith("\n");
        assertThat(chunk.lines()).allMatch(line::equals);
    }

    @Test
    void givenUp_chunk_isTheNextOneAgainAtOnce() {
        append("a");
        buffer.next(0);

        buffer.givenUp();

        assertThat(buffer.accepted()).as("who gave it up hears no more of it").isZero();
        assertThat(buffer.next(0)).contains("a\n");
    }

    @Test
    void retryNow_endsTheWaitAndKeepsTheCount() {
        append("a");
        buffer.next(0);
        buffer.failed(0, 1);
        assertThat(buffer.next(1)).isEmpty();

        buffer.retryNow();

        assertThat(buffer.next(1)).isPresent();
        assertThat(buffer.failed(1, 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void clear_everything_isGone() {
        append("a");
        buffer.next(0);
        append("b");

        buffer.clear();

        assertThat(buffer.bytes()).isZero();
        assertThat(buffer.next(1)).isEmpty();
    }

    @Test
    void create_outOfRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogUploadBuffer.create(1_000_000, 1_000))
                .withMessage("chunkBytes: 1000 is not allowed; allowed: 65536 to 536870912");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogUploadBuffer.create(CHUNK, CHUNK))
                .withMessage("maxBytes: 65536 is not allowed; allowed: 131072 to 1073741824");
    }

    /** A server that fails, hears and forgets to answer: what stays arrives, in order, and no later line overtakes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void simulation_anyFailures_allButTheDroppedArriveInOrder(long seed) {
        Random random = new Random(seed);
        List<Integer> arrived = new ArrayList<>();
        int written = 0;
        long now = 0;
        for (int step = 0; step < 20_000; step++) {
            now += random.nextInt(2_000);
            for (int i = random.nextInt(seed % 2 == 0 ? 60 : 4); i > 0; i--) {
                append(written++ + " " + "x".repeat(random.nextInt(300)));
                assertThat(buffer.bytes()).isLessThanOrEqualTo(2 * CHUNK);
            }
            Optional<String> chunk = buffer.next(now);
            if (chunk.isPresent()) {
                List<Integer> numbers = chunk.get()
                        .lines()
                        .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
                        .toList();
                int outcome = random.nextInt(4);
                if (outcome > 0) {
                    arrived.addAll(numbers);
                }
                if (outcome > 1) {
                    buffer.accepted();
                } else {
                    buffer.failed(now, random.nextDouble());
                }
            }
        }
        for (now += 3_600_000; ; now += 3_600_000) {
            Optional<String> chunk = buffer.next(now);
            if (chunk.isEmpty()) {
                break;
            }
            chunk.get().lines().forEach(line -> arrived.add(Integer.valueOf(line.substring(0, line.indexOf(' ')))));
            buffer.accepted();
        }

        List<Integer> once = arrived.stream().distinct().toList();
        assertThat(once).isSorted();
        assertThat(once.size() + buffer.dropped()).isEqualTo(written);
        assertThat(arrived.size()).as("some arrived twice: answers were lost").isGreaterThan(once.size());
        assertThat(buffer.bytes()).isZero();
    }

    @Test
    void logging_thatUploads_addsEveryLineButThoseOfTheUpload() {
        try (HostLog host = new HostLog();
                Logging logging = Logging.create("c1", LogLevel.INFO)) {
            LogRegistration registration = logging.uploadTo(buffer, "io.github.msync4j.logging.upload");
            logging.logger("io.github.msync4j.login").log(LogLevel.INFO, "a");
            logging.logger("io.github.msync4j.login").log(LogLevel.DEBUG, "below");
            logging.logger("io.github.msync4j.logging.upload").log(LogLevel.INFO, "uploaded");
            logging.disableAll();
            logging.logger("io.github.msync4j.login").log(LogLevel.ERROR, "disabled");
            logging.enableAll();
            registration.close();
            logging.logger("io.github.msync4j.login").log(LogLevel.INFO, "after");

            assertThat(buffer.next(0).orElseThrow().lines())
                    .singleElement()
                    .asString()
                    .endsWith(" a client=c1");
            assertThat(host.records()).hasSize(3);
        }
    }

    private void append(String line) {
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        buffer.append(bytes, bytes.length);
    }
}
