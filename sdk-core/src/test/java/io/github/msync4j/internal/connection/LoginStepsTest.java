package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.rest.IssuedToken;
import io.github.msync4j.rest.PasswordLogin;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** R10, R25, R29, R30: the steps of a login, each with its bound, and the next host when one does not answer. */
class LoginStepsTest extends ConnectionFixture {
    private static final String TWO_HOSTS = hosts("one.example", "two.example");

    private static String hosts(String... names) {
        String list = String.join(
                ",",
                java.util.Arrays.stream(names)
                        .map(name -> "{\"protocol\":\"https\",\"domain\":\"" + name + "\"}")
                        .toList());
        return "{\"app_key\":\"org#app\",\"rest\":{\"hosts\":[" + list + "]},\"msync-wx\":{\"hosts\":[" + list + "]}}";
    }

    private static ClientOptions.Builder discovering() {
        return ClientOptions.builder("org#app")
                .bootstrap(List.of(URI.create("https://a.example"), URI.create("https://b.example")));
    }

    private List<String> hostsOfCalls() {
        return server.calls().stream()
                .map(call -> call.request().uri().getHost())
                .toList();
    }

    private List<String> hostsOfSockets() {
        return server.addresses().stream().map(URI::getHost).toList();
    }

    @Test
    void secondBootstrapHostIsAskedWhenTheFirstIsDeadOrSilent() {
        connection = connection(discovering().build());
        CompletableFuture<Connected> login = login();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        server.lastCall().answer(200, TWO_HOSTS);
        loop.settle();
        accept();

        assertThat(login).isCompleted();
        assertThat(hostsOfCalls()).containsExactly("a.example", "b.example");
        assertThat(hostsOfSockets()).containsExactly("one.example");
    }

    @Test
    void deadBootstrapHostsAreAFailureOfTheirOwnWithinABound() {
        connection = connection(discovering().build());
        CompletableFuture<Connected> login = login();
        loop.pass(Duration.ofSeconds(20));

        assertThat(code(login)).isEqualTo(ErrorCode.BOOTSTRAP_FAILED);
        assertThat(server.calls()).hasSize(2);
        assertThat(server.openCalls()).isZero();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void hostThatDoesNotAnswerGivesWayToTheNextRoundAndRound() {
        connection = connection(discovering().build());
        CompletableFuture<Connected> login = login();
        server.lastCall().answer(200, TWO_HOSTS);
        loop.settle();
        server.last().breakOff();
        loop.pass(Duration.ofSeconds(1));
        server.last().breakOff();
        loop.pass(Duration.ofSeconds(1));
        accept();

        assertThat(login).isCompleted();
        assertThat(hostsOfSockets()).containsExactly("one.example", "two.example", "one.example");
    }

    @Test
    void passwordIsExchangedAtTheNextRestHostWhenOneDoesNotAnswer() {
        connection = connection(discovering().build());
        CompletableFuture<Connected> login = login(Credentials.password("secret"));
        server.lastCall().answer(200, TWO_HOSTS);
        loop.settle();
        server.lastCall().answer(503, "{}");
        loop.pass(Duration.ofSeconds(1));
        server.lastCall().answer(200, "{\"access_token\":\"tok\"}");
        loop.settle();
        accept();

        assertThat(login).isCompleted();
        assertThat(hostsOfCalls()).containsExactly("a.example", "one.example", "two.example");
        assertThat(server.last().auth()).isEqualTo("$t$tok");
    }

    @Test
    void refusedPasswordIsOneRequest() {
        CompletableFuture<Connected> login = login(Credentials.password("wrong"));
        server.lastCall().answer(400, "{\"error\":\"invalid_grant\",\"error_description\":\"invalid password\"}");
        loop.pass(Duration.ofMinutes(1));

        assertThat(code(login)).isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(server.calls()).hasSize(1);
        assertThat(server.opened()).isZero();
    }

    @Test
    void tokenIsNotFetchedAgainWhenOnlyTheSocketFails() {
        CompletableFuture<Connected> login = login(Credentials.password("p"));
        server.lastCall().answer(200, "{\"access_token\":\"tok\"}");
        loop.settle();
        server.last().breakOff();
        loop.pass(Duration.ofSeconds(1));
        accept();

        assertThat(login).isCompleted();
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void appIdLearnsItsAppKeyFromTheAnswer() {
        connection = connection(ClientOptions.builderForAppId("id-1")
                .bootstrap(List.of(URI.create("https://a.example")))
                .build());
        CompletableFuture<Connected> login = login();
        assertThat(server.lastCall().request().uri().getQuery()).startsWith("app_id=id-1&");
        server.lastCall().answer(200, TWO_HOSTS.replace("org#app", "learned#key"));
        loop.settle();
        accept();

        assertThat(login).isCompleted();
        assertThat(server.last().appKey()).isEqualTo("learned#key");
    }

    @Test
    void eachLoginLooksTheAddressesUpAnew() {
        connection = connection(discovering().build());
        for (int i = 1; i <= 2; i++) {
            CompletableFuture<Connected> login = login();
            server.lastCall().answer(200, TWO_HOSTS);
            loop.settle();
            accept();
            assertThat(login).isCompleted();
            CompletableFuture<Void> out = connection.logout();
            loop.settle();
            assertThat(out).isCompleted();
            assertThat(server.calls()).hasSize(i);
        }
    }

    @Test
    void reconnectLooksTheAddressesUpAnewWhenAllHaveFailedAndKeepsTheOldOnesIfItCannot() {
        connection = connection(discovering().build());
        CompletableFuture<Connected> login = login();
        server.lastCall().answer(200, TWO_HOSTS);
        loop.settle();
        accept();
        assertThat(login).isCompleted();
        server.last().breakOff(); // one.example failed
        passBackoff();
        server.last().breakOff(); // two.example failed: every address has
        passBackoff();
        assertThat(connection.state()).isEqualTo(ConnectionState.LOOKING_UP);
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        server.lastCall().fail(ErrorCode.SERVER_UNREACHABLE);
        loop.settle();
        assertThat(hostsOfSockets()).containsExactly("one.example", "two.example", "one.example");
        server.last().breakOff();
        passBackoff();
        server.last().breakOff();
        passBackoff();
        server.lastCall().answer(200, hosts("three.example"));
        loop.settle();

        assertThat(hostsOfSockets()).endsWith("two.example", "three.example");
        accept();
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void wholeLoginHasItsBoundWhateverTheStepsDo() {
        connection =
                connect(options -> options.loginTimeout(Duration.ofSeconds(12)).loginAttempts(10));
        CompletableFuture<Connected> login = login();
        loop.pass(Duration.ofSeconds(12));

        assertThat(code(login)).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure(login)).hasMessageContaining("12000 ms").hasMessageContaining("opening the socket");
        assertThat(server.open()).isZero();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void restCallThatIsUnderWayFailsWhenTheClientIsClosed() {
        RestTransport<ErrorCode> transport = new RestTransport<>() {
            @Override
            public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                return connection.call(operation, request);
            }
        };
        CompletableFuture<IssuedToken> asked = AuthApi.of(transport)
                .createToken(PasswordLogin.builder()
                        .userId("bob")
                        .password("p")
                        .timestamp(Instant.EPOCH)
                        .build())
                .toCompletableFuture();
        loop.settle();
        assertThat(server.openCalls()).isEqualTo(1);
        CompletableFuture<Void> closed = connection.close();
        loop.settle();

        assertThat(closed).isCompleted();
        assertThat(code(asked)).isEqualTo(ErrorCode.CLOSED);
        assertThat(server.openCalls()).isZero();
    }

    @Test
    void loginSaysThatItIsOneAndAReconnectThatItIsNone() {
        online();
        assertThat(server.last().provision().getIsManualLogin()).isTrue();
        server.last().breakOff();
        passBackoff();
        server.last().open();
        assertThat(server.last().provision().hasIsManualLogin()).isTrue();
        assertThat(server.last().provision().getIsManualLogin()).isFalse();
    }
}
