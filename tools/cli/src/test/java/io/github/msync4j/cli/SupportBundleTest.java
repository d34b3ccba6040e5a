package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleTest extends WithServer {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void bundle_withoutAUser_showsThatTheServiceIsThere() {
        Path bundle = folder.resolve("bundle.zip");

        Shell.Result result = Shell.at(server).run("support-bundle", bundle.toString());

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("the service answers", "bundle.zip", "manifest.json", "log/cache.log", "log/cache.jsonl");
        assertThat(logged(bundle))
                .contains("rest.failed", "socket.opened", "login.failed")
                .doesNotContain("login.succeeded");
    }

    @Test
    void bundle_ofAUser_hasTheLogin() {
        Path bundle = folder.resolve("bundle.zip");

        Shell.Result result = shell.run("support-bundle", bundle.toString(), "--as", "alice", "--json");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.object().path("file").asText()).isEqualTo(bundle.toString());
        assertThat(result.object().path("entries"))
                .extracting(entry -> entry.path("name").asText())
                .containsExactly(
                        "manifest.json",
                        "options.json",
                        "connection.json",
                        "counters.json",
                        "threads.txt",
                        "log/cache.log",
                        "log/cache.jsonl");
        assertThat(logged(bundle)).contains("login.succeeded", "connection.disconnected");
        assertThat(server.sessions("alice")).isEmpty();
    }

    @Test
    void bundle_ofALoginThatIsRefused_isThereAllTheSame() {
        Path bundle = folder.resolve("bundle.zip");

        Shell.Result result = shell.with("MSYNC_PASSWORD", "wr0ng-s3cret")
                .run("support-bundle", bundle.toString(), "--as", "alice", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.objects()).hasSize(2);
        assertThat(result.objects().get(0).path("file").asText()).isEqualTo(bundle.toString());
        assertThat(result.objects().get(1).path("error").asText()).isEqualTo("WRONG_PASSWORD");
        assertThat(logged(bundle)).contains("login.failed");
    }

    @Test
    void bundle_ofADeadServer_isThereAllTheSame() {
        Path bundle = folder.resolve("bundle.zip");
        server.close();

        Shell.Result result = shell.run("support-bundle", bundle.toString());

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).hasLineCount(1);
        assertThat(result.out()).contains("the service: ", "manifest.json");
        assertThat(logged(bundle)).contains("SERVER_UNREACHABLE");
    }

    @Test
    void bundle_thatIsThere_isKeptUnlessToldOtherwise() throws IOException {
        Path bundle = Files.writeString(folder.resolve("bundle.zip"), "somebody's");

        Shell.Result refused = shell.run("support-bundle", bundle.toString(), "--json");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.object().path("error").asText()).isEqualTo("FILE_ALREADY_EXISTS");
        assertThat(bundle).hasContent("somebody's");
        assertThat(server.connectionsOpened()).isZero();

        assertThat(shell.run("support-bundle", bundle.toString(), "--replace").exit())
                .isZero();
        assertThat(logged(bundle)).isNotEmpty();
    }

    @Test
    void show_printsTheManifest() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        shell.run("support-bundle", bundle.toString());

        Shell.Result shown = new Shell().run("support-bundle", "--show", bundle.toString(), "--json");
        assertThat(shown.exit()).as(shown.err()).isZero();
        JsonNode manifest = shown.object();
        assertThat(manifest.at("/sdk/version").asText()).isNotEmpty();
        assertThat(manifest.at("/java/version").asText()).isEqualTo(System.getProperty("java.version"));
        assertThat(new Shell()
                        .run("support-bundle", "--show", bundle.toString())
                        .out())
                .contains("\"timeZone\"");

        Path other = Files.writeString(folder.resolve("other"), "no zip");
        assertThat(new Shell().run("support-bundle", "--show", other.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void logs_ofABundle_areShownAndMadeAPage() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        Path page = folder.resolve("page.html");
        shell.run("support-bundle", bundle.toString(), "--as", "alice");

        Shell.Result events = new Shell().run("logs", bundle.toString(), "--event", "login", "--json");
        assertThat(events.objects())
                .extracting(line -> line.path("event").asText())
                .contains("login.begun", "login.succeeded");

        Shell.Result made = new Shell().run("logs", bundle.toString(), "--html", page.toString(), "--json");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.object().path("records").asInt()).isPositive();
        assertThat(Files.readString(page)).contains("login.succeeded", "<title>bundle.zip: timeline</title>");
    }

    @Test
    void logs_ofABundle_doNotGrow() {
        Path bundle = folder.resolve("bundle.zip");
        shell.run("support-bundle", bundle.toString());

        for (List<String> more : List.of(List.of("--follow"), List.of("--follow", "--html", "x.html"))) {
            String[] arguments = Stream.concat(Stream.of("logs", bundle.toString()), more.stream())
                    .toArray(String[]::new);
            Shell.Result result = new Shell().run(arguments);
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).hasLineCount(1).contains("--follow");
        }
    }

    private static String logged(Path bundle) {
        Shell.Result result = new Shell().run("logs", bundle.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).doesNotContain(PASSWORD, "wr0ng-s3cret", "YWMt");
        return result.out();
    }
}
