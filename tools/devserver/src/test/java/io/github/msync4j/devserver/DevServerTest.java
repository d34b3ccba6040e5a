package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevServerTest {

    private final DevServer server = DevServer.start(DevServerOptions.defaults());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void text_overRealSockets_isAckedNoticedAndPulled() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        TestClient bob = TestClient.online(server, "bob", "b");

        alice.send(Uplink.text(1, "bob", "hi"));

        assertThat(alice.sync().getMetaId()).isEqualTo(1);
        bob.next(MSync.Command.NOTICE);
        bob.send(Uplink.pull("alice"));
        CommSyncDL batch = bob.sync();
        assertThat(batch.getMetas(0).getPayload()).isEqualTo(Uplink.body("hi"));
        bob.send(Uplink.pull("alice", batch.getNextKey()));
        assertThat(bob.sync().getIsLast()).isTrue();
    }

    @Test
    void brokenFrames_closeThatConnectionOnly() throws Exception {
        TestClient bystander = TestClient.online(server, "bystander", "r");
        Random random = new Random(1);
        byte[] noise = new byte[200];
        random.nextBytes(noise);
        noise[0] = (byte) 0xff;

        for (byte[] bytes : List.of(noise, new byte[0], new byte[] {0x40, 0x63})) {
            TestClient broken = TestClient.online(server, "broken", "r");
            broken.send(bytes);
            assertThat(broken.closeCode()).isEqualTo(1002);
        }
        TestClient text = TestClient.online(server, "broken", "r");
        text.socket().sendText("{}", true).get(30, TimeUnit.SECONDS);
        assertThat(text.closeCode()).isEqualTo(1002);

        bystander.send(Uplink.statistics(5));
        assertThat(bystander.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void frame_longerThanAnyMayBe_closesThatConnectionOnly() throws Exception {
        TestClient bystander = TestClient.online(server, "bystander", "r");
        TestClient greedy = TestClient.online(server, "greedy", "r");

        var unused = greedy.socket().sendBinary(ByteBuffer.allocate(11 * 1024 * 1024), true);

        greedy.closeCode();
        bystander.send(Uplink.statistics(5));
        assertThat(bystander.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void text_muchTooLarge_isRefusedAndTheConnectionStays() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");

        alice.send(Uplink.text(1, "alice", "x".repeat(1_000_000)));

        assertThat(alice.sync().getStatus().getReason()).isEqualTo("Sorry, data is too large");
    }

    @Test
    void socket_otherPath_isNotFound() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(server.socket().resolve("/elsewhere"), new WebSocket.Listener() {})
                        .get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("Handshake");
    }

    @Test
    void maxDevices_newestLogin_forcesTheOldestOut() throws Exception {
        try (DevServer single =
                DevServer.start(DevServerOptions.builder().maxDevices(1).build())) {
            TestClient first = TestClient.online(single, "alice", "1");

            TestClient second = TestClient.connect(single);
            second.send(Uplink.login("alice", "2", TestClient.token(single, "alice"), "me"));
            second.next(MSync.Command.PROVISION);

            Meta kick = first.sync().getMetas(0);
            StatisticsBody body = StatisticsBody.parseFrom(kick.getPayload());
            assertThat(body.getOperation()).isEqualTo(StatisticsBody.Operation.USER_LOGIN_ANOTHER_DEVICE);
            assertThat(body.getReason()).isEqualTo("me");
            assertThat(first.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void tokenLifetime_clockPassesIt_closesTheConnection() throws Exception {
        AtomicLong now = new AtomicLong(1_700_000_000_000L);
        try (DevServer timed = DevServer.start(DevServerOptions.builder()
                .clock(() -> Instant.ofEpochMilli(now.get()))
                .tokenLifetime(Duration.ofMinutes(1))
                .build())) {
            TestClient alice = TestClient.online(timed, "alice", "a");

            now.addAndGet(61_000);

            alice.closeCode();
            assertThat(timed.sessions("alice")).isEmpty();
        }
    }

    @Test
    void permanentTokens_loginSaysNothingOfAnEnd() throws Exception {
        try (DevServer permanent =
                DevServer.start(DevServerOptions.builder().permanentTokens(true).build())) {
            TestClient.online(permanent, "alice", "a");
            TestClient again = TestClient.connect(permanent);

            again.send(Uplink.login("alice", "b", TestClient.token(permanent, "alice")));

            assertThat(Provision.parseFrom(again.next(MSync.Command.PROVISION).getPayload())
                            .hasAuthToken())
                    .isFalse();
        }
    }

    @Test
    void expireToken_closesTheConnectionAndRefusesTheNextLogin() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        String token = TestClient.token(server, "alice");

        assertThat(server.expireToken("alice")).isEqualTo(2);

        alice.closeCode();
        TestClient again = TestClient.connect(server);
        again.send(Uplink.login("alice", "a", token));
        Provision answer =
                Provision.parseFrom(again.next(MSync.Command.PROVISION).getPayload());
        assertThat(answer.getStatus().getReason()).isEqualTo("Sorry, token expired");
        again.closeCode();
    }

    @Test
    void expireToken_keepingConnections_leavesThemUp() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");

        server.expireToken("alice", true);

        alice.send(Uplink.statistics(5));
        assertThat(alice.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void dropConnections_cutsWithoutACloseFrame() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");

        assertThat(server.dropConnections("alice")).isEqualTo(1);

        assertThat(alice.closeCode()).isIn(-1, 1006);
        assertThat(server.sessions("alice")).isEmpty();
    }

    @Test
    void freezeConnections_answersNothingUntilThawed() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        TestClient bob = TestClient.online(server, "bob", "b");
        assertThat(server.freezeConnections("alice")).isEqualTo(1);

        alice.send(Uplink.statistics(5));
        server.pushText("bob", "alice", "hello");
        bob.send(Uplink.statistics(6));
        bob.sync();

        assertThat(alice.hasFrames()).isFalse();
        assertThat(server.sessions("alice").get(0).frozen()).isTrue();
        server.thawConnections("alice");
        alice.next(MSync.Command.NOTICE);
        assertThat(alice.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void freezeConnections_thenDropped_isGone() throws Exception {
        TestClient alice = TestClient.online(server, "alice", "a");
        server.freezeConnections("alice");

        server.dropConnections("alice");

        alice.closeCode();
        TestClient again = TestClient.online(server, "alice", "a");
        again.send(Uplink.statistics(5));
        assertThat(again.sync().getMetaId()).isEqualTo(5);
        assertThat(server.sessions("alice")).hasSize(1);
    }

    @Test
    void sessions_tellWhoIsThere() throws Exception {
        TestClient.online(server, "Alice", "a");

        SessionInfo session = server.sessions("alice").get(0);

        assertThat(session.userId()).isEqualTo("Alice");
        assertThat(session.resource()).isEqualTo("a");
        assertThat(session.clientVersion()).isEqualTo("1.0");
        assertThat(session.remoteAddress()).startsWith("127.0.0.1:");
        assertThat(session.framesUp()).isEqualTo(2);
        assertThat(session.framesDown()).isEqualTo(2);
    }

    @Test
    void calls_unknownUser_say() {
        assertThatThrownBy(() -> server.dropConnections("nobody"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no user nobody");
    }

    @Test
    void onFrame_toldOfEveryFrameWithItsUser_untilClosed() throws Exception {
        BlockingQueue<ObservedFrame> frames = new LinkedBlockingQueue<>();
        Registration registration = server.onFrame(frames::add);
        TestClient.online(server, "alice", "a");
        registration.close();
        TestClient.online(server, "bob", "b");

        assertThat(frames).extracting(ObservedFrame::up).containsExactly(true, false, true, false);
        assertThat(frames).extracting(ObservedFrame::userId).containsOnly("alice");
        MSync login = MSync.parseFrom(Objects.requireNonNull(frames.peek()).bytes());
        assertThat(login.getCommand()).isEqualTo(MSync.Command.PROVISION);
        for (ObservedFrame frame : frames) {
            assertThat(frame.json()).doesNotContain(login.getAuth());
            assertThat(frame.toString()).doesNotContain(login.getAuth());
        }
    }

    @Test
    void onFrame_listenerThatThrows_harmsNobody() throws Exception {
        server.onFrame(frame -> {
            throw new IllegalStateException("of the test");
        });

        TestClient alice = TestClient.online(server, "alice", "a");
        alice.send(Uplink.statistics(5));

        assertThat(alice.sync().getMetaId()).isEqualTo(5);
    }

    @Test
    void capturedFrames_ofTheVendorsClient_areAllAnswered() throws Exception {
        TestClient bob = TestClient.online(server, "bob", "b");
        TestClient alice = TestClient.online(server, "alice", "a");
        int metas = 0;
        for (String line : capture("login-text.jsonl")) {
            MSync frame = MSync.parseFrom(HexFormat.of().parseHex(new JsonObject(line).getString("hex")));
            if (frame.getCommand() == MSync.Command.SYNC) {
                CommSyncUL request = CommSyncUL.parseFrom(frame.getPayload());
                if (request.hasMeta()) {
                    alice.send(frame);
                    CommSyncDL answer = alice.sync();
                    assertThat(answer.getMetaId()).isEqualTo(request.getMeta().getId());
                    assertThat(answer.getStatus().getErrorCode().getNumber())
                            .isEqualTo(isToBeRefused(request.getMeta()) ? 1 : 0);
                    metas++;
                }
            }
        }
        assertThat(metas).isGreaterThan(20);
        assertThat(alice.isClosed()).isFalse();
        bob.next(MSync.Command.NOTICE);
    }

    /** A recall names a message of the server where it was recorded. */
    private static boolean isToBeRefused(Meta meta) throws InvalidProtocolBufferException {
        return meta.getTo().getName().equals("nobody")
                || (meta.getNs() == Meta.NameSpace.CHAT
                        && MessageBody.parseFrom(meta.getPayload()).getType() == MessageBody.Type.RECALL);
    }

    private static List<String> capture(String name) throws Exception {
        try (InputStream in =
                        Objects.requireNonNull(DevServerTest.class.getResourceAsStream("/captures/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Test
    void close_twice_freesThePorts() {
        server.close();
        server.close();

        assertThatThrownBy(() -> new Socket(
                                InetAddress.getLoopbackAddress(), server.rest().getPort())
                        .close())
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> new Socket(
                                InetAddress.getLoopbackAddress(),
                                server.control().getPort())
                        .close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void start_portTaken_saysWhich() {
        DevServerOptions taken =
                DevServerOptions.builder().port(server.rest().getPort()).build();

        assertThatThrownBy(() -> DevServer.start(taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + server.rest().getPort());
    }

    @Test
    void start_controlPortTaken_saysWhichAndLeavesNothingBehind() {
        DevServerOptions taken = DevServerOptions.builder()
                .controlPort(server.control().getPort())
                .build();

        assertThatThrownBy(() -> DevServer.start(taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + server.control().getPort());
    }
}
