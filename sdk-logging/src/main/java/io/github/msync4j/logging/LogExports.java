package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.file.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Writes what was in the cache somewhere else. */
final class LogExports {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'sdklog-'yyyy-MM-dd_HH-mm-ss'.log'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "2026-01-01T00:00:00.000Z".length();
    private static final int LONGEST_START = TIME_LENGTH + 20;

    private LogExports() {}

    static LogExport to(WritableByteChannel channel, LogCache.Snapshot cached) throws IOException {
        ByteBuffer lines = ByteBuffer.wrap(cached.lines);
        while (lines.hasRemaining()) {
            channel.write(lines);
        }
        return summary(cached).build();
    }

    /** To a file that is there whole or not at all; a directory gets one with the time in its name. */
    static LogExport to(Path path, LogCache.Snapshot cached, long millis) throws IOException {
        if (cached.entries == 0) {
            return summary(cached).build();
        }
        Path target = Files.isDirectory(path) ? path.resolve(NAME.format(Instant.ofEpochMilli(millis))) : path;
        WholeFile.write(target, true, channel -> to(channel, cached));
        return summary(cached).file(target.toString()).build();
    }

    private static LogExport.Builder summary(LogCache.Snapshot cached) {
        byte[] lines = cached.lines;
        LogExport.Builder summary =
                LogExport.builder().entries(cached.entries).bytes(lines.length).dropped(cached.dropped);
        if (cached.entries > 0) {
            int last = lines.length - 1;
            while (last > 0 && lines[last - 1] != '\n') {
                last--;
            }
            timeAt(lines, 0).ifPresent(summary::first);
            timeAt(lines, last).ifPresent(summary::last);
        }
        return summary;
    }

    /** The time that a line begins with, behind the name that it has in JSON. */
    private static Optional<Instant> timeAt(byte[] lines, int start) {
        int length = Math.min(LONGEST_START, lines.length - start);
        String text = new String(lines, start, length, StandardCharsets.ISO_8859_1);
        int from = text.startsWith("{") ? text.indexOf(':') + 2 : 0;
        if (from + TIME_LENGTH > text.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.substring(from, from + TIME_LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
