package io.github.msync4j.internal.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.msync4j.internal.flight.FlightLog;
import io.github.msync4j.internal.support.BundleFacts.LogText;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a bundle: scrubbed, and where there is not room for all the newest of each, those first that matter most. That
 * is the cache as the client writes it, then the files, then what the flight recorder holds, and last the cache once
 * more, in the other format.
 */
final class BundleLogs {
    private final List<BundleEntry> entries = new ArrayList<>();
    private final List<LineScrubber> scrubbers = new ArrayList<>();
    private long room;

    private BundleLogs(long room) {
        this.room = Math.max(0, room);
    }

    static BundleLogs of(BundleFacts facts, long room) {
        BundleLogs logs = new BundleLogs(room);
        LogFormat written = facts.log().options().format();
        String cached = facts.cached();
        String clean = cached.isEmpty() ? "" : logs.add(new LogText(nameOfCache(written), cached, 0));
        facts.files().forEach(logs::add);
        FlightLog flight = facts.flight();
        if (flight.state() == FlightLog.State.THERE) {
            logs.add(new LogText("flight.jsonl", flight.lines(), flight.leftOut()));
        }
        if (!cached.isEmpty()) {
            LogFormat other = written == LogFormat.JSON ? LogFormat.TEXT : LogFormat.JSON;
            // of clean lines: what was masked in the one is in the other, whatever it looks like there
            logs.add(new LogText(nameOfCache(other), as(other, clean), 0));
        }
        return logs;
    }

    List<BundleEntry> entries() {
        return entries;
    }

    /** What cleaned the lines, an entry each. */
    List<LineScrubber> scrubbers() {
        return scrubbers;
    }

    /** Adds what has room; all of it, without secrets. */
    private String add(LogText log) {
        LineScrubber scrubber = new LineScrubber(log.name());
        scrubbers.add(scrubber);
        String clean = scrubber.scrub(log.lines());
        BundleEntry entry = newest(log, clean, room);
        entries.add(entry);
        room -= entry.bytes().length;
        return clean;
    }

    /** The newest whole lines that have room. */
    private static BundleEntry newest(LogText log, String lines, long room) {
        byte[] bytes = lines.getBytes(UTF_8);
        if (bytes.length <= room) {
            return new BundleEntry(log.name(), lines, log.leftOut());
        }
        int from = Lines.startBehind(bytes, (int) (bytes.length - room), bytes.length);
        return new BundleEntry(log.name(), new String(bytes, from, bytes.length - from, UTF_8), log.leftOut() + from);
    }

    private static String nameOfCache(LogFormat format) {
        return format == LogFormat.JSON ? "log/cache.jsonl" : "log/cache.log";
    }

    private static String as(LogFormat format, String lines) {
        return lines.lines().map(line -> LogLine.of(line).as(format) + "\n").collect(Collectors.joining());
    }
}
