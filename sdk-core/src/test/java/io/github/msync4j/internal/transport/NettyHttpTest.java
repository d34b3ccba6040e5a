package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.TestServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NettyHttpTest {
    private static final int LIMIT = HttpExchange.MAX_BODY_BYTES;

    @Test
    void requestIsWhatTheServiceExpects() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            Http.Answer answer = rig.send(new Http.Request(
                            "POST",
                            URI.create(server.rest("127.0.0.1") + "/org/app/token?a=%20b"),
                            Optional.of("token-123"),
                            "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8)))
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).asString().isEqualTo("{}");
            TestServer.Request request = Objects.requireNonNull(server.requests.poll());
            assertThat(request.line()).isEqualTo("POST /org/app/token?a=%20b HTTP/1.1");
            assertThat(request.body()).isEqualTo("{\"a\":\"ü\"}");
            assertThat(request.headers())
                    .containsEntry("host", "127.0.0.1:" + server.port())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("authorization", "Bearer token-123")
                    .containsEntry("connection", "close")
                    .doesNotContainKey("user-agent");
        }
    }

    @Test
    void requestWithoutPathAndTokenAsksForTheRoot() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            rig.get(server.rest("127.0.0.1")).answer();

            TestServer.Request request = Objects.requireNonNull(server.requests.poll());
            assertThat(request.line()).isEqualTo("GET / HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 No\r\nContent-Length: 4\r\n\r\nbody",
                "HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n",
                "HTTP/1.1 401 No\r\n\r\nbody",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 No\r\nContent-Length: 4\r\n\r\nbody"
            })
    void answerIsTakenAsItIs(String text) throws Exception {
        Http.Answer answer = answer(peer -> peer.say(text));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).asString().isEqualTo("body");
    }

    @Test
    void answerWithoutABodyIsOne() throws Exception {
        assertThat(answer(peer -> peer.say("HTTP/1.1 204 Nothing\r\n\r\n")).body())
                .isEmpty();
    }

    @Test
    void redirectIsAnAnswerAndNotFollowed() throws Exception {
        try (TestServer elsewhere = TestServer.plain(TestServer::echo)) {
            Http.Answer answer = answer(peer -> peer.say("HTTP/1.1 302 There\r\nLocation: "
                    + elsewhere.rest("127.0.0.1") + "\r\nContent-Length: 0\r\n\r\n"));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(elsewhere.peers).isEmpty();
        }
    }

    @Test
    void bodyOfTheLargestSizeIsTaken() throws Exception {
        Http.Answer answer = answer(
                peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: " + LIMIT + "\r\n\r\n" + "x".repeat(LIMIT)));

        assertThat(answer.body()).hasSize(LIMIT);
    }

    @Test
    void largerBodyIsAFailureAndNotReadToItsEnd() throws Exception {
        String announced = "HTTP/1.1 200 OK\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n";
        CountDownLatch closed = new CountDownLatch(2);
        LinkFailure failure = failure(peer -> {
            peer.say(announced);
            peer.awaitEnd();
            closed.countDown();
        });
        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).contains("larger than 1048576 bytes");

        failure = failure(peer -> {
            peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                while (true) {
                    peer.say("1000\r\n" + "x".repeat(0x1000) + "\r\n");
                }
            } catch (IOException e) {
                closed.countDown();
            }
        });
        assertThat(failure.detail()).contains("larger than 1048576 bytes");
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n"
            })
    void answerThatEndsTooSoonIsAFailure(String text) throws Exception {
        LinkFailure failure = failure(peer -> peer.say(text));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.detail()).contains("before its answer was complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a number\r\n"
            })
    void answerThatIsNoHttpIsAFailure(String text) throws Exception {
        LinkFailure failure = failure(peer -> peer.say(text));

        assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(failure.detail()).contains("does not speak HTTP");
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        int port = Listening.closedPort();
        try (Rig rig = Rig.straight()) {
            LinkFailure failure =
                    rig.get(URI.create("http://127.0.0.1:" + port)).failure();

            assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
            assertThat(failure.detail()).contains("127.0.0.1:" + port).contains("refused");
        }
    }

    @Test
    void tokenThatIsNoneIsAFailureAndNotTold() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            LinkFailure failure = rig.send(new Http.Request(
                            "GET", server.rest("127.0.0.1"), Optional.of("secret\r\nX-More: 1"), new byte[0]))
                    .failure();

            assertThat(failure.detail()).contains("token").doesNotContain("secret");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void nothingIsHeardOfARequestThatWasTakenBack() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    asked.countDown();
                    peer.awaitEnd();
                    closed.countDown();
                });
                Rig rig = Rig.straight()) {
            Rig.Call call = rig.get(server.rest("127.0.0.1"));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            rig.loop.execute(call.takeBack);

            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
            rig.settle();
            assertThat(call.heard).isEmpty();
        }
    }

    private static Http.Answer answer(Answer answer) throws Exception {
        try (TestServer server = TestServer.plain(answer);
                Rig rig = Rig.straight()) {
            Rig.Call call = rig.get(server.rest("127.0.0.1"));
            Http.Answer heard = call.answer();
            rig.loop.execute(call.takeBack);
            rig.settle();
            assertThat(call.heard).as("heard once").isEmpty();
            return heard;
        }
    }

    private static LinkFailure failure(Answer answer) throws Exception {
        try (TestServer server = TestServer.plain(answer);
                Rig rig = Rig.straight()) {
            Rig.Call call = rig.get(server.rest("127.0.0.1"));
            LinkFailure heard = call.failure();
            rig.loop.execute(call.takeBack);
            rig.settle();
            assertThat(call.heard).as("heard once").isEmpty();
            return heard;
        }
    }
}
