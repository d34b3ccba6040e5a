package io.github.msync4j.benchmarks.logging;

import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.logging.Logging;
import java.io.IOException;
import java.nio.file.Path;
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

/** The SDK's own. The host's logging is asked each time, and does not want it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SdkLogging {
    private static final LogEvent STATE =
            LogEvent.of("connection.state", "io.github.msync4j.connection", LogLevel.DEBUG, "the state changed");

    /** Below the threshold. */
    @State(Scope.Benchmark)
    public static class Disabled {
        final Logger log = Logging.create("c1", LogOptions.builder().build()).logger("io.github.msync4j.connection");
    }

    /** Into the cache, which is full and drops its oldest. */
    @State(Scope.Benchmark)
    public static class Cache {
        final Logging logging = Logging.create(
                "c1", LogOptions.builder().level(LogLevel.DEBUG).cache(true).build());
        final Logger log = logging.logger("io.github.msync4j.connection");
    }

    /** Into files of 5 MiB, three of them. */
    @State(Scope.Benchmark)
    public static class File {
        final Path directory = Directories.create();
        final Logging logging = Logging.create(
                "c1",
                LogOptions.builder().level(LogLevel.DEBUG).directory(directory).build());
        final Logger log = logging.logger("io.github.msync4j.connection");

        /** Ends the files. */
        @TearDown
        public void close() throws IOException {
            logging.close();
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
    public void cache(Cache state, Values values) {
        log(state.log, values);
    }

    /** As {@link #disabled}. */
    @Benchmark
    public void file(File state, Values values) {
        log(state.log, values);
    }

    private static void log(Logger log, Values values) {
        if (log.isEnabled(STATE)) {
            log.at(STATE)
                    .field("from", values.from)
                    .field("to", values.to)
                    .field("took", values.took())
                    .emit();
        }
    }
}
