package io.github.msync4j.internal.support;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.connection.ConnectionReport;
import io.github.msync4j.internal.flight.FlightLog;
import io.github.msync4j.internal.support.BundleFacts.LogFacts;
import io.github.msync4j.internal.support.BundleFacts.LogText;
import io.github.msync4j.internal.support.BundleFacts.ThreadText;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.logging.internal.file.WholeFile;
import io.github.msync4j.support.SupportBundle;
import io.github.msync4j.support.SupportBundleEntry;
import io.github.msync4j.support.SupportBundleOptions;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Gathers the facts of a client and writes them to a file. On the caller's thread, which waits for nothing but the disk. */
public final class SupportBundles {
    private static final String OWN_THREADS = "msync4j-";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'msync4j-support-'yyyy-MM-dd_HH-mm-ss'.zip'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ClientOptions client;
    private final Logging logging;

    /** Bundles of one client. */
    public SupportBundles(ClientOptions client, Logging logging) {
        this.client = client;
        this.logging = logging;
    }

    /** Writes one: to a file, or into a directory. */
    public SupportBundle write(Path path, SupportBundleOptions options, ConnectionReport connection) {
        Instant at = connection.at();
        Path target = Files.isDirectory(path) ? path.resolve(NAME.format(at)) : path;
        List<BundleEntry> entries = BundleContents.of(facts(connection, options), options.maxBytes());
        try {
            return write(target, entries, at, options.replaceExisting());
        } catch (FileAlreadyExistsException e) {
            throw new MsyncException(
                    ErrorCode.FILE_ALREADY_EXISTS,
                    "the support bundle was not written: " + target
                            + " is there already; name another file, or set replaceExisting(true)",
                    e);
        } catch (IOException e) {
            throw new MsyncException(
                    ErrorCode.SUPPORT_BUNDLE_FAILED, "the support bundle " + target + " could not be written: " + e, e);
        }
    }

    private static SupportBundle write(Path target, List<BundleEntry> entries, Instant at, boolean replace)
            throws IOException {
        WholeFile.write(target, replace, channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            BundleZip.write(entries, at, out);
            out.flush();
        });
        SupportBundle.Builder written =
                SupportBundle.builder().file(target.toString()).bytes(Files.size(target));
        entries.forEach(entry -> written.addEntry(SupportBundleEntry.builder()
                .name(entry.name())
                .bytes(entry.bytes().length)
                .leftOut(entry.leftOut())
                .build()));
        return written.build();
    }

    private BundleFacts facts(ConnectionReport connection, SupportBundleOptions options) {
        List<String> unreadable = new ArrayList<>();
        String cached = cached(unreadable);
        List<LogText> files = files(options.maxBytes(), unreadable);
        FlightLog flight = flight(options, unreadable);
        return new BundleFacts(
                logging.client(),
                Surroundings.ofThisJvm(),
                client,
                connection,
                new LogFacts(
                        logging.options(),
                        logging.level(),
                        logging.cacheStatus(),
                        logging.sinkFailures(),
                        logging.listenerFailures(),
                        logging.droppedRecords(),
                        unreadable),
                cached,
                files,
                flight,
                threads());
    }

    private String cached(List<String> unreadable) {
        ByteArrayOutputStream cached = new ByteArrayOutputStream();
        try {
            logging.exportLogs(cached);
        } catch (IOException e) {
            unreadable.add("log/cache: " + e);
        }
        return cached.toString(StandardCharsets.UTF_8);
    }

    /** The newest first. */
    private List<LogText> files(long maxBytes, List<String> unreadable) {
        List<LogText> logs = new ArrayList<>();
        List<Path> files;
        try {
            files = new ArrayList<>(logging.files());
        } catch (IOException | UncheckedIOException e) {
            unreadable.add("log/files: " + e);
            return logs;
        }
        Collections.reverse(files);
        long room = maxBytes;
        for (Path file : files) {
            String name = "log/files/" + file.getFileName();
            try {
                LogText text = LogFile.newest(file, name, room);
                room -= text.lines().length();
                logs.add(text);
            } catch (IOException e) {
                // it may have rolled out of being just now
                unreadable.add(name + ": " + e.getClass().getSimpleName());
            }
        }
        return logs;
    }

    private FlightLog flight(SupportBundleOptions options, List<String> unreadable) {
        if (!options.flightRecording()) {
            return FlightLog.without(FlightLog.State.NOT_ASKED_FOR);
        }
        try {
            return FlightLog.of(logging.client(), options.maxBytes());
        } catch (IOException e) {
            unreadable.add("flight.jsonl: " + e);
            return FlightLog.without(FlightLog.State.UNREADABLE);
        }
    }

    private static List<ThreadText> threads() {
        List<ThreadText> threads = new ArrayList<>();
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            if (thread.getName().startsWith(OWN_THREADS)) {
                threads.add(new ThreadText(
                        thread.getName(),
                        thread.getState(),
                        Arrays.stream(frames).map(StackTraceElement::toString).toList()));
            }
        });
        return threads;
    }
}
