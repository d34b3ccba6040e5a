package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private final Shell shell = new Shell();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "server",
                "register",
                "login",
                "listen",
                "send",
                "chat",
                "load",
                "ctl",
                "ctl sessions",
                "ctl force-out",
                "ctl expire-token",
                "ctl drop",
                "ctl freeze",
                "ctl thaw",
                "ctl refuse-logins",
                "ctl stall",
                "ctl clear-faults",
                "ctl counters",
                "ctl push",
                "ctl frames",
                "decode",
                "logs",
                "support-bundle",
                "spec",
                "spec diff"
            })
    void help_ofEachCommand_showsItsUsageAndTheGlobalOptions(String command) {
        String[] arguments = (command + " --help").split(" ");

        Shell.Result result = shell.run(arguments);

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Usage: msync " + command, "--json", "--rest", "--app-key");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void help_ofTheWhole_listsCommandsAndExitCodes() {
        Shell.Result result = shell.run("--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("demo", "decode", "Exit codes", "5  the server ended the session");
        assertThat(result.out()).doesNotContain("load-receive", "--stack-trace");
    }

    @Test
    void version_isPrinted() {
        Shell.Result result = shell.run("--version");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).matches("(?s)msync \\d+\\.\\d+\\.\\d+.*Java \\d+.*");
    }

    @Test
    void nothing_showsTheUsageOnStandardErrorAndIsAUsageError() {
        Shell.Result result = shell.run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Usage: msync");
    }

    @Test
    void ctl_withoutACommand_isAUsageError() {
        assertThat(shell.run("ctl").exit()).isEqualTo(2);
    }

    @Test
    void spec_withoutACommand_isAUsageError() {
        assertThat(shell.run("spec").exit()).isEqualTo(2);
    }

    @Test
    void unknownCommand_isToldInOneLine() {
        Shell.Result result = shell.run("fly");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains("there is no command 'fly'");
    }

    @Test
    void missingOption_isToldInOneLine() {
        Shell.Result result = shell.run("login");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("--as");
    }

    @Test
    void usageError_withJson_isAnObjectOnStandardOutputToo() {
        Shell.Result result = shell.run("login", "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.object().path("error").asText()).isEqualTo("USAGE");
        assertThat(result.object().path("exitCode").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--password", "--token", "-p", "--passwrod"})
    void secret_onTheCommandLine_isRefusedAndNotEchoed(String option) {
        for (List<String> way : List.of(List.of(option, "s3cret-value"), List.of(option + "=s3cret-value"))) {
            Shell.Result result = shell.run(arguments("login", "--as", "alice", way));

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.out() + result.err())
                    .doesNotContain("s3cret")
                    .contains(option.equals("--passwrod") ? "no option --passwrod" : "MSYNC_");
        }
    }

    @Test
    void noServer_isToldHowToNameOne() {
        Shell.Result result = shell.with("MSYNC_PASSWORD", "x").run("login", "--as", "alice");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--app-key", "--rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a#b#c", "#", "a#"})
    void appKey_inAWrongForm_isAUsageError(String key) {
        Shell.Result result = shell.with("MSYNC_PASSWORD", "x")
                .run(
                        "login",
                        "--as",
                        "alice",
                        "--rest",
                        "http://localhost:1",
                        "--socket",
                        "ws://localhost:1",
                        "--app-key",
                        key);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("org#app");
    }

    @Test
    void plainText_toAnotherMachine_isRefusedUnlessAllowed() {
        Shell.Result result = shell.with("MSYNC_PASSWORD", "x")
                .run("login", "--as", "alice", "--rest", "http://chat.test", "--socket", "ws://chat.test");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("plain");
    }

    private static String[] arguments(String command, String option, String value, List<String> more) {
        return Stream.concat(Stream.of(command, option, value), more.stream()).toArray(String[]::new);
    }
}
