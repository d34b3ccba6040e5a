package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @Test
    void server_whenReady_printsItsAddressesAndEndsWithTheInput() throws Exception {
        Shell.Running server = new Shell().start("server", "--json", "--max-devices", "1");
        JsonNode ready = server.object();
        Shell shell = new Shell()
                .with("MSYNC_PASSWORD", "pw")
                .with("MSYNC_REST", ready.path("rest").asText())
                .with("MSYNC_SOCKET", ready.path("socket").asText())
                .with("MSYNC_CONTROL", ready.path("control").asText());

        assertThat(shell.run("register", "--user", "alice").exit()).isZero();
        Shell.Running first = shell.start("listen", "--as", "alice", "--json");
        first.event("Connected");
        assertThat(shell.run("ctl", "sessions", "--json").object().path("user").asText())
                .isEqualTo("alice");
        assertThat(shell.run("login", "--as", "alice").exit()).isZero();
        assertThat(first.event("Disconnected").path("code").asText()).isEqualTo("LOGGED_IN_ELSEWHERE");
        assertThat(first.exit()).isEqualTo(5);

        server.endInput();
        assertThat(server.exit()).isZero();
    }

    @Test
    void server_onAPortThatIsTaken_saysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell.Result result = new Shell().run("server", "--json", "--port", "" + taken.getLocalPort());

            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.object().path("error").asText()).isEqualTo("IO");
            assertThat(result.err()).hasLineCount(1).doesNotContain("unexpected");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=70000",
                "--port=x",
                "--max-devices=-1",
                "--token-lifetime=PT0S",
                "--token-lifetime=soon",
                "--log-interval=PT0S"
            })
    void server_withAnImpossibleOption_isAUsageError(String option) {
        Shell.Result result = new Shell().run("server", option);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "force-out --user a", "drop --user a", "push --from a --to b --text c"})
    void ctl_whereNobodyListens_saysSo(String command) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Shell.Result result = new Shell()
                .run(Stream.concat(
                                Stream.of("ctl", "--json", "--control", "127.0.0.1:" + port),
                                Stream.of(command.split(" ")))
                        .toArray(String[]::new));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.object().path("error").asText()).isEqualTo("UNAVAILABLE");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void ctl_withoutAnAddress_saysWhereOneComesFrom() {
        for (String[] arguments :
                List.of(new String[] {"ctl", "sessions"}, new String[] {"ctl", "sessions", "--control", "nonsense"})) {
            Shell.Result result = new Shell().run(arguments);

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).hasLineCount(1).contains("HOST:PORT");
        }
    }
}
