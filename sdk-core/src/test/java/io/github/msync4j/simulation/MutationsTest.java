package io.github.msync4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation bites: each of these bugs makes a seed fail, and for the right reason. */
@Execution(ExecutionMode.CONCURRENT)
class MutationsTest {
    private static final int SEEDS = 500;

    @TempDir
    private Path classes;

    @ParameterizedTest
    @CsvSource({
        // known from other SDKs
        "retry-counter-never-reset, from a stable session",
        "pinged-flag-kept, gives up a link that nothing happened to",
        "dedupe-emptied-on-reconnect, twice",
        "pull-stuck-across-reconnect, never got",
        "two-reconnects-at-once, a link that nothing happened to",
        // one for each other invariant
        "missed-try-left-open, opens a link while it has one",
        "never-left-although-written, is said never to have left",
        "waiting-sends-leave-in-disorder, before",
        "sync-finished-with-its-first-queue, finishes a sync that never started",
        "forced-out-and-reconnects, and goes on",
        "probe-without-a-deadline, is still",
        "sends-forgotten-at-the-end, took",
        "receipts-handed-out-twice, twice",
    })
    void bugIsFound(String name, String because) throws Exception {
        Path module = Path.of("").toAbsolutePath();
        Path diff = module.resolve("src/test/resources/simulation/mutations/" + name + ".patch");
        Mutant mutant = new Mutant(module, new Patch(Files.readAllLines(diff)), classes);

        String report = mutant.firstFailure(1, SEEDS, Runtime.getRuntime().availableProcessors());

        assertThat(report).as("%d seeds do not find the bug", SEEDS).isNotNull();
        String lastLines = Objects.requireNonNull(report).substring(report.lastIndexOf("\nseed "));
        assertThat(lastLines).contains(because);
    }
}
