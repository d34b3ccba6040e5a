package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.session.TokenWatch.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R35, R36: by the server's clock, whatever this machine thinks the time is. */
class TokenWatchTest {
    private static final Instant LOGIN = Instant.parse("2026-11-25T00:00:00Z");

    private final TokenWatch watch = new TokenWatch();

    private static long at(Duration time) {
        return time.toNanos();
    }

    private void login(Duration life) {
        watch.newToken();
        watch.ends(Optional.of(LOGIN.plus(life)), 0);
        watch.serverTime(LOGIN, 0);
    }

    @ParameterizedTest
    @Tag("R35")
    @Tag("R36")
    @ValueSource(longs = {10, 100, 3_600, 60 * 86_400L, 100 * 365 * 86_400L})
    void warningComesOnceAtFourFifthsAndTheEndOnceAtTheEnd(long seconds) {
        Duration life = Duration.ofSeconds(seconds);
        Duration warning = life.minus(life.dividedBy(5));
        login(life);

        assertThat(watch.next(0)).contains(warning);
        assertThat(watch.take(at(warning.minusNanos(1)))).isEqualTo(Due.NOTHING);
        assertThat(watch.take(at(warning))).isEqualTo(Due.WARNING);
        assertThat(watch.take(at(warning))).isEqualTo(Due.NOTHING);
        assertThat(watch.next(at(warning))).contains(life.dividedBy(5));
        assertThat(watch.take(at(life.minusNanos(1)))).isEqualTo(Due.NOTHING);
        assertThat(watch.take(at(life))).isEqualTo(Due.END);
        assertThat(watch.take(at(life))).isEqualTo(Due.NOTHING);
        assertThat(watch.next(at(life))).isEmpty();
    }

    @Test
    @Tag("R36")
    void sixtyDayTokenLivesPastTheOfficialClientsDay24() {
        login(Duration.ofDays(60));

        assertThat(watch.take(at(Duration.ofDays(25)))).isEqualTo(Due.NOTHING);
        assertThat(watch.isOver(at(Duration.ofDays(59)))).isFalse();
    }

    @Test
    @Tag("R36")
    void tokenWithoutAnEndNeverIsDue() {
        watch.newToken();
        watch.ends(Optional.empty(), 0);
        watch.serverTime(LOGIN, 0);

        assertThat(watch.next(0)).isEmpty();
        assertThat(watch.take(at(Duration.ofDays(10_000)))).isEqualTo(Due.NOTHING);
    }

    @Test
    void nothingIsKnownBeforeTheServerToldItsTime() {
        watch.newToken();
        watch.ends(Optional.of(LOGIN), 0);

        assertThat(watch.next(at(Duration.ofDays(1)))).isEmpty();
        assertThat(watch.isOver(at(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void theServersTimeCorrectsAClockThatStoodStill() {
        login(Duration.ofSeconds(100));
        // the machine slept for 85 s of which its own clock knows 5
        watch.serverTime(LOGIN.plusSeconds(85), at(Duration.ofSeconds(5)));

        assertThat(watch.next(at(Duration.ofSeconds(5)))).contains(Duration.ZERO);
        assertThat(watch.take(at(Duration.ofSeconds(5)))).isEqualTo(Due.WARNING);
        assertThat(watch.next(at(Duration.ofSeconds(5)))).contains(Duration.ofSeconds(15));
    }

    @Test
    void serversClockThatStepsBackDoesNotWarnAgain() {
        login(Duration.ofSeconds(100));
        assertThat(watch.take(at(Duration.ofSeconds(80)))).isEqualTo(Due.WARNING);
        watch.serverTime(LOGIN, at(Duration.ofSeconds(81)));

        assertThat(watch.take(at(Duration.ofSeconds(161)))).isEqualTo(Due.NOTHING);
        assertThat(watch.take(at(Duration.ofSeconds(181)))).isEqualTo(Due.END);
    }

    @Test
    void reconnectThatNamesTheSameEndChangesNothing() {
        login(Duration.ofSeconds(100));
        assertThat(watch.take(at(Duration.ofSeconds(80)))).isEqualTo(Due.WARNING);
        watch.ends(Optional.of(LOGIN.plusSeconds(100)), at(Duration.ofSeconds(85)));

        assertThat(watch.take(at(Duration.ofSeconds(85)))).isEqualTo(Due.NOTHING);
        assertThat(watch.isDue(at(Duration.ofSeconds(85)))).isTrue();
    }

    @Test
    void newTokenHasALifeOfItsOwn() {
        login(Duration.ofSeconds(100));
        assertThat(watch.take(at(Duration.ofSeconds(80)))).isEqualTo(Due.WARNING);
        watch.newToken();
        watch.ends(Optional.of(LOGIN.plusSeconds(180)), at(Duration.ofSeconds(80)));

        assertThat(watch.next(at(Duration.ofSeconds(80)))).contains(Duration.ofSeconds(80));
        assertThat(watch.take(at(Duration.ofSeconds(160)))).isEqualTo(Due.WARNING);
    }

    @Test
    void tokenThatHasEndedAlreadyEndsAtOnce() {
        login(Duration.ofSeconds(-5));

        assertThat(watch.next(0)).contains(Duration.ZERO);
        assertThat(watch.take(0)).isEqualTo(Due.END);
        assertThat(watch.take(0)).isEqualTo(Due.NOTHING);
    }
}
