package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that come to their end, on a real clock. */
class TokensTest extends ServerFixture {
    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(3);

    private MsyncClient online(Credentials credentials, Inbox inbox) throws Exception {
        MsyncClient alice = client(options(), inbox);
        await(alice.login("alice", credentials));
        inbox.next(Connected.class);
        return alice;
    }

    @Test
    @Tag("R35")
    @Tag("R36")
    @SideBySide
    void tokenIsWarnedOfOnceAndEndsTheSessionWithoutAReconnect() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = online(Credentials.token(token("alice", LIFE)), inbox);

        Instant end = inbox.next(TokenWillExpire.class).expiresAt();
        assertThat(Instant.now())
                .isBetween(
                        end.minus(LIFE.dividedBy(5)),
                        end.minus(LIFE.dividedBy(5)).plus(LATE));
        for (int i = 0; i < 3; i++) {
            alice.checkNow(); // a heartbeat
            await(alice.messages().sendText("bob", "the answer to the heartbeat came before the answer to this"));
        }
        assertThat(inbox.waiting()).doesNotHaveAnyElementsOfTypes(TokenWillExpire.class);

        // the server closes the link in the same moment, and may be a little sooner
        assertThat(inbox.until(TokenExpired.class).expiredAt()).isBetween(end.minusMillis(100), end.plusMillis(100));
        assertThat(Instant.now()).isBetween(end.minusMillis(100), end.plus(LATE));
        Disconnected over = inbox.next(Disconnected.class);
        assertThat(over.code()).isEqualTo(ErrorCode.TOKEN_EXPIRED);
        assertThat(over.reason()).isEqualTo(DisconnectReason.REFUSED);
        inbox.staysEmpty(QUIET);
        assertThat(server.connectionsOpened()).isEqualTo(1);
        assertThat(alice.state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    @Test
    @Tag("R28")
    @SideBySide
    void providerIsAskedAtTheWarningAndTheLinkOutlivesTheFirstToken() throws Exception {
        Inbox inbox = new Inbox();
        List<TokenRequest.Reason> asked = Collections.synchronizedList(new ArrayList<>());
        String first = token("alice", LIFE);
        String second = token("alice");
        Credentials credentials = Credentials.tokenProvider(request -> {
            asked.add(request.reason());
            return CompletableFuture.completedFuture(request.reason() == TokenRequest.Reason.LOGIN ? first : second);
        });
        MsyncClient alice = online(credentials, inbox);
        Instant end = inbox.next(TokenWillExpire.class).expiresAt();
        assertThat(inbox.next(TokenRenewed.class).expiresAt().orElseThrow()).isAfter(end.plusSeconds(60));

        inbox.staysEmpty(Duration.between(Instant.now(), end).plusSeconds(1));
        await(alice.messages().sendText("bob", "still here"));
        assertThat(server.connectionsOpened()).isEqualTo(1);
        assertThat(asked).containsExactly(TokenRequest.Reason.LOGIN, TokenRequest.Reason.WILL_EXPIRE);
    }

    @Test
    @Tag("R28")
    @SideBySide
    void providerThatFailsIsAnEventAndDoesNotTouchTheLink() throws Exception {
        Inbox inbox = new Inbox();
        String token = token("alice", LIFE);
        Credentials credentials = Credentials.tokenProvider(request -> request.reason() == TokenRequest.Reason.LOGIN
                ? CompletableFuture.completedFuture(token)
                : CompletableFuture.failedFuture(new IllegalStateException("no token today")));
        MsyncClient alice = online(credentials, inbox);
        inbox.next(TokenWillExpire.class);

        assertThat(inbox.next(TokenRenewalFailed.class).code()).isEqualTo(ErrorCode.TOKEN_PROVIDER_FAILED);
        await(alice.messages().sendText("bob", "still here"));
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    @Tag("R28")
    @SideBySide
    void tokenThatTheApplicationRenewsTakesTheOldOnesPlace() throws Exception {
        Inbox inbox = new Inbox();
        MsyncClient alice = online(Credentials.token(token("alice", LIFE)), inbox);
        Instant end = inbox.next(TokenWillExpire.class).expiresAt();
        TokenRenewed renewed = await(alice.renewToken(token("alice")));

        assertThat(inbox.next(TokenRenewed.class)).isEqualTo(renewed);
        inbox.staysEmpty(Duration.between(Instant.now(), end).plusSeconds(1));
        await(alice.messages().sendText("bob", "still here"));
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }
}
