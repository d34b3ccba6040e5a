package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The upload of clients' logs: what the server asks for, takes and refuses. */
class LogRestTest {
    private static final int LARGEST = 2_097_152;

    private final DevServer server = DevServer.start(DevServerOptions.builder()
            .logInterval(Duration.ofMinutes(2))
            .clock(() -> Instant.ofEpochMilli(5))
            .build());
    private String token = "";

    @BeforeEach
    void register() throws Exception {
        for (String user : new String[] {"Alice", "bob"}) {
            TestClient.post(server, "/org/app/users", "{\"username\":\"" + user + "\",\"password\":\"pw\"}");
        }
        token = TestClient.token(server, "alice");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static JsonObject piece(@Nullable String resource, @Nullable String content) {
        return new JsonObject().put("resource", resource).put("logContent", content);
    }

    private HttpResponse<String> upload(String method, String user, String shown, JsonObject body) throws Exception {
        return TestClient.http(
                HttpRequest.newBuilder(URI.create(server.rest() + "/org/app/sdk/users/" + user + "/client/logs"))
                        .header("Authorization", "Bearer " + shown)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private HttpResponse<String> upload(JsonObject body) throws Exception {
        return upload("POST", "alice", token, body);
    }

    private void expectRefusal(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(server.uploadedLogs("")).isEmpty();
    }

    @Test
    void bootstrap_asksForTheLog_inTheWordsOfTheService() throws Exception {
        String path = "/easemob/server.json?app_key=org%23app";
        JsonObject asking = new JsonObject(TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + path)))
                .body());
        assertThat(asking.getValue("enableReportLogs")).isEqualTo("true");
        assertThat(asking.getValue("reportInterval")).isEqualTo(120_000);
        try (DevServer other = DevServer.start(DevServerOptions.defaults())) {
            JsonObject silent = new JsonObject(TestClient.http(HttpRequest.newBuilder(URI.create(other.rest() + path)))
                    .body());
            assertThat(silent.getValue("enableReportLogs")).isEqualTo("false");
            assertThat(silent.containsKey("reportInterval")).isFalse();
        }
    }

    @Test
    void piece_ofTheCallersOwn_isTakenAsItIs() throws Exception {
        String largest = "汉".repeat(LARGEST - 1) + "\n";
        HttpResponse<String> answer = upload(piece("web_1", "a\nb\n"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("ok");
        assertThat(upload(piece("web_1", largest)).statusCode()).isEqualTo(200);

        assertThat(server.uploadedLogs("ALICE"))
                .isEqualTo(server.uploadedLogs(""))
                .containsExactly(
                        new UploadedLog("alice", "web_1", Instant.ofEpochMilli(5), "a\nb\n"),
                        new UploadedLog("alice", "web_1", Instant.ofEpochMilli(5), largest));
        assertThat(server.uploadedLogs("bob")).isEmpty();
    }

    @Test
    void whatIsNoPieceOfALog_isRefused() throws Exception {
        expectRefusal(upload(piece(null, "a\n")), 400, "resource");
        expectRefusal(upload(piece("", "a\n")), 400, "resource");
        expectRefusal(upload(piece("r", null)), 400, "logContent");
        expectRefusal(upload(piece("r", "")), 400, "logContent");
        expectRefusal(upload(new JsonObject().put("resource", "r").put("logContent", 7)), 400, "logContent");
        expectRefusal(upload(piece("r", "x".repeat(LARGEST + 1))), 413, "longer");
        expectRefusal(upload(piece("r", "a\n").put("more", "x".repeat(4 * LARGEST))), 413, "");
    }

    @Test
    void others_areRefused() throws Exception {
        JsonObject piece = piece("r", "a\n");
        expectRefusal(upload("POST", "alice", "nonsense", piece), 401, "unauthorized");
        expectRefusal(upload("POST", "bob", token, piece), 401, "unauthorized");
        expectRefusal(upload("POST", "nobody", token, piece), 401, "unauthorized");
        expectRefusal(upload("PUT", "alice", token, piece), 404, "service_resource_not_found");
    }

    @Test
    void serverThatDoesNotAsk_refuses() throws Exception {
        try (DevServer other = DevServer.start(DevServerOptions.defaults())) {
            TestClient.post(other, "/org/app/users", "{\"username\":\"alice\",\"password\":\"pw\"}");
            HttpResponse<String> answer = TestClient.http(HttpRequest.newBuilder(
                            URI.create(other.rest() + "/org/app/sdk/users/alice/client/logs"))
                    .header("Authorization", "Bearer " + TestClient.token(other, "alice"))
                    .POST(HttpRequest.BodyPublishers.ofString(piece("r", "a\n").encode())));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(other.uploadedLogs("")).isEmpty();
        }
    }

    @Test
    void memory_isBounded_theNewestStay() throws Exception {
        String large = "x".repeat(LARGEST);
        for (int i = 0; i < 9; i++) {
            assertThat(upload(piece("r" + i, large)).statusCode()).isEqualTo(200);
        }

        assertThat(server.uploadedLogs(""))
                .extracting(UploadedLog::resource)
                .startsWith("r1")
                .hasSize(8);
    }

    @Test
    void interval_thatIsNone_isRefused() {
        assertThatThrownBy(() -> DevServerOptions.builder().logInterval(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("logInterval");
    }
}
