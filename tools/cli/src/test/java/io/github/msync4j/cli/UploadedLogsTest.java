package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From a client's log to {@code msync ctl logs}. */
class UploadedLogsTest {
    @Test
    void logs_ofAServerThatAsksForThem_areShown() throws Exception {
        Shell.Running server = new Shell().start("server", "--json", "--log-interval", "1m");
        JsonNode ready = server.object();
        Shell shell = new Shell()
                .with("MSYNC_PASSWORD", "pw")
                .with("MSYNC_REST", ready.path("rest").asText())
                .with("MSYNC_SOCKET", ready.path("socket").asText())
                .with("MSYNC_CONTROL", ready.path("control").asText());
        assertThat(shell.run("register", "--user", "alice").exit()).isZero();
        assertThat(shell.run("ctl", "logs").out()).isEqualToIgnoringNewLines("nothing was uploaded");
        ClientOptions options = ClientOptions.builder("demo#app")
                .bootstrap(List.of(URI.create(ready.path("rest").asText())))
                .logging(LogOptions.builder().level(LogLevel.INFO).upload(true).build())
                .build();
        try (MsyncClient alice = MsyncClient.create(options)) {
            alice.login("alice", Credentials.password("pw"))
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
            alice.uploadLogsNow().toCompletableFuture().get(60, TimeUnit.SECONDS);
        }

        String shown = shell.run("ctl", "logs").out();
        List<JsonNode> objects =
                shell.run("ctl", "logs", "--user", "alice", "--json").objects();

        assertThat(shown).startsWith("alice ").contains("uploaded at ", " login.succeeded ");
        assertThat(objects).isNotEmpty().allSatisfy(object -> {
            assertThat(object.path("user").asText()).isEqualTo("alice");
            assertThat(object.path("device").asText()).isNotEmpty();
            assertThat(object.path("content").asText()).endsWith("\n");
        });
        assertThat(objects.get(0).path("content").asText()).contains(" login.succeeded ");
        assertThat(shell.run("ctl", "logs", "--user", "bob", "--json").out()).isEmpty();
        server.endInput();
        assertThat(server.exit()).isZero();
    }
}
