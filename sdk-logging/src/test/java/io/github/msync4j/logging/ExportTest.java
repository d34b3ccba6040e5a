package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R53")
class ExportTest {
    private static final LogEvent EVENT = LogEvent.of("test.event", "io.github.msync4j.client", LogLevel.INFO, "你好");

    private final HostLog host = new HostLog();
    private Instant now = Instant.parse("2026-03-04T05:06:07.009Z");

    @TempDir
    Path directory;

    @AfterEach
    void closeHost() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void export_toAFile_isWholeForItsOwnerAndSummedUp(LogFormat format) throws IOException {
        Logging logging = logging(format);
        log(logging);
        now = Instant.parse("2026-03-05T05:06:07.010Z");
        log(logging);
        Path path = directory.resolve("out.log");

        LogExport export = logging.exportLogs(path);

        String text = Files.readString(path, UTF_8);
        assertThat(text).endsWith("\n").contains("你好");
        assertThat(text.lines()).hasSize(2);
        assertThat(export)
                .isEqualTo(LogExport.builder()
                        .entries(2)
                        .bytes(Files.size(path))
                        .dropped(0)
                        .first(Instant.parse("2026-03-04T05:06:07.009Z"))
                        .last(Instant.parse("2026-03-05T05:06:07.010Z"))
                        .file(path.toString())
                        .build());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(path);
        }
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void export_toADirectory_hasTheTimeInItsName() throws IOException {
        Logging logging = logging(LogFormat.TEXT);
        log(logging);

        LogExport export = logging.exportLogs(directory);

        assertThat(export.file())
                .contains(directory.resolve("sdklog-2026-03-04_05-06-07.log").toString());
    }

    @Test
    void export_again_isNotShorter() throws IOException {
        Logging logging = logging(LogFormat.TEXT);
        log(logging);
        Path path = directory.resolve("out.log");
        long first = logging.exportLogs(path).bytes();

        log(logging);

        assertThat(logging.exportLogs(path).bytes()).isGreaterThan(first).isEqualTo(Files.size(path));
    }

    @Test
    void export_toStreamAndChannel_isTheSameAndLeavesThemOpen() throws IOException {
        Logging logging = logging(LogFormat.TEXT);
        log(logging);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ByteArrayOutputStream channel = new ByteArrayOutputStream();

        LogExport one = logging.exportLogs(stream);
        LogExport other = logging.exportLogs(Channels.newChannel(channel));

        assertThat(one).isEqualTo(other);
        assertThat(one.file()).isEmpty();
        assertThat(one.bytes()).isEqualTo(stream.size());
        assertThat(stream.toByteArray()).isEqualTo(channel.toByteArray());
    }

    @Test
    void export_emptyCache_writesNothingAndSaysSo() throws IOException {
        Path path = directory.resolve("out.log");

        LogExport export = logging(LogFormat.TEXT).exportLogs(path);

        assertThat(export.entries()).isZero();
        assertThat(export.file()).isEmpty();
        assertThat(export.first()).isEmpty();
        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void export_whereNothingCanBeWritten_failsAndLeavesNothing() throws IOException {
        Logging logging = logging(LogFormat.TEXT);
        log(logging);
        Path occupied = Files.createDirectories(directory.resolve("gone"));
        Files.delete(occupied);

        assertThatThrownBy(() -> logging.exportLogs(occupied.resolve("out.log")))
                .isInstanceOf(NoSuchFileException.class);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void export_whileOthersLog_isWholeLines() throws Exception {
        Logging logging = logging(LogFormat.TEXT);
        logging.setCacheBytes(20_000);
        logging.setLevel(LogLevel.TRACE);
        host.close();
        LogEvent quiet = LogEvent.of("test.quiet", "io.github.msync4j.client", LogLevel.TRACE, "q");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (long i = 0; !over.get(); i++) {
                    logging.logger("io.github.msync4j.client")
                            .at(quiet)
                            .field("n", i)
                            .emit();
                }
            });
            for (int i = 0; i < 200; i++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                LogExport export = logging.exportLogs(out);
                String text = out.toString(UTF_8);
                assertThat(text.lines().count()).isEqualTo(export.entries());
                assertThat(text.lines()).allMatch(line -> line.startsWith("2026-") && line.endsWith(" client=c1"));
            }
            over.set(true);
            writing.get(30, TimeUnit.SECONDS);
        } finally {
            over.set(true);
            writer.shutdownNow();
        }
    }

    private Logging logging(LogFormat format) {
        LogOptions options = LogOptions.builder()
                .level(LogLevel.INFO)
                .cache(true)
                .format(format)
                .build();
        return new Logging("c1", options, () -> now);
    }

    private static void log(Logging logging) {
        logging.logger("io.github.msync4j.client").at(EVENT).emit();
    }
}
