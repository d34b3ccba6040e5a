package io.github.msync4j.benchmarks.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Logback, with the same parts in a line, and files that roll at the same size. It escapes nothing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogbackLogging {
    private static final String PATTERN =
            "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\",UTC} %level [%thread] %logger %msg client=c1%n";

    /** Below the level. */
    @State(Scope.Benchmark)
    public static class Disabled {
        final Logger log = logger(context(), Level.WARN);
    }

    /** Into memory. */
    @State(Scope.Benchmark)
    public static class Memory {
        final ByteRing written = new ByteRing();
        final LoggerContext context = context();
        final Logger log = logger(context, Level.DEBUG);

        /** Sets it up. */
        public Memory() {
            OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
            appender.setContext(context);
            appender.setEncoder(encoder(context));
            appender.setImmediateFlush(false);
            appender.setOutputStream(written);
            start(log, appender);
        }
    }

    /** Into files of 5 MiB, three of them, through a buffer of 64 KiB that a killed process loses. */
    @State(Scope.Benchmark)
    public static class File {
        final LoggerContext context = context();
        final Logger log = logger(context, Level.DEBUG);
        final Path directory = Directories.create();

        /** Sets it up. */
        public File() {
            files(log, context, directory, false);
        }

        /** Ends the files. */
        @TearDown
        public void close() throws IOException {
            context.stop();
            Directories.delete(directory);
        }
    }

    /** As {@link File}, with each line written at once, as Logback does by default. */
    @State(Scope.Benchmark)
    public static class FlushedFile {
        final LoggerContext context = context();
        final Logger log = logger(context, Level.DEBUG);
        final Path directory = Directories.create();

        /** Sets it up. */
        public FlushedFile() {
            files(log, context, directory, true);
        }

        /** Ends the files. */
        @TearDown
        public void close() throws IOException {
            context.stop();
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

    /** As {@link #disabled}. */
    @Benchmark
    public void flushedFile(FlushedFile state, Values values) {
        log(state.log, values);
    }

    private static void log(Logger log, Values values) {
        if (log.isDebugEnabled()) {
            log.debug(
                    "connection.state the state changed from={} to={} took={}", values.from, values.to, values.took());
        }
    }

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        // without one each event fails
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    private static Logger logger(LoggerContext context, Level level) {
        Logger logger = context.getLogger("io.github.msync4j.connection");
        logger.setLevel(level);
        return logger;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static void files(Logger log, LoggerContext context, Path directory, boolean flushed) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context));
        appender.setFile(directory.resolve("b.log").toString());
        appender.setImmediateFlush(flushed);
        appender.setBufferSize(new FileSize(64 * 1_024));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(directory.resolve("b.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(2);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(5 * 1_024 * 1_024));
        size.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(size);
        start(log, appender);
    }

    private static void start(Logger log, Appender<ILoggingEvent> appender) {
        appender.start();
        log.addAppender(appender);
    }
}
