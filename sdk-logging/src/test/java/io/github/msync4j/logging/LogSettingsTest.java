package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSettingsTest {
    @TempDir
    Path directory;

    @Test
    void override_everyName_isItsOption() {
        LogOptions options = override(
                "level", "debug",
                "format", "json",
                "console", "true",
                "cache", "true",
                "cacheBytes", "2048",
                "directory", "logs",
                "fileBytes", "70000",
                "files", "9",
                "queue", "7",
                "identities", "hashed",
                "contents", "true",
                "upload", "true");

        assertThat(options.toString())
                .isEqualTo("LogOptions[level=DEBUG, format=JSON, console=true, cache=true, cacheBytes=2048,"
                        + " directory=logs, fileBytes=70000, files=9, queue=7, identities=HASHED,"
                        + " contents=true, upload=true]");
    }

    @Test
    void override_nothing_leavesTheOptions() {
        Properties other = new Properties();
        other.setProperty("msync4j.logging", "x");
        other.setProperty("java.io.tmpdir", "y");
        LogOptions options = LogOptions.builder().cacheBytes(5_000).build();

        assertThat(LogSettings.override(options, other).toString()).isEqualTo(options.toString());
    }

    @Test
    void override_file_holdsAgainstTheOptionsAndNotAgainstTheProperties() throws IOException {
        Path file = Files.writeString(
                directory.resolve("log.properties"), "msync4j.log.level = INFO\nmsync4j.log.files: 7\n# 注释\n");

        LogOptions options = override("settings", file.toString(), "level", "5");

        assertThat(options.level()).isEqualTo(LogLevel.OFF);
        assertThat(options.files()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level      | loud    | TRACE, DEBUG, INFO, WARN, ERROR, OFF (or SILENT), or 0 to 5",
                "format     | xml     | TEXT, JSON",
                "console    | yes     | true or false",
                "cache      | TRUE    | true or false",
                "cacheBytes | 3MB     | 1024 to 1073741824",
                "cacheBytes | 0       | 1024 to 1073741824",
                "fileBytes  | 1       | 65536 to 1073741824",
                "files      | -1      | 1 to 1000",
                "queue      | 1000001 | 0 to 1000000",
                "identities | secret  | KEPT, HASHED, OMITTED",
                "contents   | 1       | true or false",
                "upload     | on      | true or false",
            })
    void override_badValue_namesOptionValueAndWhatIsAllowed(String name, String value, String allowed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> override(name, value))
                .withMessage("msync4j.log." + name + ": " + value + " is not allowed; allowed: " + allowed);
    }

    @Test
    void override_unknownName_isAnErrorInPropertiesAndFile() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> override("levle", "INFO"))
                .withMessageStartingWith("msync4j.log.levle: INFO is not allowed");
        Path file = Files.writeString(directory.resolve("log.properties"), "level=INFO\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> override("settings", file.toString()))
                .withMessageStartingWith("level: INFO is not allowed");
    }

    @Test
    void override_fileThatIsNotThere_isAnErrorWithItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> override("settings", directory.resolve("none").toString()))
                .withMessageContaining("none is not allowed; allowed: a properties file");
    }

    @Test
    void create_systemProperty_holds() {
        System.setProperty("msync4j.log.level", "ERROR");
        System.setProperty("msync4j.log.upload", "true");
        try (Logging logging = Logging.create("c1", LogLevel.TRACE)) {
            assertThat(logging.level()).isEqualTo(LogLevel.ERROR);
            assertThat(logging.uploadAllowed()).isTrue();
        } finally {
            System.clearProperty("msync4j.log.upload");
            System.clearProperty("msync4j.log.level");
        }
    }

    @Test
    void builder_copy_hasEverything() {
        LogOptions options = override(
                "level", "debug",
                "format", "json",
                "console", "true",
                "cache", "true",
                "cacheBytes", "2048",
                "directory", "logs",
                "fileBytes", "70000",
                "files", "9",
                "queue", "7",
                "identities", "hashed",
                "contents", "true",
                "upload", "true");
        LogOptions withKey = options.toBuilder().identityKey(new byte[16]).build();

        assertThat(withKey.toBuilder().build()).usingRecursiveComparison().isEqualTo(withKey);
        assertThat(withKey).usingRecursiveComparison().isNotEqualTo(options);
        assertThat(withKey.toString()).isEqualTo(options.toString());
    }

    @Test
    void builder_badValues_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogOptions.builder().identityKey(new byte[3]))
                .withMessage("identityKey: 3 bytes is not allowed; allowed: 16 bytes or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogOptions.builder().files(0))
                .withMessage("files: 0 is not allowed; allowed: 1 to 1000");
    }

    private static LogOptions override(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty("msync4j.log." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return LogSettings.override(LogOptions.defaults(), properties);
    }
}
