package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.rest.Device;
import io.github.msync4j.rest.Devices;
import io.github.msync4j.rest.LogPiece;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an application's REST calls that fail, in virtual time. */
class CallsTest extends ConnectionFixture {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final AuthApi calls = AuthApi.of(new RestTransport<>() {
        @Override
        public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
            return connection.call(operation, request);
        }
    });

    @BeforeEach
    void logIn() {
        online();
        assertThat(server.calls()).isEmpty();
    }

    private CompletableFuture<Devices> ask() {
        CompletableFuture<Devices> asked = calls.listDevices().toCompletableFuture();
        loop.settle();
        return asked;
    }

    @Test
    void callThatMayBeMadeTwiceIsMadeAgainAfterAWait() {
        CompletableFuture<Devices> asked = ask();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        assertThat(server.calls()).hasSize(1);
        loop.pass(Duration.ofMillis(500));
        assertThat(server.calls()).hasSize(2);
        server.lastCall().answer(503, "{}");
        loop.pass(Duration.ofSeconds(1));
        assertThat(server.calls()).hasSize(3);
        assertThat(server.calls())
                .allSatisfy(call -> assertThat(call.request().bearer()).contains("t"));
        server.lastCall().answer(200, "{\"data\":[{\"res\":\"web_1\"}]}");
        loop.settle();

        assertThat(asked.join().devices()).extracting(Device::resource).containsExactly("web_1");
    }

    @Test
    void callIsMadeAsOftenAsTheOptionSaysAndThenFailsAsItsLastTry() {
        CompletableFuture<Devices> asked = ask();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.pass(LONG);
        server.lastCall().answer(429, "{}");
        loop.pass(LONG);
        server.lastCall().answer(500, "{}");
        loop.pass(LONG);

        assertThat(server.calls()).hasSize(3);
        assertThat(code(asked)).isEqualTo(ErrorCode.SERVER_ERROR);
    }

    @Test
    void noTryBeginsLongAfterTheFirst() {
        connection = connect(options -> options.restAttempts(10));
        online();
        long begun = loop.nanos();
        CompletableFuture<Devices> asked = ask();
        // nobody ever answers
        for (int i = 0; i < 120 && !asked.isDone(); i++) {
            passAnswered(Duration.ofSeconds(5));
        }

        // a try of ten seconds each
        assertThat(code(asked)).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(server.calls()).hasSizeBetween(3, 4);
        assertThat(Duration.ofNanos(loop.nanos() - begun)).isLessThanOrEqualTo(Duration.ofSeconds(45));
        assertThat(server.openCalls()).isZero();
    }

    @Test
    void callThatMustNotBeMadeTwiceIsNot() {
        CompletableFuture<?> sent = calls.uploadLog(LogPiece.builder().build()).toCompletableFuture();
        loop.settle();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.pass(LONG);

        assertThat(server.calls()).hasSize(1);
        assertThat(code(sent)).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void refusalIsFinal() {
        CompletableFuture<Devices> asked = ask();
        server.lastCall().answer(403, "{\"error\":\"forbidden_op\"}");
        loop.pass(LONG);

        assertThat(server.calls()).hasSize(1);
        assertThat(asked).isCompletedExceptionally();
    }

    @Test
    void callThatWaitsForAnotherTryFailsWhenTheClientIsClosed() {
        CompletableFuture<Devices> asked = ask();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        CompletableFuture<Void> closed = connection.close();
        loop.settle();

        assertThat(closed).isCompleted();
        assertThat(code(asked)).isEqualTo(ErrorCode.CLOSED);
        loop.pass(LONG);
        assertThat(server.calls()).hasSize(1);
        assertThat(loop.timers()).isZero();
    }

    @Test
    void callIsNotMadeAgainAsSomebodyElse() {
        CompletableFuture<Devices> asked = ask();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        assertThat(connection.logout()).isNotCancelled();
        loop.settle();
        CompletableFuture<Connected> bobs = connection.login("bob", Credentials.token("bobs"));
        loop.settle();
        accept();
        assertThat(bobs).isCompleted();
        loop.pass(LONG);

        assertThat(server.calls()).hasSize(1);
        assertThat(code(asked)).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }
}
