package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.TokenRequest;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.event.TokenRenewalFailed;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** R28, R35, R36: where tokens come from, when they end, and what takes their place. */
class TokensTest extends ConnectionFixture {
    private final List<TokenRequest.Reason> asked = new ArrayList<>();
    private final List<CompletableFuture<String>> answers = new ArrayList<>();

    private CompletionStage<String> provide(TokenRequest request) {
        assertThat(request.userId()).isEqualTo("alice");
        asked.add(request.reason());
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private void answer(String token) {
        answers.get(answers.size() - 1).complete(token);
        loop.settle();
    }

    private long in(int seconds) {
        return loop.now().plusSeconds(seconds).toEpochMilli();
    }

    private void onlineWithToken(Credentials credentials, int seconds) {
        CompletableFuture<Connected> login = login(credentials);
        if (!answers.isEmpty()) {
            answer("first");
        }
        server.last().open();
        server.last().accept(in(seconds));
        server.last().answerUnread(loop.now().toEpochMilli());
        loop.settle();
        assertThat(login).isCompleted();
    }

    @Test
    void providerIsAskedBeforeTheLoginAndItsTokenIsUsed() {
        CompletableFuture<Connected> login = login(Credentials.tokenProvider(this::provide));
        assertThat(asked).containsExactly(TokenRequest.Reason.LOGIN);
        assertThat(server.opened()).isZero();
        answer("mine");
        accept();

        assertThat(login).isCompleted();
        assertThat(server.last().auth()).isEqualTo("$t$mine");
    }

    @Test
    void providerThatFailsFailsTheLoginAtOnceAndItsWordsStayInTheCause() {
        CompletableFuture<Connected> login = login(Credentials.tokenProvider(this::provide));
        answers.get(0).completeExceptionally(new IllegalStateException("secret"));
        loop.settle();

        assertThat(code(login)).isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        assertThat(failure(login)).hasMessageNotContaining("secret").hasRootCauseMessage("secret");
        assertThat(asked).hasSize(1);
        assertThat(connection.state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    @Test
    void providerThatThrowsGivesNothingOrSaysNothingFailsTheLogin() {
        assertThat(code(login(Credentials.tokenProvider(request -> {
                    throw new IllegalStateException("no");
                }))))
                .isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        assertThat(code(login(Credentials.tokenProvider(request -> CompletableFuture.completedStage("")))))
                .isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        CompletableFuture<Connected> silent = login(Credentials.tokenProvider(this::provide));
        loop.pass(Duration.ofSeconds(10));
        assertThat(code(silent)).isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        answer("too late");
        assertThat(server.opened()).isZero();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void providerIsAskedAtTheWarningAndTheLinkIsNotTouched() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 120);
        passAnswered(Duration.ofSeconds(95));
        assertThat(events(TokenWillExpire.class)).isEmpty();
        passAnswered(Duration.ofSeconds(1));
        assertThat(events(TokenWillExpire.class)).hasSize(1);
        assertThat(asked).containsExactly(TokenRequest.Reason.LOGIN, TokenRequest.Reason.WILL_EXPIRE);
        answer("second");
        assertThat(server.lastCall().request().uri().getPath()).isEqualTo("/org/app/sdk/users/alice/token/expires");
        assertThat(server.lastCall().request().bearer()).contains("second");
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(1000) + "}");
        loop.settle();

        assertThat(events(TokenRenewed.class)).hasSize(1);
        passAnswered(Duration.ofSeconds(200));
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(server.opened()).isEqualTo(1);
        assertThat(events(TokenExpired.class)).isEmpty();
        assertThat(connection.status().tokenExpiresAt()).isPresent();
    }

    @Test
    void providerThatFailsAtTheWarningIsAnEventAndIsAskedAgainBeforeTheEnd() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 100);
        passAnswered(Duration.ofSeconds(80));
        answers.get(1).completeExceptionally(new IllegalStateException("no"));
        loop.settle();
        TokenRenewalFailed failed = events(TokenRenewalFailed.class).get(0);
        assertThat(failed.code()).isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        assertThat(failed.nextTry()).contains(Duration.ofSeconds(10));
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        passAnswered(Duration.ofSeconds(10));

        assertThat(asked)
                .containsExactly(
                        TokenRequest.Reason.LOGIN, TokenRequest.Reason.WILL_EXPIRE, TokenRequest.Reason.WILL_EXPIRE);
        assertThat(events(TokenWillExpire.class)).as("once per token").hasSize(1);
    }

    @Test
    void tokenThatTheServiceDoesNotKnowIsNotTaken() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 100);
        passAnswered(Duration.ofSeconds(80));
        answer("foreign");
        server.lastCall()
                .answer(401, "{\"error\":\"unauthorized\",\"error_description\":\"Unable to authenticate (OAuth)\"}");
        loop.settle();

        assertThat(events(TokenRenewed.class)).isEmpty();
        assertThat(events(TokenRenewalFailed.class)).hasSize(1);
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void expiredComesOnceAndTheTerminalDisconnectFollows() {
        onlineWithToken(Credentials.token("t"), 60);
        passAnswered(Duration.ofSeconds(65));

        assertThat(events)
                .hasExactlyElementsOfTypes(
                        Connected.class, TokenWillExpire.class, TokenExpired.class, Disconnected.class);
        assertThat(events(Disconnected.class).get(0).code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        loop.pass(Duration.ofMinutes(1));
        assertThat(server.opened()).isEqualTo(1);
        assertThat(server.open()).isZero();
        assertThat(loop.timers()).isZero();
    }

    @Test
    void reconnectPastTheWarningAsksTheProviderFirst() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 100);
        passAnswered(Duration.ofSeconds(80));
        answers.get(1).completeExceptionally(new IllegalStateException("no"));
        server.last().breakOff();
        passBackoff();
        assertThat(asked).endsWith(TokenRequest.Reason.RECONNECT);
        assertThat(server.opened()).isEqualTo(1);
        answer("fresh");
        assertThat(server.opened()).isEqualTo(2);
        server.last().open();
        server.last().accept(in(500));
        server.last().answerUnread(loop.now().toEpochMilli());

        assertThat(server.last().auth()).isEqualTo("$t$fresh");
        assertThat(events(TokenRenewed.class)).hasSize(1);
    }

    @Test
    void providerThatFailsBeforeAReconnectLeavesTheOldTokenInUse() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 1000);
        passAnswered(Duration.ofSeconds(800));
        answers.get(1).completeExceptionally(new IllegalStateException("no"));
        server.last().breakOff();
        passBackoff();
        answers.get(2).completeExceptionally(new IllegalStateException("no"));
        loop.settle();
        accept();

        assertThat(server.last().auth()).isEqualTo("$t$first");
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void questionThatIsUnderWayWhenTheLinkBreaksIsNotAskedTwice() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 100);
        passAnswered(Duration.ofSeconds(80));
        server.last().breakOff();
        passBackoff();
        assertThat(asked).hasSize(2);
        answer("second");

        assertThat(server.opened()).isEqualTo(2);
    }

    @Test
    void expiryThatTheServerFindsLeadsToOneNewTokenAndNotToTwo() {
        CompletableFuture<Connected> login = login(Credentials.tokenProvider(this::provide));
        answer("old");
        server.last().open();
        server.last().refuse(Status.ErrorCode.FAIL, "Sorry, token expired");
        loop.settle();
        assertThat(asked).containsExactly(TokenRequest.Reason.LOGIN, TokenRequest.Reason.EXPIRED);
        answer("old too");
        server.last().open();
        server.last().refuse(Status.ErrorCode.TOKEN_EXPIRED, "");
        loop.settle();

        assertThat(code(login)).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        assertThat(asked).hasSize(2);
        assertThat(server.opened()).isEqualTo(2);
    }

    @Test
    void loginThatFailsForWantOfANewTokenIsNoEvent() {
        CompletableFuture<Connected> login = login(Credentials.tokenProvider(this::provide));
        answer("old");
        server.last().open();
        server.last().refuse(Status.ErrorCode.FAIL, "Sorry, token expired");
        loop.settle();
        answers.get(1).completeExceptionally(new IllegalStateException("no"));
        loop.settle();

        assertThat(code(login)).isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        assertThat(events).isEmpty();
    }

    @Test
    void expiryDuringAReconnectWithoutAProviderEndsTheSessionWithItsReason() {
        onlineWithToken(Credentials.token("t"), 1000);
        server.last().breakOff();
        passBackoff();
        server.last().open();
        server.last().refuse(Status.ErrorCode.FAIL, "Sorry, token expired");
        loop.pass(Duration.ofSeconds(60));

        assertThat(events(TokenExpired.class)).hasSize(1);
        Disconnected over = events(Disconnected.class).get(0);
        assertThat(over.code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        assertThat(over.reason()).isEqualTo(DisconnectReason.REFUSED);
        assertThat(server.opened()).isEqualTo(2);
    }

    @Test
    void tokenThatEndsWhileTheLinkIsLostEndsTheSessionUnlessThereIsAProvider() {
        onlineWithToken(Credentials.token("t"), 60);
        passAnswered(Duration.ofSeconds(55));
        server.last().breakOff();
        loop.pass(Duration.ofSeconds(6));

        assertThat(events(TokenExpired.class)).hasSize(1);
        assertThat(events(Disconnected.class).get(0).code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
    }

    @Test
    void renewTokenUsesItAtOnceAndForTheNextLink() {
        onlineWithToken(Credentials.token("t"), 100);
        CompletableFuture<TokenRenewed> renewed = connection.renewToken("other");
        loop.settle();
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(5000) + "}");
        loop.settle();
        assertThat(renewed.join().expiresAt()).contains(loop.now().plusSeconds(5000));
        passAnswered(Duration.ofSeconds(200));
        server.last().breakOff();
        passBackoff();
        server.last().open();

        assertThat(server.last().auth()).isEqualTo("$t$other");
        assertThat(events(TokenWillExpire.class)).isEmpty();
    }

    @Test
    void answerToTheOldTokenSaysNothingOfTheOneThatWasRenewedMeanwhile() {
        onlineWithToken(Credentials.token("t"), 100);
        server.last().breakOff();
        passBackoff();
        server.last().open();
        long oldEnd = in(80);
        CompletableFuture<TokenRenewed> renewed = renew("other");
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(5000) + "}");
        loop.settle();
        server.last().accept(oldEnd);
        server.last().answerUnread(loop.now().toEpochMilli());
        passAnswered(Duration.ofSeconds(200));

        assertThat(renewed).isCompleted();
        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(connection.status().tokenExpiresAt())
                .contains(renewed.join().expiresAt().orElseThrow());
        assertThat(events(TokenWillExpire.class)).isEmpty();
        assertThat(events(TokenRenewed.class)).hasSize(1);
    }

    @Test
    void refusalOfTheOldTokenLeadsToATryWithTheOneThatWasRenewedMeanwhile() {
        onlineWithToken(Credentials.token("t"), 100);
        server.last().breakOff();
        passBackoff();
        server.last().open();
        CompletableFuture<TokenRenewed> renewed = renew("other");
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(5000) + "}");
        loop.settle();
        server.last().refuse(Status.ErrorCode.FAIL, "Sorry, token expired");
        loop.settle();
        assertThat(renewed).isCompleted();
        server.last().open();
        assertThat(server.last().auth()).isEqualTo("$t$other");
        server.last().accept(in(5000));
        server.last().answerUnread(loop.now().toEpochMilli());
        loop.settle();

        assertThat(connection.state()).isEqualTo(ConnectionState.ONLINE);
        assertThat(events(TokenExpired.class)).isEmpty();
        assertThat(events(Disconnected.class)).isEmpty();
    }

    @Test
    void refusalOfTheRenewedTokenEndsTheSession() {
        onlineWithToken(Credentials.token("t"), 100);
        server.last().breakOff();
        CompletableFuture<TokenRenewed> renewed = renew("other");
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(5000) + "}");
        loop.settle();
        assertThat(renewed).isCompleted();
        passBackoff();
        server.last().open();
        server.last().refuse(Status.ErrorCode.FAIL, "Sorry, token expired");
        loop.settle();

        assertThat(events(Disconnected.class)).extracting(Disconnected::code).containsExactly(ErrorCode.TOKEN_EXPIRED);
        assertThat(server.opened()).isEqualTo(2);
    }

    @Test
    void renewTokenThatFailsLeavesEverythingAsItWas() {
        assertThat(code(renew("t"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        onlineWithToken(Credentials.token("t"), 100);
        CompletableFuture<TokenRenewed> refused = renew("bad");
        server.lastCall().answer(401, "{\"error\":\"unauthorized\"}");
        loop.settle();
        assertThat(code(refused)).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
        CompletableFuture<TokenRenewed> silent = renew("t");
        passAnswered(Duration.ofSeconds(10));
        assertThat(code(silent)).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(server.openCalls()).isZero();
        CompletableFuture<TokenRenewed> first = renew("one");
        CompletableFuture<TokenRenewed> second = renew("two");
        assertThat(code(first)).isEqualTo(ErrorCode.CANCELLED);
        CompletableFuture<Void> out = connection.logout();
        loop.settle();
        assertThat(out).isCompleted();
        assertThat(code(second)).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertThat(server.openCalls()).isZero();
    }

    private CompletableFuture<TokenRenewed> renew(String token) {
        CompletableFuture<TokenRenewed> renewed = connection.renewToken(token);
        loop.settle();
        return renewed;
    }

    @Test
    void renewTokenMakesTheProvidersAnswerNeedless() {
        onlineWithToken(Credentials.tokenProvider(this::provide), 100);
        passAnswered(Duration.ofSeconds(80));
        CompletableFuture<TokenRenewed> renewed = renew("mine");
        server.lastCall().answer(200, "{\"expire_timestamp\":" + in(5000) + "}");
        loop.settle();
        assertThat(renewed).isCompleted();
        int calls = server.calls().size();
        answer("stale");

        assertThat(server.calls()).hasSize(calls);
    }

    @Test
    void permanentTokenIsNeverWarnedOf() {
        CompletableFuture<Connected> login = login();
        accept();
        passAnswered(Duration.ofDays(2));

        assertThat(login).isCompleted();
        assertThat(events).hasOnlyElementsOfTypes(Connected.class);
        assertThat(connection.status().tokenExpiresAt()).isEmpty();
    }
}
