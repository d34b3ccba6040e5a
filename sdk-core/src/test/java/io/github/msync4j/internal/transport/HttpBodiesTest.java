package io.github.msync4j.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.TestServer.Answer;
import io.github.msync4j.spec.Blob;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Bodies that are not held in memory, over real sockets. */
class HttpBodiesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1024 * 1024;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** Tells of each signal, and asks for nothing by itself. */
    private static final class Reader implements Flow.Subscriber<ByteBuffer> {
        final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            heard.add(buffer);
        }

        @Override
        public void onError(Throwable failure) {
            heard.add(failure);
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }

        void request(long count) {
            subscription.orTimeout(30, TimeUnit.SECONDS).join().request(count);
        }

        MsyncException failure() throws InterruptedException {
            Object next = Rig.next(heard);
            assertThat(next).isInstanceOf(MsyncException.class);
            return (MsyncException) next;
        }
    }

    @Test
    void anAnswerIsHandedOnToItsEnd() throws Exception {
        byte[] film = new byte[3 * MEGABYTE];
        for (int i = 0; i < film.length; i++) {
            film[i] = (byte) (i * 31 + i / 251);
        }
        try (TestServer server = TestServer.plain(peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: " + film.length
                            + "\r\n\r\n");
                    peer.out().write(film);
                });
                Rig rig = Rig.straight()) {
            Blob blob = arriving(rig, server, PATIENCE);

            assertThat(blob.length()).hasValue(film.length);
            assertThat(blob.mediaType()).isEqualTo("video/mp4");
            assertThat(all(blob, film.length)).isEqualTo(film);
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAnswerInChunksHasNoLengthButAllBytes() throws Exception {
        Blob blob;
        try (TestServer server = TestServer.plain(peer -> peer.say(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n"));
                Rig rig = Rig.straight()) {
            blob = arriving(rig, server, PATIENCE);

            assertThat(blob.length()).isEmpty();
            assertThat(blob.mediaType()).isEqualTo("application/octet-stream");
            assertThat(all(blob, 5)).asString(StandardCharsets.US_ASCII).isEqualTo("abcde");
        }
    }

    @Test
    void noMoreIsReadThanIsAskedFor() throws Exception {
        AtomicLong sent = new AtomicLong();
        CountDownLatch over = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: " + 512L * MEGABYTE + "\r\n\r\n");
                    byte[] piece = new byte[64 * 1024];
                    try {
                        while (true) {
                            peer.out().write(piece);
                            sent.addAndGet(piece.length);
                        }
                    } catch (IOException e) {
                        over.countDown();
                    }
                });
                Rig rig = Rig.straight()) {
            Reader reader = new Reader();
            arriving(rig, server, PATIENCE).subscribe(reader);
            reader.request(1);
            assertThat(Rig.next(reader.heard)).isInstanceOf(ByteBuffer.class);
            for (int i = 0; i < 1000; i++) {
                rig.settle();
            }
            assertThat(reader.heard).as("nothing that was not asked for").isEmpty();
            reader.request(2);
            assertThat(Rig.next(reader.heard)).isInstanceOf(ByteBuffer.class);
            assertThat(Rig.next(reader.heard)).isInstanceOf(ByteBuffer.class);

            reader.subscription.join().cancel();

            assertThat(over.await(30, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
            assertThat(sent.get()).as("what buffers hold, and no more").isLessThan(64L * MEGABYTE);
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(reader.heard).isEmpty();
        }
    }

    @Test
    void anAnswerHasOneSubscriber() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            Blob blob = arriving(rig, server, PATIENCE);
            assertThat(all(blob, 2)).asString(StandardCharsets.US_ASCII).isEqualTo("{}");

            Reader second = new Reader();
            blob.subscribe(second);
            assertThat(Rig.next(second.heard)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anAnswerThatBreaksOffFailsAfterWhatCame() throws Exception {
        try (TestServer server =
                        TestServer.plain(peer -> peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
                Rig rig = Rig.straight()) {
            Reader reader = new Reader();
            arriving(rig, server, PATIENCE).subscribe(reader);
            reader.request(Long.MAX_VALUE);

            assertThat(Rig.next(reader.heard)).isEqualTo(ByteBuffer.wrap(bytes("half")));
            MsyncException failure = reader.failure();
            assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(failure).hasMessageContaining("before its answer was complete");
        }
    }

    @Test
    void bytesThatDoNotComeAreWaitedForNoLongerThanPatienceLasts() throws Exception {
        try (TestServer server = TestServer.plain(peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    peer.awaitEnd();
                });
                Rig rig = Rig.straight()) {
            Reader reader = new Reader();
            arriving(rig, server, Duration.ofMillis(200)).subscribe(reader);
            reader.request(Long.MAX_VALUE);

            assertThat(Rig.next(reader.heard)).isEqualTo(ByteBuffer.wrap(bytes("half")));
            assertThat(reader.failure().code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void anAnswerThatNobodyTakesIsGivenUp() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    peer.awaitEnd();
                    closed.countDown();
                });
                Rig rig = Rig.straight()) {
            Blob blob = arriving(rig, server, Duration.ofMillis(50));
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();

            Reader late = new Reader();
            blob.subscribe(late);
            assertThat(late.failure().code()).isEqualTo(ErrorCode.TIMEOUT);
        }
    }

    @Test
    void anAnswerThatIsTakenBackWhileItArrivesFails() throws Exception {
        try (TestServer server = TestServer.plain(peer -> {
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    peer.awaitEnd();
                });
                Rig rig = Rig.straight()) {
            Rig.Call call = rig.send(download(server, PATIENCE));
            Reader reader = new Reader();
            call.answer().arriving().orElseThrow().subscribe(reader);
            reader.request(1);
            assertThat(Rig.next(reader.heard)).isInstanceOf(ByteBuffer.class);

            rig.loop.execute(call.takeBack);

            assertThat(reader.failure().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aRefusalIsGatheredWhetherAnAnswerIsHandedOnOrNot() throws Exception {
        Http.Answer answer = download(peer -> peer.say("HTTP/1.1 404 No\r\nContent-Length: 4\r\n\r\n{  }"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.arriving()).isEmpty();
        assertThat(answer.body()).asString().isEqualTo("{  }");
    }

    @Test
    void aBodyLeavesAsItsPublisherGivesIt() throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            String text = "ü".repeat(300_000);
            Http.Answer answer = rig.send(upload(server, Blob.of(600_000, Blob.of(bytes(text)))))
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            TestServer.Request request = Objects.requireNonNull(server.requests.poll());
            assertThat(request.body()).isEqualTo(text);
            assertThat(request.headers())
                    .containsEntry("content-length", "600000")
                    .containsEntry("content-type", "video/mp4")
                    .containsEntry("restrict-access", "true")
                    .doesNotContainKey("transfer-encoding");
        }
    }

    @Test
    void aBodyThatNobodyCountedLeavesInChunks() throws Exception {
        StringBuilder seen = new StringBuilder();
        try (TestServer server = TestServer.plain(peer -> {
                    for (String line = TestServer.line(peer.in());
                            !line.equals("0");
                            line = TestServer.line(peer.in())) {
                        seen.append(line).append('|');
                    }
                    TestServer.echo(peer);
                });
                Rig rig = Rig.straight()) {
            Http.Answer answer = rig.send(upload(
                            server, Blob.of(subscriber -> Blob.of(bytes("abc")).subscribe(subscriber))))
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(seen).hasToString("3|abc|");
            assertThat(Objects.requireNonNull(server.requests.poll()).headers())
                    .containsEntry("transfer-encoding", "chunked")
                    .doesNotContainKey("content-length");
        }
    }

    @Test
    void aBodyIsNotAskedForFasterThanItLeaves() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            AtomicLong asked = new AtomicLong();
            Flow.Publisher<ByteBuffer> slow = subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                private int given;

                @Override
                public void request(long count) {
                    asked.accumulateAndGet(count, Math::max);
                    if (given++ < 10) {
                        subscriber.onNext(ByteBuffer.wrap(new byte[1000]));
                    } else {
                        subscriber.onComplete();
                    }
                }

                @Override
                public void cancel() {
                    read.countDown();
                }
            });
            assertThat(rig.send(upload(server, Blob.of(10_000, slow))).answer().status())
                    .isEqualTo(200);

            assertThat(asked).as("at once").hasValue(1);
            assertThat(read.await(30, TimeUnit.SECONDS))
                    .as("cancelled with the connection")
                    .isTrue();
        }
    }

    @Test
    void aBodyThatCannotBeHadIsAFailure() throws Exception {
        Flow.Publisher<ByteBuffer> broken = subscriber -> {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {}

                @Override
                public void cancel() {}
            });
            subscriber.onError(new IOException("the disk is gone"));
        };

        LinkFailure failure = refused(Blob.of(10, broken));
        assertThat(failure.code()).isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(failure.detail()).contains("the disk is gone");
        assertThat(refused(Blob.of(subscriber -> {
                            throw new IllegalArgumentException("not today");
                        }))
                        .detail())
                .contains("not today");
    }

    @Test
    void aBodyOfAnotherLengthThanWasSaidIsAFailure() throws Exception {
        assertThat(refused(Blob.of(2, Blob.of(bytes("abc")))).detail()).contains("more to send than the 2 bytes");
        assertThat(refused(Blob.of(4, Blob.of(bytes("abc")))).detail()).contains("only 3 of the 4 bytes");
    }

    private static LinkFailure refused(Blob body) throws Exception {
        try (TestServer server = TestServer.plain(TestServer::echo);
                Rig rig = Rig.straight()) {
            return rig.send(upload(server, body)).failure();
        }
    }

    private Blob arriving(Rig rig, TestServer server, Duration patience) throws InterruptedException {
        return rig.send(download(server, patience)).answer().arriving().orElseThrow();
    }

    private Http.Answer download(Answer answer) throws Exception {
        try (TestServer server = TestServer.plain(answer);
                Rig rig = Rig.straight()) {
            return rig.send(download(server, PATIENCE)).answer();
        }
    }

    private Http.Request download(TestServer server, Duration patience) {
        return new Http.Request(
                "GET",
                file(server),
                Optional.empty(),
                Map.of("share-secret", "s"),
                "application/json",
                Blob.of(new byte[0]),
                Optional.of(new Http.HandingOn(patience, ended::countDown)));
    }

    private static Http.Request upload(TestServer server, Blob body) {
        return new Http.Request(
                "POST",
                file(server),
                Optional.of("token"),
                Map.of("restrict-access", "true"),
                "video/mp4",
                body,
                Optional.empty());
    }

    private static URI file(TestServer server) {
        return URI.create(server.rest("127.0.0.1") + "/org/app/chatfiles/1");
    }

    private static byte[] all(Blob blob, int limit) {
        return blob.toBytes(limit)
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
