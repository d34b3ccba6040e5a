package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthOfTimeTest {
    @ParameterizedTest
    @CsvSource({"90s, PT90S", "10m, PT10M", "1H30m, PT1H30M", "2d, PT48H", "1d1s, PT24H1S", "PT5M, PT5M", "p1d, PT24H"})
    void lengthIsReadAsAPersonWritesIt(String text, Duration length) {
        assertThat(LengthOfTime.parse(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "soon", "5 m", "m", "1m2h", "1.5h", "-1m"})
    void anythingElseIsNone(String text) {
        assertThat(LengthOfTime.parse(text)).isEmpty();
    }

    @Test
    void commandThatIsGivenNoneSaysWhatIsAllowed() {
        Shell.Result result = new Shell().run("server", "--log-interval", "60");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("--log-interval", "'60'", "90s, 10m, 1h30m, 2d")
                .doesNotContain("java.time");
    }
}
