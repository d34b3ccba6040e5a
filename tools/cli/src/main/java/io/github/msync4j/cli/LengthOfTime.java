package io.github.msync4j.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a length of time as a person writes it. */
public final class LengthOfTime {
    /** What is understood. */
    public static final String ALLOWED = "90s, 10m, 1h30m, 2d";

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,6})d)?((?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,6}s)?)");

    private LengthOfTime() {}

    /** The length; empty if it is none. That of ISO 8601, PT1H30M, is understood, too. */
    public static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (text.isEmpty() || !form.matches()) {
            return standard(text);
        }
        Duration days = form.group(1) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(form.group(1)));
        return Optional.of(form.group(2).isEmpty() ? days : days.plus(Duration.parse("PT" + form.group(2))));
    }

    private static Optional<Duration> standard(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
