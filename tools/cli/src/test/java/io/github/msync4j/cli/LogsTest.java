package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogFormat;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Logging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LogsTest {
    private static final String LOGGER = "io.github.msync4j.test";
    private static final String TEXT = "2026-03-04T05:06:07.009Z WARN [main] io.github.msync4j.test test.text In text"
            + " n=1 client=c1 connection=1 operation=7";
    private static final String JSON = "{\"time\":\"2026-03-04T05:06:08.009Z\",\"level\":\"INFO\",\"thread\":\"main\","
            + "\"logger\":\"io.github.msync4j.test\",\"event\":\"test.json\",\"message\":\"In JSON\",\"fields\":{\"n\":2},"
            + "\"client\":\"c2\",\"connection\":\"2\"}";
    private static final String FOREIGN = "somebody else \u001b[2J";

    private final Shell shell = new Shell();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void logs_ofAFileInBothFormats_showsAllOfIt() throws IOException {
        Shell.Result result = shell.run("logs", file());

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .isEqualToNormalizingNewlines(TEXT
                        + "\n2026-03-04T05:06:08.009Z INFO [main] io.github.msync4j.test test.json In JSON n=2 client=c2"
                        + " connection=2\nsomebody else \\u001b[2J\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void logs_withJson_printsObjects() throws IOException {
        Shell.Result result = shell.run("logs", file(), "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.objects()).hasSize(3);
        JsonNode text = result.objects().get(0);
        assertThat(text.path("event").asText()).isEqualTo("test.text");
        assertThat(text.path("fields").path("n").asText()).isEqualTo("1");
        assertThat(text.path("connection").asText()).isEqualTo("1");
        assertThat(result.objects().get(1)).isEqualTo(objectOf(JSON));
        assertThat(result.objects().get(2).path("line").asText()).isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "--level=warn, text",
        "--level=1, text json",
        "--level=error, ''",
        "--event=test.text, text",
        "--event=test, text json",
        "--event=test.json --event=login, json",
        "--client=c2, json",
        "--connection=1, text",
        "--connection=01, text",
        "--operation=7, text",
        "--operation=8, ''",
        "--since=2026-03-04T05:06:08Z, json",
        "--until=2026-03-04T05:06:08Z, text",
        "--since=1s, ''",
        "--level=info --event=test --client=c1 --connection=1 --until=1s, text",
        "--client=c1 --connection=2, ''",
    })
    void logs_withFilters_showsWhatAllOfThemWant(String filters, String shown) throws IOException {
        Shell.Result result = shell.run(("logs " + file() + " " + filters).split(" "));

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out().contains("test.text")).isEqualTo(shown.contains("text"));
        assertThat(result.out().contains("test.json")).isEqualTo(shown.contains("json"));
        assertThat(result.out()).doesNotContain("somebody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--level=loud    | --level: 'loud'      | TRACE, DEBUG, INFO, WARN, ERROR",
                "--level=off     | --level: 'off'       | TRACE, DEBUG, INFO, WARN, ERROR",
                "--level=5       | --level: '5'         | TRACE, DEBUG, INFO, WARN, ERROR",
                "--event=        | --event: ''           | the key",
                "--client=       | --client: ''          | the id",
                "--connection=x  | --connection: 'x'    | 1 to",
                "--connection=0  | --connection: '0'    | 1 to",
                "--since=soon    | --since: 'soon'      | 10m",
                "--until=25:00   | --until: '25:00'     | 10m",
            })
    void logs_withWhatIsNotUnderstood_namesOptionValueAndWhatIsAllowed(String option, String named, String allowed)
            throws IOException {
        Shell.Result result = shell.run("logs", file(), option);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains(named, allowed);
    }

    @Test
    void logs_ofNothing_isAUsageError() {
        assertThat(shell.run("logs").exit()).isEqualTo(2);
        Shell.Result missing = shell.run("logs", folder.resolve("none").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).hasLineCount(1).contains("none", "does not exist");
        Shell.Result empty = shell.run("logs", folder.toString(), "--json");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.object().path("message").asText()).contains("msync4j.log");
    }

    @Test
    void logs_inColours_onlyOnATerminalOrAsTold() throws IOException {
        assertThat(shell.run("logs", file()).out()).doesNotContain("\u001b");
        assertThat(shell.run("logs", file(), "--no-color").out()).doesNotContain("\u001b");
        assertThat(shell.run("logs", file(), "--color").out()).contains("\u001b[33mWARN\u001b[0m", "else \\u001b[2J");
        assertThat(shell.run("logs", file(), "--color", "--json").out()).doesNotContain("\u001b");
        assertThat(shell.onTerminal().run("logs", file()).out()).contains("\u001b[33mWARN\u001b[0m");
        assertThat(shell.run("logs", file(), "--no-color").out()).doesNotContain("\u001b");
        assertThat(shell.with("NO_COLOR", "1").run("logs", file()).out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void logs_ofAClientThatRuns_areFollowed(LogFormat format) throws Exception {
        LogOptions options = LogOptions.builder()
                .directory(folder)
                .format(format)
                .level(LogLevel.TRACE)
                .fileBytes(65_536)
                .build();
        try (Logging logging = Logging.create("c1", options)) {
            log(logging, "1", 1);
            log(logging, "2", 2);

            Shell.Running logs = shell.start(
                    "logs", folder.toString(), "--follow", "--connection", "2", "--level", "info", "--json");
            assertThat(number(logs)).isEqualTo(2);
            // more than a file holds
            for (int n = 3; n <= 700; n++) {
                log(logging, n % 2 == 0 ? "2" : "1", n);
            }
            for (int n = 4; n <= 700; n += 2) {
                assertThat(number(logs)).isEqualTo(n);
            }
            assertThat(folder.toFile().list()).hasSizeGreaterThan(2);
            log(logging, "2", 702);
            logs.endInput();

            assertThat(logs.exit()).as(logs.err()).isZero();
            assertThat(number(logs)).isEqualTo(702);
            assertThat(logs.err()).isEmpty();
        }
    }

    private static void log(Logging logging, String connection, int number) {
        LogEvent event = LogEvent.of("test.number", LOGGER, LogLevel.INFO, "A number");
        logging.within(
                LogContext.builder().connection(connection).build(),
                () -> logging.logger(LOGGER).at(event).field("n", number).emit());
    }

    private static int number(Shell.Running logs) throws InterruptedException {
        return Integer.parseInt(logs.object().path("fields").path("n").asText());
    }

    private static JsonNode objectOf(String line) throws IOException {
        return Json.read(line);
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("some.log"), TEXT + "\n" + JSON + "\n" + FOREIGN + "\n")
                .toString();
    }
}
