package io.github.msync4j.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The app's token, without a clock or a service. */
class AppTokensTest {
    private final List<CompletableFuture<AppToken>> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final AppTokens tokens = new AppTokens(this::ask, () -> now);

    private CompletionStage<AppToken> ask() {
        asked.add(new CompletableFuture<>());
        return asked.get(asked.size() - 1);
    }

    private void answer(String token, Duration life) {
        asked.get(asked.size() - 1)
                .complete(AppToken.builder().accessToken(token).expiresIn(life).build());
    }

    private String token() {
        return tokens.get().toCompletableFuture().join();
    }

    @Test
    void nobodyIsAskedBeforeTheFirstCallAndOnceForAllThatWait() {
        assertThat(asked).isEmpty();
        CompletionStage<String> first = tokens.get();
        CompletionStage<String> second = tokens.get();
        answer("a", Duration.ofSeconds(100));

        assertThat(asked).hasSize(1);
        assertThat(first.toCompletableFuture()).isCompletedWithValue("a");
        assertThat(second.toCompletableFuture()).isCompletedWithValue("a");
    }

    @Test
    @Tag("R18")
    void tokenIsRenewedWhenFourFifthsOfItsLifeHavePassed() {
        tokens.get();
        answer("a", Duration.ofSeconds(100));
        now = now.plusSeconds(79);
        assertThat(token()).isEqualTo("a");
        now = now.plusSeconds(1);
        tokens.get();
        assertThat(asked).hasSize(2);
        answer("b", Duration.ofSeconds(100));

        assertThat(token()).isEqualTo("b");
    }

    @Test
    void tokenWithoutAnEndIsKept() {
        tokens.get();
        asked.get(0).complete(AppToken.builder().accessToken("a").build());
        now = Instant.parse("9999-01-01T00:00:00Z");

        assertThat(token()).isEqualTo("a");
        assertThat(asked).hasSize(1);
    }

    @Test
    void refusedTokenIsReplacedOnceHoweverManyWereRefusedIt() {
        tokens.get();
        answer("a", Duration.ofSeconds(100));
        tokens.insteadOf("a");
        tokens.insteadOf("a");
        assertThat(asked).hasSize(2);
        answer("b", Duration.ofSeconds(100));

        // one that comes late was refused the old one
        assertThat(tokens.insteadOf("a").toCompletableFuture().join()).isEqualTo("b");
        assertThat(asked).hasSize(2);
    }

    @Test
    void failureIsForThoseWhoWaitedAndTheNextCallAsksAgain() {
        CompletionStage<String> first = tokens.get();
        asked.get(0).completeExceptionally(new MsyncException(ErrorCode.TIMEOUT, "no answer"));
        assertThat(first.toCompletableFuture()).isCompletedExceptionally();
        tokens.get();
        answer("a", Duration.ofSeconds(100));

        assertThat(token()).isEqualTo("a");
    }

    @Test
    void answerWithoutATokenIsAFailure() {
        CompletionStage<String> first = tokens.get();
        answer("", Duration.ofSeconds(100));

        assertThat(first.toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(MsyncException.class);
    }
}
