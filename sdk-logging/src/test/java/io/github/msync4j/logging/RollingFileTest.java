package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.msync4j.logging.internal.file.RollingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R46")
class RollingFileTest {
    private static final long NOW = Instant.parse("2026-03-04T05:06:07.009Z").toEpochMilli();

    @TempDir
    Path directory;

    @Test
    void lines_belowTheLimit_areInOneFileForItsOwnerAlone() throws IOException {
        Path own = directory.resolve("client");
        try (RollingFile file = file(own, 1_000, 3)) {
            append(file, "a");
            append(file, "你好");
        }

        assertThat(Files.readString(own.resolve("msync4j.log"))).isEqualTo("a\n你好\n");
        assumeTrue(own.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void file_full_isRenamedWithTheTimeAndTheOldestIsDeleted() throws IOException {
        try (RollingFile file = file(directory, 20, 3)) {
            for (int i = 0; i < 10; i++) {
                append(file, "line " + i + " ---");
            }
        }

        assertThat(names())
                .containsExactly(
                        "msync4j.log",
                        "msync4j.log.tail",
                        "msync4j_2026-03-04_05-06-07-016.log",
                        "msync4j_2026-03-04_05-06-07-017.log");
        assertThat(lines()).containsExactly("line 7 ---", "line 8 ---", "line 9 ---");
    }

    @Test
    void files_areThereTheOldestFirstWithAllLinesInThem() throws IOException {
        try (RollingFile file = file(directory.resolve("later"), 20, 3)) {
            assertThat(file.files()).isEmpty();
        }
        try (RollingFile file = file(directory, 20, 3)) {
            for (int i = 0; i < 10; i++) {
                append(file, "line " + i + " ---");
            }

            assertThat(file.files())
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly(
                            "msync4j_2026-03-04_05-06-07-016.log",
                            "msync4j_2026-03-04_05-06-07-017.log",
                            "msync4j.log");
            assertThat(directory.resolve("msync4j.log")).hasContent("line 9 ---\n");
        }
    }

    @Test
    void file_everyLine_isWithinTheLimitAndNoneIsLost() throws IOException {
        try (RollingFile file = file(directory, 100, 1_000)) {
            for (int i = 0; i < 500; i++) {
                append(file, "line " + i);
            }
        }

        assertThat(lines()).isEqualTo(numbered(500));
        for (Path path : logFiles()) {
            assertThat(Files.size(path)).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void file_moreThanTheTailHolds_isAllThere() throws IOException {
        String long1 = "x".repeat(10_000);
        try (RollingFile file = file(directory, 10_000_000, 3)) {
            for (int i = 0; i < 30; i++) {
                append(file, i + long1);
            }
        }

        assertThat(lines())
                .isEqualTo(IntStream.range(0, 30).mapToObj(i -> i + long1).toList());
    }

    @Test
    void line_urgentOrASecondLater_isInTheFileAtOnce() throws IOException {
        try (RollingFile file = file(directory, 10_000, 3)) {
            append(file, "a");
            assertThat(lines()).isEmpty();
            file.append(bytes("b"), 2, NOW, true);
            assertThat(lines()).containsExactly("a", "b");
            append(file, "c");
            assertThat(lines()).hasSize(2);
            file.append(bytes("d"), 2, NOW + 1_000, false);
            assertThat(lines()).hasSize(4);
            file.append(bytes("e"), 2, NOW + 1_001, false);
            file.flush();
            assertThat(lines()).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void opened_again_goesOnWhereItWas() throws IOException {
        try (RollingFile file = file(directory, 1_000, 3)) {
            append(file, "a");
        }
        try (RollingFile file = file(directory, 1_000, 3)) {
            append(file, "b");
        }

        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void second_forTheSameDirectory_isRefusedUntilTheFirstIsClosed() throws IOException {
        try (RollingFile second = file(directory, 1_000, 3)) {
            try (RollingFile first = file(directory, 1_000, 3)) {
                append(first, "a");
                assertThatThrownBy(() -> append(second, "lost"))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("in use");
            }
            assertThatThrownBy(() -> append(second, "too soon")).isInstanceOf(IOException.class);
            second.append(bytes("b"), 2, NOW + 1_000, false);
        }

        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    void obstacle_thatGoesAway_isNoObstacleASecondLater() throws IOException {
        Path obstacle = Files.createDirectory(directory.resolve("msync4j.log"));
        try (RollingFile file = file(directory, 1_000, 3)) {
            assertThatThrownBy(() -> append(file, "lost")).isInstanceOf(IOException.class);
            Files.delete(obstacle);
            assertThatThrownBy(() -> append(file, "too soon")).isInstanceOf(IOException.class);
            file.append(bytes("a"), 2, NOW + 1_000, false);
        }

        assertThat(lines()).containsExactly("a");
    }

    @Test
    void interruptedThread_writesAllTheSame() throws IOException {
        try (RollingFile file = file(directory, 100, 100)) {
            append(file, "line 0");
            Thread.currentThread().interrupt();
            for (int i = 1; i < 200; i++) {
                append(file, "line " + i);
            }
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(lines()).isEqualTo(numbered(200));
    }

    /** Killed while lines went from the tail to the file: some are there, one of them half. */
    @Test
    void killed_inTheMiddleOfAWrite_losesAndDoublesNothing() throws IOException {
        RollingFile killed = file(directory, 10_000, 3);
        append(killed, "a");
        killed.flush();
        append(killed, "b");
        append(killed, "c");
        Path copy = copied();
        Files.writeString(copy.resolve("msync4j.log"), "a\nb\nc"); // what the write got done
        killed.close();

        try (RollingFile file = file(copy, 10_000, 3)) {
            append(file, "d");
        }

        assertThat(lines(copy)).containsExactly("a", "b", "c", "d");
    }

    /** Killed after lines went to the file and before the tail knew. */
    @Test
    void killed_afterAWrite_losesAndDoublesNothing() throws IOException {
        RollingFile killed = file(directory, 10_000, 3);
        append(killed, "a");
        Path copy = copied();
        Files.writeString(copy.resolve("msync4j.log"), "a\n");
        killed.close();

        try (RollingFile file = file(copy, 10_000, 3)) {
            append(file, "b");
        }

        assertThat(lines(copy)).containsExactly("a", "b");
    }

    /** Killed after a full file got its name and before there was another. */
    @Test
    void killed_inTheMiddleOfRolling_losesAndDoublesNothing() throws IOException {
        RollingFile killed = file(directory, 10_000, 3);
        append(killed, "a");
        killed.flush();
        Path copy = copied();
        Files.move(copy.resolve("msync4j.log"), copy.resolve("msync4j_2026-03-04_05-06-07-009.log"));
        killed.close();

        try (RollingFile file = file(copy, 10_000, 3)) {
            append(file, "b");
        }

        assertThat(lines(copy)).containsExactly("a", "b");
        assertThat(Files.readString(copy.resolve("msync4j.log"))).isEqualTo("b\n");
    }

    @Test
    void logFile_takenAway_linesThatAreLeftAreInANewOne() throws IOException {
        RollingFile killed = file(directory, 10_000, 3);
        append(killed, "a");
        killed.flush();
        append(killed, "b");
        Path copy = copied();
        Files.delete(copy.resolve("msync4j.log"));
        killed.close();

        try (RollingFile file = file(copy, 10_000, 3)) {
            append(file, "c");
        }

        assertThat(lines(copy)).containsExactly("b", "c");
    }

    @Test
    void otherFilesOfTheDirectory_areLeftAlone() throws IOException {
        for (String name :
                List.of("msync4j_.log", "msync4j_2026.log", "other.log", "msync4j_2026-03-04_05-06-07-016.txt")) {
            Files.writeString(directory.resolve(name), "x");
        }
        try (RollingFile file = file(directory, 20, 1)) {
            for (int i = 0; i < 10; i++) {
                append(file, "line " + i + " ---");
            }
        }

        assertThat(names())
                .containsExactly(
                        "msync4j.log",
                        "msync4j.log.tail",
                        "msync4j_.log",
                        "msync4j_2026-03-04_05-06-07-016.txt",
                        "msync4j_2026.log",
                        "other.log");
    }

    @Test
    void clock_setBack_filesStillSortByAge() throws IOException {
        try (RollingFile file = file(directory, 8, 100)) {
            for (int i = 0; i < 10; i++) {
                file.append(bytes("line " + i), 7, NOW - i * 86_400_000L, false);
            }
        }

        assertThat(lines()).isEqualTo(numbered(10));
    }

    @Test
    void client_withADirectory_hasItsRecordsThere() throws IOException {
        try (HostLog host = new HostLog();
                Logging logging = Logging.create(
                        "c1",
                        LogOptions.builder()
                                .level(LogLevel.INFO)
                                .directory(directory.resolve("own"))
                                .build())) {
            assertThat(Files.exists(directory.resolve("own"))).isFalse();
            logging.logger("io.github.msync4j.login").log(LogLevel.INFO, "Logged in");
            logging.flush();

            assertThat(lines(directory.resolve("own")))
                    .singleElement()
                    .asString()
                    .endsWith(" io.github.msync4j.login Logged in client=c1");
            assertThat(host.records()).hasSize(1);
        }
    }

    @Test
    void directory_thatCannotBe_isCountedReportedOnceAndHarmsNobody() throws IOException {
        Path occupied = Files.writeString(directory.resolve("file"), "");
        List<String> heard = new ArrayList<>();
        try (HostLog host = new HostLog();
                Logging logging = Logging.create(
                        "c1",
                        LogOptions.builder()
                                .level(LogLevel.INFO)
                                .directory(occupied)
                                .build())) {
            logging.addListener(record -> heard.add(record.event() + record.message()));
            logging.logger("io.github.msync4j.login").log(LogLevel.INFO, "a");
            logging.logger("io.github.msync4j.login").log(LogLevel.INFO, "b");

            assertThat(heard)
                    .containsExactly("a", "logging.sink_failedA log sink failed; it is not reported again", "b");
            assertThat(logging.sinkFailures()).isEqualTo(3);
            assertThat(host.records()).hasSize(3);
        }
    }

    private static RollingFile file(Path directory, int maxBytes, int files) {
        return new RollingFile(directory, maxBytes, files);
    }

    private static void append(RollingFile file, String line) throws IOException {
        byte[] bytes = bytes(line);
        file.append(bytes, bytes.length, NOW, false);
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(UTF_8);
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i).toList();
    }

    /** The files as a killed process would leave them now. */
    private Path copied() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        for (String name : List.of(RollingFile.NAME, RollingFile.TAIL)) {
            Files.copy(directory.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<Path> logFiles() throws IOException {
        return logFiles(directory);
    }

    /** From the oldest to the newest. */
    static List<Path> logFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = new ArrayList<>(
                    files.filter(path -> path.getFileName().toString().matches("msync4j_.*\\.log"))
                            .sorted()
                            .toList());
            all.add(directory.resolve(RollingFile.NAME));
            return all;
        }
    }

    private List<String> lines() throws IOException {
        return lines(directory);
    }

    static List<String> lines(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path path : logFiles(directory)) {
            String text = Files.readString(path);
            assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
            lines.addAll(text.lines().toList());
        }
        return lines;
    }
}
