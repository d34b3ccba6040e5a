package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R51")
class LogLevelsTest {
    @ParameterizedTest
    @CsvSource({"0,TRACE", "1,DEBUG", "2,INFO", "3,WARN", "4,ERROR", "5,SILENT"})
    void parse_officialNumberAndName_agree(String number, String name) {
        assertThat(LogLevels.parse(number)).isEqualTo(LogLevels.parse(name));
        assertThat(LogLevels.parse(number).number()).isEqualTo(Integer.parseInt(number));
    }

    @ParameterizedTest
    @EnumSource
    void parse_ownNameInAnyCase_isThatLevel(LogLevel level) {
        assertThat(LogLevels.parse(level.name())).isEqualTo(level);
        assertThat(LogLevels.parse(level.name().toLowerCase(Locale.ROOT))).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "6",
                "-1",
                "2.5",
                "02",
                " warn",
                "warn ",
                "WARNING",
                "all",
                "LOG_LEVEL_WARN",
                "٣",
                "ınfo"
            })
    void parse_anythingElse_namesTheAllowedOnes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogLevels.parse(text))
                .withMessageContainingAll("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF", "SILENT", "0 to 5");
    }

    @Test
    void parse_textWithLineFeed_isEscapedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogLevels.parse("warn\nforged"))
                .withMessageStartingWith("No log level: warn\\nforged.");
    }

    @Test
    void parse_turkishDefaultLocale_stillReadsInfo() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(LogLevels.parse("INFO")).isEqualTo(LogLevel.INFO);
            assertThat(LogLevels.parse("silent")).isEqualTo(LogLevel.OFF);
        } finally {
            Locale.setDefault(before);
        }
    }
}
