package io.github.msync4j.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that the SDK's own log writes, read while it does. */
class LogSourceTest {
    private final List<String> lines = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void directory_withLinesThatAreNotInTheFileYet_hasThemAndChangesNothing() throws IOException {
        try (WrittenLog log = WrittenLog.in(directory, 3)) {
            log.number(1, LogLevel.WARN);
            log.number(2, LogLevel.INFO);
            log.number(3, LogLevel.INFO);
            assertThat(directory.resolve("msync4j.log")).content().doesNotContain("n=3");
            Map<String, ByteBuffer> before = contents();

            readAll(directory);

            assertThat(numbers()).containsExactly(1L, 2L, 3L);
            assertThat(contents()).isEqualTo(before);
            log.number(4, LogLevel.INFO);
        }

        assertThat(Files.readString(directory.resolve("msync4j.log"))).containsSubsequence("n=1", "n=2", "n=3", "n=4");
        assertThat(notices).isEmpty();
    }

    @Test
    void directory_followed_hasEachLineOnceAndInOrderOverManyRolls() throws IOException {
        Random random = new Random(7);
        long written = 0;
        try (WrittenLog log = WrittenLog.in(directory, 1_000);
                LogSource source = LogSource.open(opened(log), notices::add)) {
            while (written < 20_000) {
                // from none at all to several files at once
                for (int i = random.nextInt(random.nextInt(10) == 0 ? 3_000 : 100); i > 0; i--) {
                    log.number(++written, random.nextInt(200) == 0 ? LogLevel.WARN : LogLevel.INFO);
                }
                source.read(lines::add);
                assertThat(lines).last().asString().contains(" n=" + written + " ");
            }
        }

        assertThat(numbers()).containsExactlyElementsOf(upTo(written));
        assertThat(rolled()).hasSizeGreaterThan(20);
        assertThat(notices).isEmpty();
    }

    @Test
    void directory_followedWhileAnotherThreadWrites_hasEachLineOnceAndInOrder() throws Exception {
        try (WrittenLog log = WrittenLog.in(directory, 1_000);
                LogSource source = LogSource.open(opened(log), notices::add)) {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (long n = 1; n <= 50_000; n++) {
                    log.number(n, n % 50 == 0 ? LogLevel.WARN : LogLevel.INFO);
                }
            });
            int reads = 0;
            while (!writer.isDone()) {
                source.read(lines::add);
                reads++;
            }
            writer.get(30, TimeUnit.SECONDS);
            source.read(lines::add);
            assertThat(reads).isGreaterThan(1);
        }

        assertThat(numbers()).containsExactlyElementsOf(upTo(50_000));
        assertThat(notices).isEmpty();
    }

    @Test
    void directory_readOnce_hasTheOldestFilesFirst() throws IOException {
        try (WrittenLog log = WrittenLog.in(directory, 1_000)) {
            for (long n = 1; n <= 3_000; n++) {
                log.number(n, LogLevel.INFO);
            }
            readAll(directory);
        }

        assertThat(rolled()).hasSizeGreaterThan(2);
        assertThat(numbers()).containsExactlyElementsOf(upTo(3_000));
    }

    @Test
    void directory_ofWhichFilesWereDeleted_goesOnBehindThem() throws IOException {
        try (WrittenLog log = WrittenLog.in(directory, 2);
                LogSource source = LogSource.open(opened(log), notices::add)) {
            log.number(1, LogLevel.INFO);
            source.read(lines::add);
            for (long n = 2; n <= 5_000; n++) {
                log.number(n, LogLevel.INFO);
            }
            source.read(lines::add);
        }

        assertThat(numbers()).isSorted().doesNotHaveDuplicates().startsWith(1L).endsWith(5_000L);
        assertThat(numbers().size()).isBetween(500, 4_999);
        assertThat(notices).singleElement().asString().contains("lines may be missing");
    }

    @Test
    void writtenFile_byItself_isReadWithoutTheOlderOnesAndFollowedIntoTheNext() throws IOException {
        try (WrittenLog log = WrittenLog.in(directory, 1_000)) {
            for (long n = 1; n <= 1_000; n++) {
                log.number(n, LogLevel.INFO);
            }
            int before = rolled().size();
            try (LogSource source = LogSource.open(directory.resolve("msync4j.log"), notices::add)) {
                source.read(lines::add);
                assertThat(numbers()).doesNotContain(1L).endsWith(1_000L);
                for (long n = 1_001; n <= 3_000; n++) {
                    log.number(n, LogLevel.INFO);
                }
                source.read(lines::add);
            }
            assertThat(rolled()).hasSizeGreaterThan(before + 1);
        }

        long first = numbers().get(0);
        assertThat(numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, 3_000).boxed().toList());
    }

    @Test
    void directory_ofAProcessKilledWhileItWroteItsLines_hasThemOnce() throws IOException {
        // the first two are in the file, of the next two one and a half
        Files.writeString(directory.resolve("msync4j.log"), "one\ntwo\nthree\nfo");
        byte[] last = "three\nfour\n".getBytes(StandardCharsets.UTF_8);
        ByteBuffer tail = ByteBuffer.allocate(64 * 1_024);
        tail.putInt("one\ntwo\n".length()).putInt(last.length).put(last);
        Files.write(directory.resolve("msync4j.log.tail"), tail.array());

        readAll(directory);

        assertThat(lines).containsExactly("one", "two", "three", "four");
    }

    @Test
    void directory_withATailThatCannotBeRead_saysThatTheNewestLinesAreLeftOut() throws IOException {
        Files.writeString(directory.resolve("msync4j.log"), "one\ntwo\n");
        Files.createDirectory(directory.resolve("msync4j.log.tail"));

        readAll(directory);

        assertThat(lines).containsExactly("one", "two");
        assertThat(notices).singleElement().asString().contains("left out", "msync4j.log.tail");
    }

    @Test
    void directory_copiedWithoutTail_isReadToItsEnd() throws IOException {
        Files.writeString(directory.resolve("msync4j_2026-03-04_05-06-07-010.log"), "two\n");
        Files.writeString(directory.resolve("msync4j_2026-03-04_05-06-07-009.log"), "one\r\n");
        Files.writeString(directory.resolve("other.log"), "other\n");
        Files.writeString(directory.resolve("msync4j.log"), "three\nfo");

        readAll(directory);

        assertThat(lines).containsExactly("one", "two", "three", "fo");
    }

    @Test
    void directory_withoutALog_isAnError() {
        assertThatThrownBy(() -> LogSource.open(directory, notices::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("msync4j.log");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void bundle_ofARealClient_hasEachRecordOnce(LogFormat format) throws IOException {
        Path bundle = directory.resolve("bundle.zip");
        ClientOptions options = ClientOptions.builder("org#app")
                .logging(LogOptions.builder()
                        .level(LogLevel.INFO)
                        .format(format)
                        .cache(true)
                        .directory(directory.resolve("log"))
                        .build())
                .build();
        String cached;
        try (MsyncClient client = MsyncClient.create(options)) {
            LogEvent number = LogEvent.of("test.number", WrittenLog.LOGGER, LogLevel.INFO, "A number");
            for (long n = 1; n <= 3; n++) {
                client.logging()
                        .logger(WrittenLog.LOGGER)
                        .at(number)
                        .field("n", n)
                        .emit();
            }
            client.createSupportBundle(bundle);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            client.logging().exportLogs(lines);
            cached = lines.toString(StandardCharsets.UTF_8);
        }

        readAll(bundle);

        assertThat(lines).containsExactlyElementsOf(cached.lines().toList());
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void bundle_withFilesAndTheCacheInBothFormats_hasEachRecordOnce() throws IOException {
        Path bundle = directory.resolve("bundle.zip");
        String one = "2026-03-04T05:06:07.009Z INFO [main] l a.b Said n=1 client=c1";
        String two = "2026-03-04T05:06:07.010Z INFO [main] l a.b Said n=2 client=c1";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            put(zip, "manifest.json", "{}");
            put(zip, "log/cache.log", one + "\n" + two + "\n");
            put(zip, "flight.jsonl", "{}\n");
            put(zip, "log/files/msync4j.log", one + "\n");
            put(
                    zip,
                    "log/cache.jsonl",
                    LogLine.of(one).as(LogFormat.JSON) + "\n" + LogLine.of(two).as(LogFormat.JSON) + "\n");
        }

        readAll(bundle);

        assertThat(lines).containsExactly(one, two);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void file_thatGrows_givesWholeLinesOnly() throws IOException {
        Path file = Files.writeString(directory.resolve("exported.log"), "one\ntw");
        try (LogSource source = LogSource.open(file, notices::add)) {
            source.read(lines::add);
            assertThat(lines).containsExactly("one");
            Files.writeString(file, "o 你", StandardOpenOption.APPEND);
            source.read(lines::add);
            Files.writeString(file, "好\n\nlast", StandardOpenOption.APPEND);
            source.read(lines::add);
            assertThat(lines).containsExactly("one", "two 你好", "");
            source.finish(lines::add);
        }

        assertThat(lines).containsExactly("one", "two 你好", "", "last");
    }

    @Test
    void file_withoutLines_comesInPieces() throws IOException {
        Path file = Files.write(directory.resolve("zeros"), new byte[(1 << 21) + 5]);

        readAll(file);

        assertThat(lines).extracting(String::length).containsExactly(1 << 20, 1 << 20, 5);
    }

    /** The directory, once the log has a file there. */
    private Path opened(WrittenLog log) {
        log.number(0, LogLevel.WARN);
        return directory;
    }

    private void readAll(Path path) throws IOException {
        try (LogSource source = LogSource.open(path, notices::add)) {
            source.read(lines::add);
            source.finish(lines::add);
        }
    }

    /** What was logged as a number, but for the zero that begins. */
    private List<Long> numbers() {
        return lines.stream()
                .map(line -> LogLine.of(line).record().orElseThrow(() -> new AssertionError(line)))
                .map(record -> Long.valueOf(record.fields().get(0).value()))
                .filter(number -> number > 0)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<Path> rolled() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains("msync4j_")).toList();
        }
    }

    private Map<String, ByteBuffer> contents() throws IOException {
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
