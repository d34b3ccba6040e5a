package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest extends WithServer {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void register_ofANewUser_printsTheUser() {
        Shell.Result result = shell.run("register", "--user", "carol", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.object().path("user").asText()).isEqualTo("carol");
    }

    @Test
    void register_ofAUserWhoIsThere_isRefused() {
        Shell.Result result = shell.run("register", "--user", "alice", "--json");

        assertThat(result.exit()).isEqualTo(6);
        assertThat(result.object().path("error").asText()).isEqualTo("USER_ALREADY_EXISTS");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void login_withThePassword_printsTheSessionAndLeaves() {
        Shell.Result result = shell.run("login", "--as", "alice", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.object().path("event").asText()).isEqualTo("Connected");
        assertThat(result.object().path("userId").asText()).isEqualTo("alice");
        assertThat(server.sessions("alice")).isEmpty();
    }

    @Test
    void login_withAPasswordFile_works() throws IOException {
        Path file = Files.writeString(folder.resolve("password file"), PASSWORD + "\n");

        assertThat(Shell.at(server)
                        .run("login", "--as", "alice", "--password-file", file.toString())
                        .exit())
                .isZero();
    }

    @Test
    void login_withATypedPassword_works() {
        assertThat(Shell.at(server)
                        .typing(PASSWORD)
                        .run("login", "--as", "alice")
                        .exit())
                .isZero();
    }

    @Test
    void login_withoutAnyPassword_saysWhereOneCanComeFrom() {
        Shell.Result result = Shell.at(server).run("login", "--as", "alice");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("MSYNC_PASSWORD", "--password-file");
    }

    @Test
    void login_withTwoCredentials_isAUsageError() {
        assertThat(shell.run("login", "--as", "alice", "--password-file", "a", "--token-file", "b")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void login_withAFileThatIsNotThere_isAUsageError() {
        Shell.Result result = shell.run("login", "--as", "alice", "--token-file", "/nowhere/token");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("there is no file /nowhere/token");
    }

    @Test
    void login_withAWrongPassword_isRefused() {
        Shell.Result result = shell.with("MSYNC_PASSWORD", "wr0ng").run("login", "--as", "alice", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.object().path("error").asText()).isEqualTo("WRONG_PASSWORD");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void login_ofAnUnknownUser_isRefused() {
        Shell.Result result = shell.run("login", "--as", "nobody", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.object().path("error").asText()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void login_withAGarbageToken_isRefused() {
        Shell.Result result = shell.with("MSYNC_TOKEN", "s3cret-garbage").run("login", "--as", "alice", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.object().path("error").asText()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void login_withAnOverlongUserId_isAUsageError() {
        assertThat(shell.run("login", "--as", "a".repeat(65)).exit()).isEqualTo(2);
    }

    @Test
    void login_whereNobodyListens_saysSo() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Shell.Result result = new Shell()
                .with("MSYNC_PASSWORD", PASSWORD)
                .run(
                        "login",
                        "--as",
                        "alice",
                        "--json",
                        "--rest",
                        "http://127.0.0.1:" + port,
                        "--socket",
                        "ws://127.0.0.1:" + port + "/websocket");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.object().path("error").asText()).isEqualTo("SERVER_UNREACHABLE");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void secrets_atTheMostTalkativeLevel_areNowhere() {
        Shell.Result password = shell.run("login", "--as", "alice", "--log-level", "trace");
        Shell.Result token = Shell.at(server)
                .with("MSYNC_TOKEN", "s3cret-token")
                .run("login", "--as", "alice", "--log-level", "trace");

        assertThat(password.err()).as("the log is shown").contains("DEBUG");
        for (Shell.Result result : new Shell.Result[] {password, token}) {
            assertThat(result.out() + result.err()).doesNotContain("s3cret", "YWMt");
        }
    }
}
