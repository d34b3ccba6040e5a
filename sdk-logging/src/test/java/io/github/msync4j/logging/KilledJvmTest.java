package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.logging.internal.file.RollingFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that writes a log is killed, again and again, at any moment. */
@Tag("R46")
class KilledJvmTest {
    private static final int KILLS = 12;

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void killed_againAndAgain_everyLineIsThereOnceAndInOrder() throws Exception {
        Random random = new Random(4);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = writeUntilKilled(next, 1 + random.nextInt(3_000));
            // the one that opens the files next sets them right
            RollingFile file = new RollingFile(directory, 2_000, 100_000);
            file.append(new byte[] {'-', '\n'}, 2, 0, true);
            file.close();

            List<String> numbers = RollingFileTest.lines(directory).stream()
                    .filter(line -> !line.equals("-"))
                    .toList();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo("line " + i + " " + "x".repeat(i % 50));
            }
            // the last one may have been written and not told
            assertThat(numbers.size()).as("after kill %d", kill).isBetween(told + 1, told + 2);
            next = numbers.size();
        }
        assertThat(RollingFileTest.logFiles(directory)).hasSizeGreaterThan(KILLS);
    }

    /** Kills the other JVM after it told of some lines; returns the last one it told of. */
    private int writeUntilKilled(int from, int lines) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        directory.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int told = from - 1;
        try (BufferedReader out = writer.inputReader()) {
            for (int i = 0; i < lines; i++) {
                told = number(out.readLine(), told);
            }
            // SIGKILL, where there are signals; what it told before is still in the pipe
            writer.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told = number(line, told);
            }
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return told;
    }

    private static int number(String line, int before) {
        assertThat(line).isEqualTo(Integer.toString(before + 1));
        return before + 1;
    }
}
