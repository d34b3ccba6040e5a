package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServerOptions;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 500 MB goes up and comes down in a JVM that has 64 MB of heap, and as much beside it. */
class AttachmentMemoryTest extends ServerFixture {
    private static final long LENGTH = 500L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aFileOfFiveHundredMegabytesNeedsNoHeapOfThatSize() throws Exception {
        serve(DevServerOptions.builder()
                .fileFolder(folder.resolve("kept"))
                .maxFileBytes(LENGTH)
                .maxStoredBytes(2 * LENGTH));
        Path file = folder.resolve("file");
        byte[] bytes = new byte[1024 * 1024];
        new Random(1).nextBytes(bytes);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(LENGTH);
            // what lies between is empty, and costs no time to make
            for (long at = 0; at < LENGTH; at += 50L * bytes.length) {
                out.seek(at);
                out.write(bytes);
            }
        }
        Path came = folder.resolve("came");

        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeap.class.getName(),
                        server.rest().toString(),
                        server.socket().toString(),
                        PASSWORD,
                        file.toString(),
                        came.toString()))
                .redirectErrorStream(true)
                .start();
        closed(program::destroyForcibly);

        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
        assertThat(Files.mismatch(file, came)).isEqualTo(-1);
        System.out.println("500 MB: " + said.strip());
    }
}
