package io.github.msync4j.cli.logs;

import io.github.msync4j.cli.LengthOfTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads a time as a person writes it. */
public final class PointInTime {
    /** What is understood. */
    public static final String ALLOWED = "2026-03-04T05:06:07Z, 2026-03-04T05:06 or 2026-03-04 or 05:06 (local times),"
            + " or how long ago: " + LengthOfTime.ALLOWED;

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
                        .toInstant());
        for (Function<String, Instant> form : forms) {
            try {
                return Optional.of(form.apply(upper));
            } catch (DateTimeException | ArithmeticException e) {
                // perhaps the next one
            }
        }
        try {
            return LengthOfTime.parse(text).map(clock.instant()::minus);
        } catch (DateTimeException | ArithmeticException e) {
            // before all time
            return Optional.empty();
        }
    }
}
