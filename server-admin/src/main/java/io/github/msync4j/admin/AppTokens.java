package io.github.msync4j.admin;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The app's token: obtained when it is first needed, then kept for four fifths of its life. However many calls want one, it
 * is asked for once; the service bars who asks too often.
 */
final class AppTokens {
    private record Held(String token, Instant renewAt) {
        /** Without the token. */
        @Override
        public String toString() {
            return "a token until " + renewAt;
        }
    }

    private final Supplier<CompletionStage<AppToken>> source;
    private final InstantSource clock;
    private @Nullable CompletableFuture<Held> current;

    AppTokens(Supplier<CompletionStage<AppToken>> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The token to use. */
    synchronized CompletionStage<String> get() {
        CompletableFuture<Held> held = current;
        if (held == null || isOver(held)) {
            Instant asked = clock.instant();
            held = source.get().thenApply(token -> held(token, asked)).toCompletableFuture();
            current = held;
        }
        return held.thenApply(Held::token);
    }

    /** The token to use instead of one that the service refused. */
    synchronized CompletionStage<String> insteadOf(String refused) {
        CompletableFuture<Held> held = current;
        if (held != null && isGood(held) && held.join().token().equals(refused)) {
            current = null;
        }
        return get();
    }

    private boolean isOver(CompletableFuture<Held> held) {
        return held.isCompletedExceptionally()
                || (isGood(held) && !clock.instant().isBefore(held.join().renewAt()));
    }

    private static boolean isGood(CompletableFuture<?> held) {
        return held.isDone() && !held.isCompletedExceptionally();
    }

    private static Held held(AppToken token, Instant asked) {
        if (token.accessToken().isEmpty()) {
            throw new MsyncException(
                    ErrorCode.REST_FAILED, "the answer to the request for a token holds no access_token");
        }
        Instant renewAt = token.expiresIn()
                .filter(life -> life.compareTo(Duration.ZERO) > 0)
                .map(life -> asked.plus(life.multipliedBy(4).dividedBy(5)))
                .orElse(Instant.MAX);
        return new Held(token.accessToken(), renewAt);
    }
}
