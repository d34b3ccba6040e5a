package io.github.msync4j.cli.command;

import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.InputLines;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.cli.Output;
import io.github.msync4j.cli.logs.BundleSource;
import io.github.msync4j.cli.logs.LogFilter;
import io.github.msync4j.cli.logs.LogJson;
import io.github.msync4j.cli.logs.LogSource;
import io.github.msync4j.cli.logs.LogText;
import io.github.msync4j.cli.logs.PointInTime;
import io.github.msync4j.cli.timeline.TimelinePage;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogLevels;
import io.github.msync4j.logging.LogLine;
import io.github.msync4j.logging.LogRecord;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a client's log. */
@Command(
        name = "logs",
        description =
                "Show a client's log: a file, as text or JSON, a directory of them, the oldest first, or what is in a"
                        + " support bundle. Nothing in it is changed; the client may be writing. With --html, make a page of it.")
public final class Logs implements Runnable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Msync msync;

    @Parameters(paramLabel = "PATH", description = "The file, the directory of a client's log, or a support bundle.")
    private Path path = Path.of("");

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only records of this level or a worse one.")
    private @Nullable String level;

    @Option(
            names = "--event",
            paramLabel = "KEY",
            description = "Only events whose key is this or begins with it: login, message.sent. May be repeated.")
    private List<String> events = List.of();

    @Option(names = "--client", paramLabel = "ID", description = "Only the client whose id begins with this.")
    private @Nullable String client;

    @Option(names = "--connection", paramLabel = "N", description = "Only the client's connection of this number.")
    private @Nullable String connection;

    @Option(
            names = "--operation",
            paramLabel = "ID",
            description = "Only what belongs to the operation of this number, which failures name.")
    private @Nullable String operation;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only from this time on: " + PointInTime.ALLOWED + ".")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only what was before this time.")
    private @Nullable String until;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until the input ends (Ctrl-D).")
    private boolean follow;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Instead of showing it, write it as one HTML page: states, logins, messages, frames, calls and"
                            + " problems over time, with all records. Replaces the file.")
    private @Nullable Path html;

    @Option(
            names = "--color",
            negatable = true,
            description = "Print in colours, or not. Default: on a terminal, unless NO_COLOR is set.")
    private @Nullable Boolean coloured;

    /** Makes the command. */
    public Logs(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        LogFilter filter = filter();
        if (html != null) {
            writePage(filter, html);
            return;
        }
        if (follow && isBundle()) {
            throw Failure.usage("--follow: a support bundle does not grow; leave it out");
        }
        Output output = msync.output();
        LogText text = new LogText(coloured == null ? msync.terminal().coloured() : coloured);
        Consumer<String> lines = read -> {
            LogLine line = LogLine.of(read);
            if (filter.accepts(line)) {
                output.line(output.json() ? LogJson.of(line) : text.of(line));
            }
        };
        try (LogSource source = LogSource.open(path, this::tell)) {
            source.read(lines);
            if (follow) {
                follow(source, lines, output);
            } else {
                source.finish(lines);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Failure unreadable(IOException e) {
        return new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), "cannot read " + path + ": " + why(e), e);
    }

    private boolean isBundle() {
        try {
            return Files.isRegularFile(path) && BundleSource.isBundle(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void writePage(LogFilter filter, Path to) {
        if (follow) {
            throw Failure.usage("--follow, --html: a page does not grow; leave one of them out");
        }
        List<LogRecord> records = new ArrayList<>();
        AtomicLong others = new AtomicLong();
        Consumer<String> lines = read -> {
            LogLine line = LogLine.of(read);
            if (filter.accepts(line)) {
                line.record().ifPresentOrElse(records::add, others::incrementAndGet);
            }
        };
        try (LogSource source = LogSource.open(path, this::tell)) {
            source.read(lines);
            source.finish(lines);
        } catch (IOException e) {
            throw unreadable(e);
        }
        String title = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        try {
            Files.writeString(to, TimelinePage.of(title, records, others.get()));
        } catch (IOException e) {
            throw new Failure(ExitCode.FAILED, "IO", "cannot write " + to + ": " + why(e), e);
        }
        msync.output()
                .print(
                        Json.object().put("file", to.toString()).put("records", records.size()),
                        to + ": " + records.size() + " records; open it in a browser");
    }

    private void follow(LogSource source, Consumer<String> lines, Output output) throws IOException {
        CompletableFuture<?> end =
                CompletableFuture.anyOf(InputLines.end(msync.terminal().in()), output.closed());
        while (!Await.ended(end, BETWEEN_LOOKS)) {
            source.read(lines);
        }
        source.read(lines);
    }

    private void tell(String notice) {
        msync.terminal().err().println("msync: " + notice);
    }

    private LogFilter filter() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        return new LogFilter(
                Optional.ofNullable(level).map(Logs::level),
                events.stream()
                        .map(key -> text("--event", key, "the key or what it begins with"))
                        .toList(),
                Optional.ofNullable(client).map(id -> text("--client", id, "the id or what it begins with")),
                Optional.ofNullable(connection).map(Logs::number),
                Optional.ofNullable(operation).map(id -> text("--operation", id, "its number")),
                Optional.ofNullable(since).map(time -> time("--since", time, clock)),
                Optional.ofNullable(until).map(time -> time("--until", time, clock)));
    }

    private static LogLevel level(String value) {
        try {
            LogLevel level = LogLevels.parse(value);
            if (level != LogLevel.OFF) {
                return level;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw invalid("--level", value, "TRACE, DEBUG, INFO, WARN, ERROR, or 0 to 4");
    }

    private static String text(String option, String value, String allowed) {
        if (value.isBlank()) {
            throw invalid(option, value, allowed);
        }
        return value;
    }

    private static String number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return Integer.toString(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw invalid("--connection", value, "1 to " + Integer.MAX_VALUE);
    }

    private static Instant time(String option, String value, Clock clock) {
        return PointInTime.parse(value, clock).orElseThrow(() -> invalid(option, value, PointInTime.ALLOWED));
    }

    private static Failure invalid(String option, String value, String allowed) {
        return Failure.usage(option + ": '" + value + "' is not allowed; allowed: " + allowed);
    }

    private static String why(IOException thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return thrown instanceof AccessDeniedException ? "not allowed" : String.valueOf(thrown.getMessage());
    }
}
