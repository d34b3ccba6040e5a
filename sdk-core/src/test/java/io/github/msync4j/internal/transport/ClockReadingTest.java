package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockReadingTest {
    private final ClockReading before = new ClockReading(Instant.parse("2026-01-01T00:00:00Z"), Long.MAX_VALUE - 5);

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 0",
        "60000, 60000, 0",
        "3000, 1000, 0",
        "3001, 1000, 2001",
        "-999, 1000, 0",
        "-1001, 1000, -2001",
        "3600000, 1000, 3599000",
        "1000, 3600000, -3599000"
    })
    void clockThatMovedByItselfForMoreThanTwoSecondsJumped(long wallMillis, long millis, long jumpMillis) {
        ClockReading later = new ClockReading(
                before.wall().plusMillis(wallMillis),
                before.nanos() + Duration.ofMillis(millis).toNanos());

        assertThat(before.jumpUntil(later).orElse(Duration.ZERO)).isEqualTo(Duration.ofMillis(jumpMillis));
    }
}
