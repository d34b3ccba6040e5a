package io.github.msync4j.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.rest.LogPiece;
import io.github.msync4j.rest.LogReceipt;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the calls of a login look like on the wire, and what becomes of their answers. */
class RestClientTest {
    private static final Addresses ADDRESSES = new Addresses(
            new AppKey("o rg", "app"), List.of(URI.create("https://rest.example/")), List.of(URI.create("wss://x")));

    private static final Logging LOGGING = Logging.create("test", LogLevel.OFF);

    private final Server server = new Server();
    private final RestClient client = new RestClient(
            ClientOptions.builder("o rg#app").build(),
            server,
            new StillLoop(),
            Runnable::run,
            new RestLog(LOGGING),
            new Telemetry(LOGGING, null, null, () -> 0));

    /** Holds a request until the test answers it. */
    private static final class Server implements Http {
        private @Nullable Request request;
        private @Nullable BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered;

        @Override
        public Runnable send(Request sent, BiConsumer<@Nullable Answer, @Nullable LinkFailure> hears) {
            request = sent;
            answered = hears;
            return () -> {};
        }

        String seen() {
            Request sent = request;
            return sent == null
                    ? "nothing"
                    : sent.method() + " " + sent.uri() + " " + sent.bearer().orElse("-") + " " + sent.contentType()
                            + " "
                            + new String(
                                    sent.body()
                                            .toBytes(1024)
                                            .toCompletableFuture()
                                            .join(),
                                    StandardCharsets.UTF_8);
        }

        void answer(int status, String body) {
            BiConsumer<@Nullable Answer, @Nullable LinkFailure> hears = answered;
            if (hears != null) {
                hears.accept(new Answer(status, body.getBytes(StandardCharsets.UTF_8)), null);
            }
        }
    }

    /** Time does not pass here. */
    private static final class StillLoop implements Loop {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            return () -> {};
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Runnable watchClock(Consumer<Duration> jumped) {
            return () -> {};
        }

        @Override
        public double dice() {
            return 0;
        }

        @Override
        public void release() {}
    }

    @Test
    void aTokenIsAskedForWithThePassword() {
        CompletableFuture<String> token = client.token(ADDRESSES, 0, "ann", "p\"w", Instant.ofEpochMilli(5));

        assertThat(server.seen())
                .isEqualTo(
                        "POST https://rest.example/o%20rg/app/token - application/json"
                                + " {\"grant_type\":\"password\",\"username\":\"ann\",\"password\":\"p\\\"w\",\"timestamp\":5}");
        server.answer(200, "{\"access_token\":\"tok\",\"expires_in\":3}");
        assertThat(token).isCompletedWithValue("tok");
    }

    @Test
    void aTokensEndIsAskedForWithTheTokenItself() {
        CompletableFuture<Optional<Instant>> end = client.tokenEnd(ADDRESSES, 0, "a/b", "tok");

        assertThat(server.seen())
                .isEqualTo("GET https://rest.example/o%20rg/app/sdk/users/a%2Fb/token/expires tok application/json ");
        server.answer(200, "{\"expire_timestamp\":\"7\"}");
        assertThat(end).isCompletedWithValue(Optional.of(Instant.ofEpochMilli(7)));
    }

    @Test
    void aTokenWithoutAnEndHasNone() {
        CompletableFuture<Optional<Instant>> absent = client.tokenEnd(ADDRESSES, 0, "ann", "tok");
        server.answer(200, "{}");
        CompletableFuture<Optional<Instant>> zero = client.tokenEnd(ADDRESSES, 0, "ann", "tok");
        server.answer(200, "{\"expire_timestamp\":0}");

        assertThat(absent).isCompletedWithValue(Optional.empty());
        assertThat(zero).isCompletedWithValue(Optional.empty());
    }

    @Test
    void anyCallGoesAsTheUserWithWhatTheSpecCallsAmbient() {
        RestTransport<ErrorCode> transport = new RestTransport<>() {
            @Override
            public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                return client.call(operation, request, ADDRESSES, 0, "ann", "tok", "web_1", 1);
            }
        };
        CompletionStage<LogReceipt> receipt = AuthApi.of(transport)
                .uploadLog(LogPiece.builder().logContent("piece").build());

        assertThat(server.seen())
                .isEqualTo("POST https://rest.example/o%20rg/app/sdk/users/ann/client/logs tok application/json"
                        + " {\"resource\":\"web_1\",\"logContent\":\"piece\"}");
        server.answer(200, "{\"status\":\"ok\"}");
        assertThat(receipt.toCompletableFuture().join().status()).isEqualTo("ok");
    }

    @Test
    void theAddressesAreAskedForByTheAppKey() {
        CompletableFuture<Addresses> found = client.lookUp(0);

        assertThat(server.seen()).contains("/easemob/server.json?app_key=o%20rg%23app - ");
        String hosts = "{\"hosts\":[{\"protocol\":\"https\",\"domain\":\"a.example\"}]}";
        server.answer(200, "{\"rest\":" + hosts + ",\"msync-wx\":" + hosts + "}");
        assertThat(found.join().socket(0)).isEqualTo(URI.create("wss://a.example/websocket"));
    }

    @Test
    void refusalsAreToldInTheServicesWords() {
        CompletableFuture<String> token = client.token(ADDRESSES, 0, "ann", "pw", Instant.EPOCH);
        server.answer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"invalid password\"}");

        MsyncException failure = failure(token);
        assertThat(failure.code()).isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(failure)
                .hasMessage(
                        "the request for a token at https://rest.example failed: " + ErrorCode.WRONG_PASSWORD.english()
                                + " The answer was HTTP 400, invalid password. [WRONG_PASSWORD]");
    }

    @Test
    void anAnswerThatDoesNotFitIsToldWithThePlaceAndNotWithTheValue() {
        CompletableFuture<String> token = client.token(ADDRESSES, 0, "ann", "pw", Instant.EPOCH);
        server.answer(200, "{\"access_token\":[\"secret\"]}");

        MsyncException failure = failure(token);
        assertThat(failure.code()).isEqualTo(ErrorCode.REST_FAILED);
        assertThat(failure)
                .hasMessageEndingWith("The answer was HTTP 200, but /access_token is not a text. [REST_FAILED]")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAnswerThatIsNoJsonIsToldAsThat() {
        CompletableFuture<String> token = client.token(ADDRESSES, 0, "ann", "pw", Instant.EPOCH);
        server.answer(200, "<html>");

        assertThat(failure(token))
                .hasMessageEndingWith("The answer was HTTP 200, and the answer is not a JSON object;"
                        + " check that the address is the REST service's. [REST_FAILED]");
    }

    @Test
    void aRequestThatCannotBeWrittenIsNotSent() {
        CompletableFuture<Optional<Instant>> end = client.tokenEnd(ADDRESSES, 0, "..", "tok");

        assertThat(server.seen()).isEqualTo("nothing");
        assertThat(failure(end).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    private static MsyncException failure(CompletableFuture<?> call) {
        return call.handle((value, failure) -> {
                    if (failure instanceof MsyncException own) {
                        return own;
                    }
                    if (failure instanceof CompletionException wrapped
                            && wrapped.getCause() instanceof MsyncException own) {
                        return own;
                    }
                    throw new AssertionError("it did not fail as it should", failure);
                })
                .join();
    }
}
