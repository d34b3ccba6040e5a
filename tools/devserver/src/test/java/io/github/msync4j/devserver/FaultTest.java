package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Provision;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults and counters, over real sockets. */
class FaultTest {

    private static final String BOOTSTRAP = "/easemob/server.json?app_key=org%23app";

    private final DevServer server = DevServer.start(DevServerOptions.defaults());

    @AfterEach
    void close() {
        server.close();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(server.rest() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void bootstrap_stalled_isNotAnsweredButTheNextIs() throws Exception {
        server.stall(Moment.BOOTSTRAP, 1);
        // the server takes one of the two and leaves the other
        var one = ask(BOOTSTRAP);
        var other = ask(BOOTSTRAP);

        Object first = CompletableFuture.anyOf(one, other).get(30, TimeUnit.SECONDS);

        assertThat(((HttpResponse<?>) first).statusCode()).isEqualTo(200);
        assertThat(TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + BOOTSTRAP)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(one.isDone() && other.isDone()).isFalse();
    }

    @Test
    void rest_stalledForOneUser_answersTheOthersAndTheBootstrap() throws Exception {
        TestClient.online(server, "alice", "r");
        TestClient.online(server, "bob", "r");
        server.stall(Moment.REST, "alice", 0);

        var silent = ask("/org/app/users/alice/resources");
        var seen = ask("/org/app/users/bob/resources");

        assertThat(seen.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(401);
        assertThat(TestClient.http(HttpRequest.newBuilder(URI.create(server.rest() + BOOTSTRAP)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TestClient.token(server, "bob")).isNotEmpty();
        server.clearFaults("alice");
        assertThat(TestClient.token(server, "alice")).isNotEmpty();
        assertThat(silent.isDone()).isFalse();
    }

    @Test
    void refuseLogins_once_refusesAndCloses() throws Exception {
        TestClient.online(server, "alice", "r").socket().abort();
        server.refuseLogins("alice", 12, "off", 1);
        String token = TestClient.token(server, "alice");
        TestClient refused = TestClient.connect(server);

        refused.send(Uplink.login("alice", "r", token));

        var answer = Provision.parseFrom(refused.next(MSync.Command.PROVISION).getPayload());
        assertThat(answer.getStatus().getErrorCodeValue()).isEqualTo(12);
        assertThat(refused.closeCode()).isEqualTo(1000);
        TestClient.online(server, "alice", "r");
    }

    @Test
    void counters_countWhatCameWhateverBecameOfIt() throws Exception {
        TestClient.online(server, "alice", "r");
        server.refuseLogins("alice", 1, "no", 1);
        TestClient refused = TestClient.connect(server);
        refused.send(Uplink.login("Alice", "r", "garbage"));
        refused.closeCode();
        TestClient.post(server, "/org/app/token", "{}");

        assertThat(server.loginAttempts("ALICE")).isEqualTo(2);
        assertThat(server.loginAttempts("nobody")).isZero();
        assertThat(server.connectionsOpened()).isEqualTo(2);
        assertThat(server.tokenRequests()).isEqualTo(2);
    }
}
