package io.github.msync4j.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a token has to be warned of, and when it ends: by the server's clock, which is known from its answers and carried on
 * by a clock that only grows. This machine's own idea of the time does not come into it. Source: R35, R36.
 */
public final class TokenWatch {
    /** What is due. */
    public enum Due {
        /** Nothing yet. */
        NOTHING,
        /** A fifth of the token's life is left; once per token. */
        WARNING,
        /** The token's life is over; once per token. */
        END
    }

    private @Nullable Instant serverTime;
    private long serverTimeAt;

    private @Nullable Instant end;
    private @Nullable Instant warning;
    private boolean warned;
    private boolean ended;

    /** Another token, of which nothing is known. */
    public void newToken() {
        end = null;
        warning = null;
        warned = false;
        ended = false;
    }

    /** The server said when the token ends; empty for one without an end. A word that it said before changes nothing. */
    public void ends(Optional<Instant> at, long nanos) {
        Instant said = at.orElse(null);
        if (said == null || said.equals(end)) {
            return;
        }
        newToken();
        end = said;
        schedule(nanos);
    }

    /** The server told its time. */
    public void serverTime(Instant now, long nanos) {
        serverTime = now;
        serverTimeAt = nanos;
        schedule(nanos);
    }

    /** The warning comes at 80 % of the life that is left when both end and server time are first known. */
    private void schedule(long nanos) {
        Instant now = now(nanos);
        if (warning == null && end != null && now != null) {
            Duration life = Duration.between(now, end);
            warning = life.isNegative() ? now : end.minus(life.dividedBy(5));
        }
    }

    private @Nullable Instant now(long nanos) {
        return serverTime == null ? null : serverTime.plusNanos(nanos - serverTimeAt);
    }

    /** What is due now; the same thing is not told twice. */
    public Due take(long nanos) {
        if (!ended && isOver(nanos)) {
            ended = true;
            warned = true;
            return Due.END;
        }
        if (!warned && isDue(nanos)) {
            warned = true;
            return Due.WARNING;
        }
        return Due.NOTHING;
    }

    /** True from the warning on. */
    public boolean isDue(long nanos) {
        Instant now = now(nanos);
        return now != null && warning != null && !now.isBefore(warning);
    }

    /** True from the end on. */
    public boolean isOver(long nanos) {
        Instant now = now(nanos);
        return now != null && end != null && !now.isBefore(end);
    }

    /** How long until something is due; empty if nothing will be. */
    public Optional<Duration> next(long nanos) {
        Instant now = now(nanos);
        Instant moment = !warned ? warning : ended ? null : end;
        if (now == null || moment == null) {
            return Optional.empty();
        }
        Duration wait = Duration.between(now, moment);
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    }

    /** How much of the token's life is left; empty if that is not known. */
    public Optional<Duration> left(long nanos) {
        Instant now = now(nanos);
        return now == null || end == null ? Optional.empty() : Optional.of(Duration.between(now, end));
    }

    /** The server's time, as it has to be by now; empty before the server told it. */
    public Optional<Instant> serverTime(long nanos) {
        return Optional.ofNullable(now(nanos));
    }

    /** When the token ends. */
    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }
}
