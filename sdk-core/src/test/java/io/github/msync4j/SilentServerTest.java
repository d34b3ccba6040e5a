package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that takes the connection and then says nothing, at each step of a login. */
class SilentServerTest {
    private static final Duration STEP = Duration.ofMillis(300);

    @Test
    @Tag("R25")
    void silentRestServiceIsATimeoutOfItsStep() throws Exception {
        try (ServerSocket silent = listen()) {
            MsyncException failure = failure(silent, Credentials.password("p"));

            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failure).hasMessageContaining("token").hasMessageContaining("300 ms");
        }
    }

    @Test
    @Tag("R25")
    @Tag("R30")
    void silentHandshakeIsATimeoutOfItsStep() throws Exception {
        try (ServerSocket silent = listen()) {
            MsyncException failure = failure(silent, Credentials.token("t"));

            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failure).hasMessageContaining("opening the socket").hasMessageContaining("3 tries");
        }
    }

    @Test
    @Tag("R25")
    void silenceAfterTheHandshakeIsATimeoutOfItsStep() throws Exception {
        try (ServerSocket silent = listen()) {
            Thread server = new Thread(() -> upgradeAndSayNothing(silent));
            server.setDaemon(true);
            server.start();
            MsyncException failure = failure(silent, Credentials.token("t"));

            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(failure)
                    .hasMessageContaining(
                            "at this step: the server's acceptance of the session took longer than 300 ms");
        }
    }

    @Test
    void restCallToASilentServiceIsATimeout() throws Exception {
        try (ServerSocket silent = listen();
                MsyncClient client = client(silent)) {
            assertThat(failure(Users.register(client, "alice", "p")).code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static MsyncClient client(ServerSocket server) {
        return MsyncClient.create(ClientOptions.builder("org#app")
                .rest(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .socket(URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/websocket"))
                .stepTimeout(STEP)
                .build());
    }

    private static MsyncException failure(ServerSocket server, Credentials credentials) throws Exception {
        try (MsyncClient client = client(server)) {
            return failure(client.login("alice", credentials));
        }
    }

    private static MsyncException failure(CompletionStage<?> stage) throws Exception {
        try {
            stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
            throw new AssertionError("expected a failure");
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(MsyncException.class);
            return (MsyncException) Objects.requireNonNull(e.getCause());
        }
    }

    private static void upgradeAndSayNothing(ServerSocket server) {
        // held on to: a socket that nobody knows is closed by the garbage collector
        List<Socket> open = new ArrayList<>();
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                String key = "";
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                        key = line.substring(line.indexOf(':') + 1).strip();
                    }
                }
                byte[] hash = MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
                String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException | NoSuchAlgorithmException closed) {
            // the test is over
        } finally {
            Reference.reachabilityFence(open);
        }
    }
}
