package io.github.msync4j.cli.logs;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time as a person writes it. */
public final class PointInTime {
    /** What is understood. */
    public static final String ALLOWED = "2026-03-04T05:06:07Z, 2026-03-04T05:06 or 2026-03-04 or 05:06 (local times),"
            + " or how long ago: 90s, 10m, 1h30m, 2d";

    private static final Pattern AGO = Pattern.compile("(?:(\\d{1,6})d)?((?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,6}s)?)");

    private PointInTime() {}

    /** The time; empty if it is none. The clock says what now, today and here are. */
    public static Optional<Instant> parse(String text, Clock clock) {
        String upper = text.toUpperCase(Locale.ROOT).replace(' ', 'T');
        List<Function<String, Instant>> forms = List.of(
                form -> OffsetDateTime.parse(form).toInstant(),
                form -> LocalDateTime.parse(form).atZone(clock.getZone()).toInstant(),
                form -> LocalDate.parse(form).atStartOfDay(clock.getZone()).toInstant(),
                form -> LocalTime.parse(form)
                        .atDate(LocalDate.now(clock))
                        .atZone(clock.getZone())
                        .toInstant(),
                form -> clock.instant().minus(Duration.parse(form)));
        for (Function<String, Instant> form : forms) {
            try {
                return Optional.of(form.apply(upper));
            } catch (DateTimeException | ArithmeticException e) {
                // perhaps the next one
            }
        }
        return ago(text.toLowerCase(Locale.ROOT)).map(clock.instant()::minus);
    }

    private static Optional<Duration> ago(String text) {
        Matcher ago = AGO.matcher(text);
        if (text.isEmpty() || !ago.matches()) {
            return Optional.empty();
        }
        Duration days = ago.group(1) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(ago.group(1)));
        return Optional.of(ago.group(2).isEmpty() ? days : days.plus(Duration.parse("PT" + ago.group(2))));
    }
}
