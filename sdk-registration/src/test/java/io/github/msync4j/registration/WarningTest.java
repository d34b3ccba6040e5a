package io.github.msync4j.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said once in a JVM, so each test has one of its own. */
class WarningTest {
    private static final String WARNING =
            "WARN io.github.msync4j.registration: Users are being registered from a client; that is"
                    + " for tests and demos only: in production let the app's own server register them, and close the app's open"
                    + " registration";

    @TempDir
    private Path folder;

    @Test
    @Tag("R20")
    void manyClientsWarnOnceAndNotBeforeTheFirstRegistration() throws Exception {
        assertThat(said("WARN", "WARN", "WARN")).containsExactly("made", WARNING, "3 registered");
    }

    @Test
    @Tag("R20")
    void clientThatLogsNoWarningsLeavesItToTheNextOne() throws Exception {
        assertThat(said("ERROR", "OFF", "WARN", "WARN")).containsExactly("made", WARNING, "4 registered");
    }

    /** What clients with these log levels say. */
    private List<String> said(String... levels) throws Exception {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ManyClients.class.getName(),
                String.join(",", levels));
        builder.redirectOutput(output.toFile()).redirectError(new File(folder.toFile(), "errors"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();
        return Files.readAllLines(output);
    }
}
