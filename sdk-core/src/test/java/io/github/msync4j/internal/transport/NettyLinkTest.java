package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ProxySettings;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.TestServer.Answer;
import io.netty.channel.Channel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NettyLinkTest {
    @Test
    void devServerIsReached() throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket()).opens();
            assertThat(opening.secured).as("without TLS").isEmpty();
            opening.close();
        }
    }

    @Test
    void framesGoBothWaysInOrder() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            rig.onLoop(() -> {
                for (int i = 0; i < 1000; i++) {
                    opening.link.write(new byte[] {(byte) i, (byte) (i >> 8)});
                }
                opening.link.flush();
                return "";
            });
            for (int i = 0; i < 1000; i++) {
                assertThat(opening.frame()).containsExactly(i & 0xff, i >> 8);
            }
        }
    }

    /** What a slow server leaves waiting takes a bounded part of the memory that channels share. */
    @Test
    void framesForASlowServerWaitOutsideTheChannelAndAllArriveInOrder() throws Exception {
        int frames = 20_000;
        CountDownLatch written = new CountDownLatch(1);
        BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    await(written);
                    for (int i = 0; i < frames; i++) {
                        arrived.add(peer.read());
                    }
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            long inChannel = rig.onLoop(() -> {
                for (int i = 0; i < frames; i++) {
                    opening.link.write(numbered(i));
                    opening.link.flush();
                }
                Channel channel = Objects.requireNonNull(opening.link.channel());
                return channel.unsafe().outboundBuffer().totalPendingWriteBytes();
            });
            written.countDown();

            assertThat(inChannel).isPositive().isLessThan(128 * 1024);
            for (int i = 0; i < frames; i++) {
                assertThat(number(Rig.next(arrived))).isEqualTo(i);
            }
        }
    }

    @Test
    void closedLinkSendsWhatWaitsBeforeItSaysGoodbye() throws Exception {
        int frames = 20_000;
        CountDownLatch closed = new CountDownLatch(1);
        BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    await(closed);
                    for (int i = 0; i <= frames; i++) {
                        arrived.add(peer.read());
                    }
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            rig.onLoop(() -> {
                for (int i = 0; i < frames; i++) {
                    opening.link.write(numbered(i));
                }
                opening.link.flush();
                opening.link.close();
                return "";
            });
            closed.countDown();

            for (int i = 0; i < frames; i++) {
                assertThat(number(Rig.next(arrived))).isEqualTo(i);
            }
            assertThat(((byte[]) Rig.next(arrived))[0]).isEqualTo((byte) TestServer.CLOSE);
        }
    }

    private static byte[] numbered(int number) {
        return ByteBuffer.allocate(1000).putInt(number).array();
    }

    private static int number(Object frame) {
        return ByteBuffer.wrap((byte[]) frame).getInt(1);
    }

    /** What is asked for in answer to a frame is not answered by that frame. */
    @Test
    void wholeFrameIsASignOfLifeByItselfOnly() throws Exception {
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    peer.read();
                    peer.frame(TestServer.BINARY, true, new byte[] {1});
                    peer.awaitEnd();
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            opening.send(new byte[] {0});

            assertThat(opening.frame()).containsExactly(1);
            rig.settle();
            assertThat(opening.signs).isEmpty();
            opening.close();
        }
    }

    @Test
    void framesInPartsAreOneFrameAndEachPartIsASignOfLife() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    await(first);
                    peer.frame(TestServer.BINARY, false, new byte[] {1});
                    await(second);
                    peer.frame(TestServer.PING, true, new byte[0]);
                    peer.frame(0, true, new byte[] {2});
                    peer.awaitEnd();
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            rig.settle();
            opening.signs.clear();
            first.countDown();
            Rig.next(opening.signs);
            assertThat(opening.heard).isEmpty();
            second.countDown();

            assertThat(opening.frame()).containsExactly(1, 2);
            opening.close();
        }
    }

    @Test
    void pingIsAnsweredAndASignOfLifeAndTextIsNoFrame() throws Exception {
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        CountDownLatch open = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    await(open);
                    peer.frame(TestServer.TEXT, true, "text".getBytes(StandardCharsets.US_ASCII));
                    peer.frame(TestServer.PONG, true, new byte[0]);
                    peer.frame(TestServer.PING, true, new byte[] {7});
                    answers.add(peer.read());
                    peer.frame(TestServer.BINARY, true, new byte[] {9});
                    peer.awaitEnd();
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            rig.settle();
            opening.signs.clear();
            open.countDown();

            assertThat(Rig.next(answers)).isEqualTo(new byte[] {TestServer.PONG, 7});
            Rig.next(opening.signs);
            assertThat(opening.frame()).containsExactly(9);
            opening.close();
        }
    }

    @Test
    void closeFrameOfTheServerIsALossThatTellsWhy() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> {
            String reason = "going\u0007 away, " + "w".repeat(100);
            peer.frame(TestServer.CLOSE, true, closing(1001, reason));
            peer.awaitEnd();
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).startsWith("the server closed the connection: 1001 going away, www");
    }

    @Test
    void closeFrameWithoutAReasonIsALoss() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> peer.frame(TestServer.CLOSE, true, new byte[0]));

        assertThat(failure).isEqualTo(new LinkFailure(ErrorCode.CONNECTION_LOST, "the server closed the connection"));
    }

    @Test
    void endWithoutACloseFrameIsALoss() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> {});

        assertThat(failure).isEqualTo(new LinkFailure(ErrorCode.CONNECTION_LOST, "the connection was closed"));
    }

    @Test
    void frameThatIsTooLongIsALossThatSaysSo() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.write(0x80 | TestServer.BINARY);
            head.write(127);
            new DataOutputStream(head).writeLong(NettyLink.MAX_FRAME_BYTES + 1L);
            peer.out().write(head.toByteArray());
            peer.out().flush();
            peer.awaitEnd();
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).contains("a frame of more than 10485760 bytes");
    }

    @Test
    void partsThatAreTooLongTogetherAreALossThatSaysSo() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> {
            byte[] part = new byte[60_000];
            peer.frame(TestServer.BINARY, false, part);
            try {
                while (true) {
                    peer.frame(0, false, part);
                }
            } catch (IOException e) {
                // the client hung up
            }
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).contains("a frame of more than 10485760 bytes");
    }

    @Test
    void frameThatBreaksTheProtocolIsALoss() throws Exception {
        LinkFailure failure = lostAfterOpening(peer -> {
            peer.frame(3, true, new byte[0]);
            peer.awaitEnd();
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).contains("reserved opcode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nNo",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
            })
    void otherAnswersThanAWebSocketAreAFailureWithTheirStatus(String answer) throws Exception {
        LinkFailure failure = lost(peer -> peer.say(answer));

        assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(failure.detail()).contains("answered HTTP " + answer.substring(9, 12));
    }

    @Test
    void answersThatAreNoHandshakeAreFailures() throws Exception {
        assertThat(lost(peer -> peer.say("nonsense\r\n\r\n")).detail()).contains("does not speak HTTP");
        assertThat(lost(peer -> peer.say("")).detail()).contains("closed the connection before");
        String wrongKey =
                "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: no\r\n\r\n";
        assertThat(lost(peer -> peer.say(wrongKey)).detail()).contains("opened no WebSocket");
    }

    @Test
    void closingSaysGoodbyeAfterWhatWasSent() throws Exception {
        BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
        try (TestServer server = TestServer.plain(peer -> {
                    peer.upgrade();
                    arrived.add(peer.read());
                    arrived.add(peer.read());
                    arrived.add(peer.in().read());
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            opening.send(new byte[] {5});
            opening.close();

            assertThat(Rig.next(arrived)).isEqualTo(new byte[] {TestServer.BINARY, 5});
            assertThat(Rig.next(arrived)).isEqualTo(new byte[] {TestServer.CLOSE, 1000 >> 8, (byte) 1000});
            assertThat(Rig.next(arrived)).isEqualTo(-1);
            rig.settle();
            assertThat(opening.heard).as("who closes hears nothing").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void peerThatReadsNothingHoldsNoClosedLink(boolean tls) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Answer deaf = peer -> {
            peer.upgrade();
            // longer than the test waits for the link: it must not be this end that lets go
            await(over, 120);
        };
        try (TestServer server =
                        tls ? TestServer.tls(Certificates.server(Certificates.GOOD), deaf) : TestServer.plain(deaf);
                Rig rig = Rig.of(ProxySettings.none(), Optional.of(Certificates.trusting()))) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1")).opens();
            for (int i = 0; i < 32; i++) {
                opening.send(new byte[1024 * 1024]);
            }
            Channel channel = Objects.requireNonNull(opening.link.channel());
            assertThat(rig.onLoop(() -> channel.unsafe().outboundBuffer().totalPendingWriteBytes()))
                    .as("something has to wait for the peer")
                    .isPositive();
            opening.close();

            assertThat(channel.closeFuture().await(30, TimeUnit.SECONDS)).isTrue();
            over.countDown();
        }
    }

    @Test
    void closingInTheHandshakeHangsUpAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    asked.countDown();
                    peer.awaitEnd();
                    closed.countDown();
                });
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1"));
            await(asked);
            opening.close();

            await(closed);
            rig.settle();
            assertThat(opening.heard).isEmpty();
        }
    }

    @Test
    void closingInTheTlsHandshakeHangsUpAtOnce() throws Exception {
        try (Silent server = new Silent();
                Rig rig = Rig.of(ProxySettings.none(), Optional.of(Certificates.trusting()))) {
            Rig.Opening opening = rig.open(URI.create("wss://127.0.0.1:" + server.port()));
            await(server.heard);
            opening.close();

            await(server.closed);
            rig.settle();
            assertThat(opening.heard).isEmpty();
        }
    }

    @Test
    void closingWhileTheProxyIsSilentHangsUpAtOnce() throws Exception {
        try (Silent proxy = new Silent();
                Rig rig = Rig.of(ProxySettings.http("127.0.0.1", proxy.port()), Optional.empty())) {
            Rig.Opening opening = rig.open(URI.create("ws://server.test"));
            await(proxy.heard);
            opening.close();

            await(proxy.closed);
            rig.settle();
            assertThat(opening.heard).isEmpty();
        }
    }

    /** Takes connections, reads, and says nothing. */
    private static final class Silent extends Listening {
        final CountDownLatch heard = new CountDownLatch(1);
        final CountDownLatch closed = new CountDownLatch(1);

        Silent() {
            super(ServerSocketFactory.getDefault());
            start();
        }

        @Override
        protected void serve(Socket socket) {
            try {
                socket.getInputStream().read();
                heard.countDown();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // a reset is an end, too
            }
            closed.countDown();
        }
    }

    private static LinkFailure lostAfterOpening(Answer answer) throws Exception {
        return loss(
                peer -> {
                    peer.upgrade();
                    answer.to(peer);
                },
                true);
    }

    private static LinkFailure lost(Answer answer) throws Exception {
        return loss(answer, false);
    }

    private static LinkFailure loss(Answer answer, boolean opens) throws Exception {
        try (TestServer server = TestServer.plain(answer);
                Rig rig = Rig.straight()) {
            Rig.Opening opening = rig.open(server.socket("127.0.0.1"));
            if (opens) {
                opening.opens();
            }
            LinkFailure failure = opening.failure();
            opening.close();
            rig.settle();
            assertThat(opening.heard).as("nothing follows").isEmpty();
            return failure;
        }
    }

    private static byte[] closing(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[text.length + 2];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(text, 0, payload, 2, text.length);
        return payload;
    }

    private static void await(CountDownLatch latch) {
        await(latch, 30);
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            assertThat(latch.await(seconds, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
