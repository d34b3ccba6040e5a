package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.browser.Browser;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.rest.ContactApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real session's log, from the SDK that writes it to the browser that shows it. The picture is in target/timeline. */
class TimelineOfASessionTest extends WithServer {
    private static final String CONTENT = "content-7730";
    private static final int BOUND_SECONDS = 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void loginMessagesLossRefusalAndKick_areAllOnTheAxis() throws Exception {
        session(folder.resolve("logs"));
        Path page = Path.of("target/timeline/session.html").toAbsolutePath();
        Shell.Result made = new Shell().run("logs", folder.resolve("logs").toString(), "--html", page.toString());
        assertThat(made.exit()).as(made.err()).isZero();

        try (Browser browser = Browser.start(Path.of("target/timeline/chromium-session"))) {
            browser.resize(1440, 900, false);
            browser.open(page.toUri().toString());
            browser.evaluate("document.getElementById('axis').focus()");
            browser.press("n");
            browser.picture(Path.of("target/timeline/session.png"));

            JsonNode data = browser.evaluate("JSON.parse(document.getElementById('data').textContent)");
            assertThat(labels(data, "state")).containsSubsequence("ONLINE", "WAITING", "ONLINE", "LOGGED_OUT");
            assertThat(labels(data, "login"))
                    .contains("login")
                    .anyMatch(label -> label.startsWith("wait before try 1"));
            assertThat(labels(data, "message"))
                    .contains("message acknowledged", "received: Text")
                    .doesNotContain("not acknowledged yet");
            assertThat(kinds(data, "frame")).contains("sent", "received");
            assertThat(kinds(data, "rest")).contains("done", "failed");
            assertThat(labels(data, "problem"))
                    .anyMatch(label -> label.startsWith("socket.lost"))
                    .anyMatch(label -> label.startsWith("rest.failed"))
                    .contains("connection.disconnected: USER_REMOVED");
            assertThat(data.toString()).doesNotContain(CONTENT, PASSWORD, "YWMt");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void session(Path logs) throws Exception {
        CountDownLatch again = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ClientOptions options = ClientOptions.builder("demo#app")
                .rest(server.rest())
                .socket(server.socket())
                .reconnect(ReconnectPolicy.standard().withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .logging(LogOptions.builder()
                        .level(LogLevel.TRACE)
                        .directory(logs)
                        .build())
                .build();
        try (MsyncClient alice = MsyncClient.create(options)) {
            alice.addHandler(new ConnectionHandler() {
                @Override
                public void onConnected(Connected event) {
                    if (event.reconnected()) {
                        again.countDown();
                    }
                }

                @Override
                public void onDisconnected(Disconnected event) {
                    over.countDown();
                }
            });
            result(alice.login("alice", Credentials.password(PASSWORD)));
            chat(alice);
            server.dropConnections("alice");
            assertThat(again.await(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
            chat(alice);
            // that the dev server has no such route is a failure as good as any
            assertThat(ContactApi.of(alice.rest()).listContactsPages().next().toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(BOUND_SECONDS));
            server.forceOut("alice", null, ForceOutReason.USER_REMOVED, "");
            assertThat(over.await(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void chat(MsyncClient alice) throws Exception {
        for (int i = 0; i < 10; i++) {
            result(alice.messages().sendText("bob", CONTENT));
            server.pushText("bob", "alice", CONTENT);
        }
    }

    private static void result(CompletionStage<?> stage) throws Exception {
        stage.toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
    }

    private static List<String> labels(JsonNode data, String lane) {
        return texts(data, lane, "label");
    }

    private static List<String> kinds(JsonNode data, String lane) {
        return texts(data, lane, "kind");
    }

    private static List<String> texts(JsonNode data, String name, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode lane : data.path("lanes")) {
            if (lane.path("name").asText().equals(name)) {
                lane.path("spans").forEach(span -> texts.add(span.path(member).asText()));
            }
        }
        return texts;
    }
}
