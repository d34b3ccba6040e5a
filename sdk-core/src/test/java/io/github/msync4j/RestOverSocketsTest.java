package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.error.internal.RestFailures;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Decoding;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls over {@link MsyncClient#rest()}, against a server that answers badly or at length. */
class RestOverSocketsTest {
    private static final int FILE = 8 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private MsyncClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/short", exchange -> answer(exchange, 200, new byte[] {1}));
        server.createContext("/long", exchange -> answer(exchange, 200, new byte[FILE]));
        server.createContext("/third", exchange -> {
            switch (asked.incrementAndGet()) {
                case 1 -> answer(exchange, 503, "{}".getBytes(StandardCharsets.UTF_8));
                // the connection ends without an answer
                case 2 -> exchange.close();
                default -> answer(exchange, 200, new byte[] {3});
            }
        });
        server.createContext("/never", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = MsyncClient.create(ClientOptions.builder("demo#app")
                .rest(address)
                .socket(URI.create("ws://127.0.0.1:" + address.getPort()))
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static <A> Operation<ErrorCode, Blob, A> operation(String path, boolean idempotent, Decoding<A> decoding) {
        return new Operation<>(
                "test" + path.replace('/', '.'),
                "POST",
                Authorization.NONE,
                idempotent,
                RestFailures.ALL,
                (body, ambient) ->
                        RestRequest.builder().path(path).content(body).build(),
                decoding);
    }

    private CompletionStage<Integer> ask(String path, boolean idempotent, Blob body) {
        return client.rest().send(operation(path, idempotent, new Decoding.Whole<>(answer -> (int) answer[0])), body);
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void callThatMayBeMadeTwiceSucceedsInTheEnd() throws Exception {
        assertThat(await(ask("/third", true, Blob.of(new byte[0])))).isEqualTo(3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void callThatMustNotBeMadeTwiceFailsAtOnce() {
        assertThat(ask("/third", false, Blob.of(new byte[0])).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(MsyncException.class)
                .withMessageContaining("[SERVER_BUSY, operation 1 of client ");
        assertThat(asked).hasValue(1);
    }

    @Test
    void slowSubscriberOfAFileHoldsUpNothingElse() throws Exception {
        Blob file = await(client.rest()
                .send(operation("/long", true, new Decoding.Streamed<>(each -> each)), Blob.of(new byte[0])));
        var taken = new Slow();
        file.subscribe(taken);
        assertThat(taken.isHeldUp.await(30, TimeUnit.SECONDS)).isTrue();

        // over the one loop that the file comes over too
        for (int i = 0; i < 20; i++) {
            assertThat(await(ask("/short", true, Blob.of(new byte[0])))).isEqualTo(1);
        }
        taken.mayGoOn.countDown();
        assertThat(await(taken.length)).isEqualTo(FILE);
        assertThat(taken.threads).isNotEmpty().allMatch(name -> name.startsWith("msync4j-handler"));
    }

    @Test
    void slowPublisherOfAFileHoldsUpNothingElse() throws Exception {
        var isHeldUp = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        Queue<String> threadNames = new ConcurrentLinkedQueue<>();
        Blob slow = Blob.of(
                1,
                subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long count) {
                        if (isHeldUp.getCount() == 0) {
                            return;
                        }
                        threadNames.add(Thread.currentThread().getName());
                        isHeldUp.countDown();
                        awaitQuietly(mayGoOn);
                        subscriber.onNext(ByteBuffer.allocate(1));
                        subscriber.onComplete();
                    }

                    @Override
                    public void cancel() {}
                }));
        CompletionStage<Integer> sent = ask("/short", false, slow);
        assertThat(isHeldUp.await(30, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 20; i++) {
            assertThat(await(ask("/short", true, Blob.of(new byte[0])))).isEqualTo(1);
        }
        mayGoOn.countDown();
        assertThat(await(sent)).isEqualTo(1);
        assertThat(threadNames).isNotEmpty().allMatch(name -> name.startsWith("msync4j-handler"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            var unused = latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for everything, and then takes its time. */
    private static final class Slow implements Flow.Subscriber<ByteBuffer> {
        private final CountDownLatch isHeldUp = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);
        private final CompletableFuture<Integer> length = new CompletableFuture<>();
        private final Queue<String> threads = new ConcurrentLinkedQueue<>();
        private int taken;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            threads.add(Thread.currentThread().getName());
            isHeldUp.countDown();
            awaitQuietly(mayGoOn);
            taken += buffer.remaining();
        }

        @Override
        public void onError(Throwable failure) {
            length.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            length.complete(taken);
        }
    }
}
