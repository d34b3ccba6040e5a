package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdTest {
    private final HostLog host = new HostLog();
    private final Logging logging = Logging.create("c1", LogLevel.INFO);
    private final List<LogRecord> heard = new ArrayList<>();

    ThresholdTest() {
        logging.addListener(heard::add);
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void log_atEveryLevel_passesFromTheThresholdUp(LogLevel threshold) {
        logging.setLevel(threshold);
        Logger logger = logging.logger("io.github.msync4j.client");

        for (LogLevel level : LogLevel.values()) {
            logger.log(level, level.name());
        }

        List<LogLevel> expected = Arrays.stream(LogLevel.values())
                .filter(level -> level != LogLevel.OFF && level.compareTo(threshold) >= 0)
                .toList();
        assertThat(heard).extracting(LogRecord::level).isEqualTo(expected);
        assertThat(host.records()).hasSameSizeAs(expected);
        assertThat(List.of(LogLevel.values())).filteredOn(logger::isEnabled).isEqualTo(expected);
    }

    @Test
    void enableAll_debugAndInfo_areHeardByListenerAndHost() {
        logging.enableAll();

        logEverything();

        assertThat(logging.level()).isEqualTo(LogLevel.TRACE);
        assertThat(heard).extracting(LogRecord::level).contains(LogLevel.DEBUG, LogLevel.INFO);
        assertThat(host.messages()).contains("DEBUG client=c1", "INFO client=c1");
    }

    @Test
    void disableAll_everyLevel_isHeardNowhere() {
        logging.showConsole(true);
        logging.disableAll();

        try (StandardOutput out = new StandardOutput()) {
            logEverything();
            assertThat(out.lines()).isEmpty();
        }

        assertThat(logging.level()).isEqualTo(LogLevel.OFF);
        assertThat(heard).isEmpty();
        assertThat(host.records()).isEmpty();
    }

    @Test
    void setLevel_byNumberAndName_setsTheThreshold() {
        logging.setLevel("3");
        assertThat(logging.level()).isEqualTo(LogLevel.WARN);
        logging.setLevel("debug");
        assertThat(logging.level()).isEqualTo(LogLevel.DEBUG);
        logging.setLevel("SILENT");
        assertThat(logging.level()).isEqualTo(LogLevel.OFF);
    }

    @Test
    void setLevel_badText_throwsAndLeavesTheThreshold() {
        assertThatIllegalArgumentException().isThrownBy(() -> logging.setLevel("verbose"));

        assertThat(logging.level()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void resetLevel_afterSetLevel_returnsToTheLevelGivenAtCreate() {
        logging.setLevel(LogLevel.ERROR);

        logging.resetLevel();

        assertThat(logging.level()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void setDefaultLevel_noLevelSet_holdsAtOnce() {
        logging.setDefaultLevel(LogLevel.WARN);

        assertThat(logging.level()).isEqualTo(LogLevel.WARN);
    }

    @Test
    void setDefaultLevel_levelSet_holdsFromResetOn() {
        logging.setLevel(LogLevel.TRACE);

        logging.setDefaultLevel(LogLevel.WARN);
        assertThat(logging.level()).isEqualTo(LogLevel.TRACE);

        logging.resetLevel();
        assertThat(logging.level()).isEqualTo(LogLevel.WARN);

        logging.setDefaultLevel(LogLevel.ERROR);
        assertThat(logging.level()).isEqualTo(LogLevel.ERROR);
    }

    @Test
    void setLevel_ofOneClient_leavesTheOtherClient() {
        Logging other = Logging.create("c2", LogLevel.INFO);

        logging.disableAll();

        assertThat(other.level()).isEqualTo(LogLevel.INFO);
    }

    private void logEverything() {
        for (LogLevel level : LogLevel.values()) {
            logging.logger("io.github.msync4j.login").log(level, level.name());
        }
    }
}
