package io.github.msync4j.logging.internal.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of log files that are full: the time in UTC is in them, so they sort from the oldest to the newest. */
final class RolledNames {
    private static final String STEM = "msync4j_";
    private static final String END = ".log";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RolledNames() {}

    /** Those of the names that are a full log file's, from the oldest to the newest. */
    static List<String> in(List<String> names) {
        return names.stream().filter(name -> time(name).isPresent()).sorted().toList();
    }

    /** The name for a file that is full now: behind all others, whatever the clock says. */
    static String next(List<String> rolled, long millis) {
        Instant now = Instant.ofEpochMilli(millis);
        Instant last = rolled.isEmpty()
                ? Instant.MIN
                : time(rolled.get(rolled.size() - 1)).orElse(Instant.MIN);
        return STEM + TIME.format(now.isAfter(last) ? now : last.plusMillis(1)) + END;
    }

    private static Optional<Instant> time(String name) {
        if (!name.startsWith(STEM) || !name.endsWith(END)) {
            return Optional.empty();
        }
        try {
            String text = name.substring(STEM.length(), name.length() - END.length());
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
