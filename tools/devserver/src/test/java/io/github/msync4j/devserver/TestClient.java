package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Provision;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of sockets and HTTP, without any SDK. */
final class TestClient implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 30;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<MSync> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private @Nullable WebSocket socket;

    private TestClient() {}

    static TestClient connect(DevServer server) throws Exception {
        TestClient client = new TestClient();
        client.socket =
                HTTP.newWebSocketBuilder().buildAsync(server.socket(), client).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return client;
    }

    /** Registered, logged in, and told of its (no) queues. */
    static TestClient online(DevServer server, String user, String resource) throws Exception {
        post(server, "/org/app/users", "{\"username\":\"" + user + "\",\"password\":\"pw\"}");
        TestClient client = connect(server);
        client.send(Uplink.login(user, resource, token(server, user)));
        Provision answer =
                Provision.parseFrom(client.next(MSync.Command.PROVISION).getPayload());
        assertThat(answer.getStatus().getErrorCode().getNumber()).isZero();
        client.send(Uplink.unread());
        client.next(MSync.Command.UNREAD);
        return client;
    }

    static String token(DevServer server, String user) throws Exception {
        String body = post(
                        server,
                        "/org/app/token",
                        "{\"grant_type\":\"password\",\"username\":\"" + user + "\",\"password\":\"pw\"}")
                .body();
        return body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    static HttpResponse<String> post(DevServer server, String path, String body) throws Exception {
        return http(HttpRequest.newBuilder(URI.create(server.rest() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> http(HttpRequest.Builder request) throws Exception {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void send(MSync frame) throws Exception {
        send(frame.toByteArray());
    }

    void send(byte[] bytes) throws Exception {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    WebSocket socket() {
        return Objects.requireNonNull(socket);
    }

    MSync next(MSync.Command command) throws Exception {
        MSync frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(frame).as("a frame in time").isNotNull();
        MSync present = Objects.requireNonNull(frame);
        assertThat(present.getCommand()).isEqualTo(command);
        return present;
    }

    CommSyncDL sync() throws Exception {
        return CommSyncDL.parseFrom(next(MSync.Command.SYNC).getPayload());
    }

    boolean hasFrames() {
        return !frames.isEmpty();
    }

    /** Waits for the end; -1 if the connection was cut without a close frame. */
    int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        if (last) {
            try {
                frames.add(MSync.parseFrom(partial.toByteArray()));
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
            partial.reset();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(-1);
    }
}
