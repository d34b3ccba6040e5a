package io.github.msync4j.benchmarks.logging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tinylog.Logger;
import org.tinylog.TaggedLogger;
import org.tinylog.configuration.Configuration;
import org.tinylog.provider.ProviderRegistry;

/**
 * tinylog, with the same parts in a line, and files that roll at the same size. It escapes nothing. A tag stands for the
 * logger's name, which tinylog would look up in the stack. Its configuration is the JVM's, so each benchmark needs a fork.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TinylogLogging {
    private static final String PATTERN =
            "{date: yyyy-MM-dd'T'HH:mm:ss.SSS'Z'} {level} [{thread}] {tag} {message} client=c1";

    /** Below the level. */
    @State(Scope.Benchmark)
    public static class Disabled {
        final TaggedLogger log = logger("warn", Map.of("writer", "memory"));
    }

    /** Into memory. */
    @State(Scope.Benchmark)
    public static class Memory {
        final TaggedLogger log = logger("debug", Map.of("writer", "memory"));
    }

    /** Into files of 5 MiB, three of them, through a buffer of 64 KiB that a killed process loses. */
    @State(Scope.Benchmark)
    public static class File {
        final Path directory = Directories.create();
        final TaggedLogger log = logger(
                "debug",
                Map.of(
                        "writer", "rolling file",
                        "writer.file", directory.resolve("t.{count}.log").toString(),
                        "writer.policies", "size: 5mb",
                        "writer.backups", "2",
                        "writer.charset", "UTF-8",
                        "writer.buffered", "true"));

        /** Ends the files. */
        @TearDown
        public void close() throws IOException, InterruptedException {
            ProviderRegistry.getLoggingProvider().shutdown();
            Directories.delete(directory);
        }
    }

    /** One call of each way. */
    @Benchmark
    public void disabled(Disabled state, Values values) {
        log(state.log, values);
    }

    /** As {@link #disabled}. */
    @Benchmark
    public void memory(Memory state, Values values) {
        log(state.log, values);
    }

    /** As {@link #disabled}. */
    @Benchmark
    public void file(File state, Values values) {
        log(state.log, values);
    }

    private static void log(TaggedLogger log, Values values) {
        if (log.isDebugEnabled()) {
            log.debug(
                    "connection.state the state changed from={} to={} took={}", values.from, values.to, values.took());
        }
    }

    private static TaggedLogger logger(String level, Map<String, String> writer) {
        Map<String, String> configuration = new TreeMap<>(writer);
        configuration.put("level", level);
        // the benchmark does it
        configuration.put("autoshutdown", "false");
        configuration.put("zone", "UTC");
        configuration.put("locale", "en");
        configuration.put("writer.format", PATTERN);
        Configuration.replace(configuration);
        return Logger.tag("io.github.msync4j.connection");
    }
}
