package io.github.msync4j.cli.logs;

import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.Logging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A client's log, written by the SDK; its records are kept to compare with. The host hears nothing. */
final class WrittenLog implements AutoCloseable {
    static final String LOGGER = "io.github.msync4j.test";

    private static final Logger HOST = Logger.getLogger("io.github.msync4j");

    final Logging logging;
    final List<LogRecord> records = new ArrayList<>();

    private WrittenLog(String client, LogOptions.Builder options) {
        HOST.setLevel(Level.OFF);
        logging = Logging.create(client, options.level(LogLevel.TRACE).build());
    }

    /** A log in memory, that of one record at a time. */
    static WrittenLog inMemory(String client, LogFormat format) {
        WrittenLog log = new WrittenLog(client, LogOptions.builder().cache(true).format(format));
        log.logging.addListener(log.records::add);
        return log;
    }

    static WrittenLog in(Path directory, int files) {
        return new WrittenLog(
                "c1",
                LogOptions.builder().directory(directory).fileBytes(65_536).files(files));
    }

    /** Logs a number, in a line of a hundred bytes and more. */
    void number(long number, LogLevel level) {
        logging.logger(LOGGER)
                .at(LogEvent.of("test.number", LOGGER, level, "A number"))
                .field("n", number)
                .emit();
    }

    /** The only line in memory, which is then empty. */
    String line() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        logging.exportLogs(lines);
        logging.clearCache();
        return lines.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        logging.close();
    }
}
