package io.github.msync4j.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointInTimeTest {
    /** In Shanghai it is the fifth of March already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T20:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:07Z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.009Z, 2026-03-04T05:06:07.009Z",
        "2026-03-04t05:06:07z, 2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07+01:00, 2026-03-04T04:06:07Z",
        "2026-03-04T05:06, 2026-03-03T21:06:00Z",
        "2026-03-04 05:06:07, 2026-03-03T21:06:07Z",
        "2026-03-04, 2026-03-03T16:00:00Z",
        "03:30, 2026-03-04T19:30:00Z",
        "03:30:15.5, 2026-03-04T19:30:15.500Z",
        "90s, 2026-03-04T19:58:30Z",
        "10m, 2026-03-04T19:50:00Z",
        "1h30m, 2026-03-04T18:30:00Z",
        "2d, 2026-03-02T20:00:00Z",
        "1d2h, 2026-03-03T18:00:00Z",
        "PT10M, 2026-03-04T19:50:00Z",
        "0s, 2026-03-04T20:00:00Z",
    })
    void time_inEachForm(String text, Instant expected) {
        assertThat(PointInTime.parse(text, CLOCK)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "10",
                "m",
                "10x",
                "1m1h",
                "-10m",
                "25:00",
                "2026-13-01",
                "2026-02-30",
                "9999999d",
                "PT99999999999999H",
                "2026-03-04T05",
                "1756800000000"
            })
    void time_thatIsNone_isEmpty(String text) {
        assertThat(PointInTime.parse(text, CLOCK)).isEmpty();
    }
}
