package io.github.msync4j.logging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records of any text, each of a log of its own; the same ones for the same seed. */
final class AnyRecords {
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            " ",
            "  ",
            "=",
            "\"",
            "\\",
            "\\n",
            "\n",
            "\r",
            "\t",
            "[",
            "]",
            "] ",
            "{",
            "}",
            ",",
            ":",
            "\u0000",
            "\u001b[31m",
            "\u009b",
            "\u007f",
            "\u2028",
            "\u202e",
            "\ud800",
            "\udc00",
            "\u3000",
            "é",
            "你好",
            "😀",
            "client=",
            " client=x",
            "user=y ",
            "thrown.type=",
            "...(cut, 9 bytes)",
            "\\u0041",
            ".",
            "null",
            "\u200d");

    private static final List<LogLevel> LEVELS =
            List.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

    private static final String LOGGER = "io.github.msync4j.test";

    private final Random random;
    private final boolean doubtful;

    /** @param doubtful whether messages may end like a field, which nobody can tell from one in a text line */
    AnyRecords(long seed, boolean doubtful) {
        this.random = new Random(seed);
        this.doubtful = doubtful;
    }

    /** A line, as the log wrote it, and what its listener was given. */
    record Written(String line, LogRecord record) {}

    Written next(LogFormat format) throws IOException {
        List<LogRecord> records = new ArrayList<>();
        LogOptions options = LogOptions.builder()
                .cache(true)
                .format(format)
                .level(LogLevel.TRACE)
                .build();
        try (Logging logging = Logging.create(text(), options)) {
            logging.addListener(records::add);
            log(logging);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            logging.exportLogs(lines);
            return new Written(lines.toString(StandardCharsets.UTF_8).stripTrailing(), records.get(0));
        }
    }

    private void log(Logging logging) {
        Thread.currentThread().setName(text());
        LogLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
        String message = doubtful ? text() : "Told " + text().replace("=", "") + ".";
        LogEvent event = LogEvent.of("test." + text() + "x", LOGGER + text(), level, message);
        LogContext context = context();
        Runnable work = () -> {
            LogEntry entry = logging.logger(LOGGER).at(event);
            for (int i = random.nextInt(4); i > 0; i--) {
                entry.field(name(), text());
                entry.field("n" + name(), random.nextLong());
                entry.field("f", random.nextBoolean());
            }
            if (random.nextInt(4) == 0) {
                entry.thrown(new IllegalStateException(text(), new IOException(text())));
            }
            entry.emit();
        };
        if (context.equals(LogContext.builder().build())) {
            work.run();
        } else {
            logging.within(context, work);
        }
    }

    private LogContext context() {
        LogContext.Builder context = LogContext.builder();
        if (random.nextBoolean()) {
            context.app(text()).user(text()).trace(text());
        }
        if (random.nextBoolean()) {
            context.connection(text()).operation(text());
        }
        if (random.nextBoolean()) {
            context.attempt(text()).session(text()).resource(text());
        }
        return context.build();
    }

    /** Any name, but none with half a pair, which Jackson does not take in names. */
    private String name() {
        return text().replace("\ud800", "").replace("\udc00", "");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
