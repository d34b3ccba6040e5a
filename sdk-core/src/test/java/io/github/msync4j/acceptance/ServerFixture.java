package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Fault;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.fault.Moment;
import io.github.msync4j.spec.EventHandler;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A dev server with the users alice and bob, and whatever talks to it. All of it is closed after the test. */
abstract class ServerFixture {
    static final String PASSWORD = "correct-horse-7461";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tries follow each other at once, so that one too many shows at once. */
    static final ReconnectPolicy AT_ONCE =
            ReconnectPolicy.standard().withBackoff(Duration.ofMillis(1), Duration.ofMillis(10));

    /** How long nothing may happen; a hundred times as long as the longest wait of {@link #AT_ONCE}. */
    static final Duration QUIET = Duration.ofSeconds(1);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    DevServer server;

    @BeforeEach
    void start() throws Exception {
        serve(DevServerOptions.builder());
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    final <T extends AutoCloseable> T closed(T closeable) {
        open.push(closeable);
        return closeable;
    }

    /** Another server takes the place of the one there is. */
    final void serve(DevServerOptions.Builder options) throws Exception {
        server = closed(DevServer.start(options.build()));
        for (String user : List.of("alice", "bob")) {
            createUser(user);
        }
    }

    final FaultProxy proxy() {
        return closed(FaultProxy.to("127.0.0.1", server.rest().getPort()));
    }

    /** The network is gone: what is open is cut, and so is every new socket. */
    static void cut(FaultProxy proxy) {
        proxy.armEach(Fault.cut(), Moment.HANDSHAKE, Direction.UP);
        proxy.drop();
    }

    /** Where connections are taken and nothing is ever said. */
    final String silence() throws Exception {
        ServerSocket silent = closed(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        return "127.0.0.1:" + silent.getLocalPort();
    }

    /** Opens when the server has received so many frames of this command. */
    final CountDownLatch received(String command, int count) {
        CountDownLatch latch = new CountDownLatch(count);
        closed(server.onFrame(frame -> {
            if (frame.up() && frame.json().contains("\"" + command + "\"")) {
                latch.countDown();
            }
        }));
        return latch;
    }

    // ---- what the app's own server does ---------------------------------------------------------

    final JsonNode rest(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.rest() + "/demo/app/" + path))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("POST")) {
            request.header("Authorization", "Bearer " + appToken());
        }
        return JSON.readTree(
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private String appToken() throws Exception {
        return rest(
                        "POST",
                        "token",
                        "{\"grant_type\":\"client_credentials\",\"client_id\":\"dev-client\",\"client_secret\":\"dev-secret\"}")
                .path("access_token")
                .asText();
    }

    final void createUser(String user) throws Exception {
        rest("POST", "users", "{\"username\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}");
    }

    final String token(String user, Duration life) throws Exception {
        return rest(
                        "POST",
                        "token",
                        "{\"grant_type\":\"password\",\"username\":\"" + user + "\",\"password\":\"" + PASSWORD
                                + "\",\"ttl\":" + life.toSeconds() + "}")
                .path("access_token")
                .asText();
    }

    final String token(String user) throws Exception {
        return token(user, Duration.ofDays(1));
    }

    // ---- clients --------------------------------------------------------------------------------

    final ClientOptions.Builder options() {
        return ClientOptions.builder("demo#app").rest(server.rest()).socket(server.socket());
    }

    final ClientOptions.Builder through(FaultProxy proxy) {
        return ClientOptions.builder("demo#app")
                .rest(proxy.uri())
                .socket(URI.create("ws://" + proxy.authority() + "/websocket"));
    }

    final MsyncClient client(ClientOptions.Builder options, EventHandler... handlers) {
        MsyncClient client = closed(MsyncClient.create(options.build()));
        for (EventHandler handler : handlers) {
            client.addHandler(handler);
        }
        return client;
    }

    final MsyncClient online(String user, ClientOptions.Builder options, EventHandler... handlers) throws Exception {
        MsyncClient client = client(options, handlers);
        await(client.login(user, Credentials.password(PASSWORD)));
        return client;
    }

    final MsyncClient online(String user, EventHandler... handlers) throws Exception {
        return online(user, options(), handlers);
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    static MsyncException failure(CompletionStage<?> stage) throws Exception {
        try {
            await(stage);
            throw new AssertionError("expected a failure");
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(MsyncException.class);
            return (MsyncException) Objects.requireNonNull(e.getCause());
        }
    }

    static ErrorCode code(CompletionStage<?> stage) throws Exception {
        return failure(stage).code();
    }
}
