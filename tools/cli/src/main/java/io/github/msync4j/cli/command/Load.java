package io.github.msync4j.cli.command;

import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.load.LoadPlan;
import io.github.msync4j.cli.load.LoadResult;
import io.github.msync4j.cli.load.LoadRun;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures throughput. */
@Command(
        name = "load",
        description = "Send texts from a fresh user to a fresh user without waiting, until all are acknowledged"
                + " and received, and measure it. The receiver is a process of its own.")
public final class Load implements Callable<Integer> {
    private final Msync msync;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many texts are measured. Default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many texts go before them, so that both processes are up to speed;"
                    + " 0 measures from cold. Default: ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "20",
            description = "Characters of a text. Default: ${DEFAULT-VALUE}.")
    private int size;

    /** Makes the command. */
    public Load(Msync msync) {
        this.msync = msync;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1 || warmup < 0 || size < 1) {
            throw Failure.usage("--count and --size must be 1 or more, --warmup 0 or more");
        }
        LoadResult result = new LoadRun(msync.service().build(), new LoadPlan(warmup, count, size)).run();
        msync.output()
                .print(
                        Json.object()
                                .put("count", count)
                                .put("warmup", warmup)
                                .put("size", size)
                                .put("duplicates", result.duplicates())
                                .put("ackedMillis", result.acknowledged().toMillis())
                                .put("receivedMillis", result.received().toMillis())
                                .put("ackedPerSecond", result.ackedPerSecond())
                                .put("receivedPerSecond", result.receivedPerSecond())
                                .put("senderCpuMicrosPerMessage", result.senderCpuMicrosPerMessage()),
                        String.format(
                                Locale.ROOT,
                                "%d texts of %d characters, after %d to warm up:%n"
                                        + "  acknowledged  %,d a second%n"
                                        + "  received      %,d a second%n"
                                        + "  sender's CPU  %.1f microseconds a message",
                                count,
                                size,
                                warmup,
                                result.ackedPerSecond(),
                                result.receivedPerSecond(),
                                result.senderCpuMicrosPerMessage()));
        if (result.duplicates() > 0) {
            throw new Failure(
                    ExitCode.NOT_OBSERVED,
                    "DUPLICATES",
                    result.duplicates() + " texts were received more than once",
                    null);
        }
        return 0;
    }
}
