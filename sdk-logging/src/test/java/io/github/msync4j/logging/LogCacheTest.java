package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R52")
class LogCacheTest {
    private static final int HEADER = Integer.BYTES;

    /** Any lengths in any order: as a list that drops its oldest would have it. The official one never ended here. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @Timeout(20)
    void append_anyLengths_holdsTheNewestThatFit(long seed) {
        Random random = new Random(seed);
        int max = 1 + random.nextInt(400);
        LogCache cache = cache(max);
        Deque<String> expected = new ArrayDeque<>();
        int used = 0;
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(200) == 0) {
                max = 1 + random.nextInt(400);
                cache.resize(max);
                while (used > max) {
                    used -= HEADER + expected.removeFirst().getBytes(UTF_8).length;
                }
            }
            String line = line(random, random.nextInt(120));
            int length = line.getBytes(UTF_8).length;
            append(cache, line);
            if (length + HEADER <= max) {
                while (used + HEADER + length > max) {
                    used -= HEADER + expected.removeFirst().getBytes(UTF_8).length;
                }
                expected.addLast(line);
                used += HEADER + length;
                assertThat(text(cache)).isEqualTo(String.join("", expected));
            } else {
                // cut, or dropped; either way the cache says what it holds
                expected.clear();
                text(cache).lines().forEach(kept -> expected.addLast(kept + "\n"));
                used = expected.stream()
                        .mapToInt(kept -> HEADER + kept.getBytes(UTF_8).length)
                        .sum();
            }
            assertThat(cache.status().bytes() + cache.status().entries() * HEADER)
                    .isEqualTo(used)
                    .isLessThanOrEqualTo(max);
            assertThat(cache.status().entries()).isEqualTo(expected.size());
        }
    }

    @Test
    @Timeout(20)
    void append_lengthsThatHungTheOfficialOne_ends() {
        LogCache cache = cache(100);
        for (int length : List.of(60, 30, 95, 95, 20, 95)) {
            append(cache, "x".repeat(length - 1) + "\n");
        }

        assertThat(cache.status().entries()).isEqualTo(1);
        assertThat(cache.status().dropped()).isEqualTo(5);
    }

    @Test
    void append_tooLong_isCutWithAMarkAndNoHalfCharacter() {
        LogCache cache = cache(60);

        append(cache, "你".repeat(50) + "\n");

        assertThat(text(cache)).matches("你+\\.\\.\\.\\(cut, 151 bytes\\)\n");
        assertThat(cache.status().bytes()).isLessThanOrEqualTo(56);
        assertThat(cache.status().dropped()).isZero();
    }

    @Test
    void append_notEvenAMarkFits_isDroppedAndCounted() {
        LogCache cache = cache(10);

        append(cache, "x".repeat(50) + "\n");

        assertThat(text(cache)).isEmpty();
        assertThat(cache.status().dropped()).isEqualTo(1);
    }

    /** Many write, one looks: each look is whole lines, each writer's in its order, without a gap up to the newest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(60)
    void snapshot_whileOthersWrite_isConsistent(long seed) throws Exception {
        int writers = 4;
        int lines = 20_000;
        LogCache cache = cache(10_000);
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "w" + writer;
                Random random = new Random(seed * 31 + writer);
                all.add(threads.submit(() -> {
                    begin.await();
                    for (int i = 0; i < lines; i++) {
                        append(cache, name + " " + i + " " + "é".repeat(random.nextInt(40)) + "|\n");
                    }
                    return null;
                }));
            }
            begin.countDown();
            int looks = 0;
            while (!all.stream().allMatch(Future::isDone) || looks == 0) {
                assertConsistent(cache);
                looks++;
            }
            for (Future<?> each : all) {
                each.get(30, TimeUnit.SECONDS);
            }
            assertConsistent(cache);
            LogCacheStatus status = cache.status();
            assertThat(status.entries() + status.dropped()).isEqualTo((long) writers * lines);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertConsistent(LogCache cache) {
        LogCache.Snapshot seen = cache.snapshot();
        String text = new String(seen.lines, UTF_8);
        assertThat(seen.lines.length + seen.entries * HEADER).isLessThanOrEqualTo(10_000);
        Map<String, Integer> last = new HashMap<>();
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(seen.entries);
        for (String line : lines) {
            assertThat(line).endsWith("|");
            String[] parts = line.split(" ");
            int number = Integer.parseInt(parts[1]);
            Integer before = last.put(parts[0], number);
            if (before != null) {
                assertThat(number).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void cache_byDefault_isOffAndTakesThreeMebibytes() {
        try (HostLog host = new HostLog();
                Logging logging = Logging.create("c1", LogOptions.defaults())) {
            logging.logger("io.github.msync4j.client").log(LogLevel.ERROR, "a");

            assertThat(host.records()).hasSize(1);
            assertThat(logging.cacheStatus())
                    .isEqualTo(LogCacheStatus.builder()
                            .on(false)
                            .maxBytes(3 * 1024 * 1024)
                            .bytes(0)
                            .entries(0)
                            .dropped(0)
                            .build());
        }
    }

    @Test
    void cache_turnedOnAndOff_holdsWhatWasLoggedMeanwhileAndOthersHearAll() {
        try (HostLog host = new HostLog();
                Logging logging = Logging.create("c1", LogLevel.INFO)) {
            List<String> heard = new ArrayList<>();
            logging.addListener(record -> heard.add(record.message()));
            Logger logger = logging.logger("io.github.msync4j.client");
            logger.log(LogLevel.INFO, "a");
            logging.useCache(true);
            logger.log(LogLevel.INFO, "b");
            logging.useCache(false);
            logger.log(LogLevel.INFO, "c");

            assertThat(logging.cacheStatus().entries()).isEqualTo(1);
            assertThat(heard).containsExactly("a", "b", "c");
            assertThat(host.records()).hasSize(3);
            logging.clearCache();
            assertThat(logging.cacheStatus().entries()).isZero();
            assertThat(logging.cacheStatus().bytes()).isZero();
        }
    }

    @Test
    void cache_smallerSize_dropsTheOldestAtOnceAndKeepsTheRest() {
        try (HostLog host = new HostLog();
                Logging logging = Logging.create(
                        "c1",
                        LogOptions.builder().level(LogLevel.INFO).cache(true).build())) {
            for (int i = 0; i < 100; i++) {
                logging.logger("io.github.msync4j.client").log(LogLevel.INFO, "汉字", "n", i);
            }
            int before = logging.cacheStatus().bytes();

            logging.setCacheBytes(2_048);

            LogCacheStatus after = logging.cacheStatus();
            assertThat(before).isGreaterThan(2_048);
            assertThat(after.bytes()).isLessThanOrEqualTo(2_048).isPositive();
            assertThat(after.entries() + after.dropped()).isEqualTo(100);
            assertThat(after.on()).isTrue();
            assertThat(host.records()).hasSize(100);
        }
    }

    @Test
    void cache_sizeOutOfRange_isRefusedWithTheRangeAndStaysAsItWas() {
        try (Logging logging = Logging.create("c1", LogOptions.defaults())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> logging.setCacheBytes(0))
                    .withMessage("cacheBytes: 0 is not allowed; allowed: 1024 to 1073741824");
            assertThatIllegalArgumentException().isThrownBy(() -> logging.setCacheBytes(-1));
            assertThat(logging.cacheStatus().maxBytes()).isEqualTo(3 * 1024 * 1024);
        }
    }

    private static LogCache cache(int max) {
        return new LogCache(LineWriter.of(LogFormat.TEXT), true, max);
    }

    private static void append(LogCache cache, String line) {
        byte[] bytes = line.getBytes(UTF_8);
        cache.append(bytes, bytes.length);
    }

    private static String line(Random random, int length) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            line.append(random.nextInt(4) == 0 ? "汉" : "a");
        }
        return line.append('\n').toString();
    }

    private static String text(LogCache cache) {
        return new String(cache.snapshot().lines, UTF_8);
    }
}
