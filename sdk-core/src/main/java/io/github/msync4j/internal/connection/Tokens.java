package io.github.msync4j.internal.connection;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncException;
import io.github.msync4j.TokenProvider;
import io.github.msync4j.TokenRequest;
import io.github.msync4j.TokenRequest.Reason;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.TokenRenewalFailed;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.internal.session.TokenWatch;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.TokenLog;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The token of a session: where it comes from, when it ends, and the one that takes its place. At most one is asked for at
 * a time, and an answer to a question that is not asked any more is dropped. On the loop's thread.
 */
final class Tokens {
    /** Between two questions to a provider that failed, at least. */
    private static final Duration LEAST_RETRY = Duration.ofSeconds(1);

    /** What has to be no more than a number of nanoseconds can say. */
    private static final Duration FAR = Duration.ofDays(36_500);

    /** What Tokens needs of its connection. */
    interface Owner {
        /** Where the services are; known from the first question on. */
        Addresses addresses();

        /** The REST address to use. */
        int rest();

        /** The REST service at that address did not answer, or failed. */
        void restFailed();

        /** True from a login's success to the session's end. */
        boolean isInSession();

        /** True while a link is up. */
        boolean isOnline();

        /** Something happened that the table knows. */
        void on(Input input);

        /** Tells the handlers. */
        void publish(Event event);
    }

    /** A question that is being asked. */
    private static final class Asking {
        private Reason reason;
        private CompletableFuture<?> call = CompletableFuture.completedFuture(null);
        private @Nullable String answer;

        private Asking(Reason reason) {
            this.reason = reason;
        }
    }

    private final Loop loop;
    private final RestClient rest;
    private final Executor application;
    private final Executor settling;
    private final Duration bound;
    private final Owner owner;
    private final TokenLog log;
    private final Telemetry telemetry;
    private final TokenWatch watch = new TokenWatch();
    private final Watch clock;

    private String userId = "";
    private @Nullable Credentials credentials;
    private @Nullable String token;
    private @Nullable String presented;
    private boolean announceWhenAccepted;
    private @Nullable Asking asking;
    private @Nullable Runnable askingBound;
    private @Nullable Runnable retry;
    private @Nullable CompletableFuture<TokenRenewed> renewing;
    private CompletableFuture<?> renewingCall = CompletableFuture.completedFuture(null);
    private volatile @Nullable Instant end;
    private volatile @Nullable Duration serverAhead;
    /** By the loop's clock; null if none is known. */
    private volatile @Nullable Long endNanos;

    Tokens(
            Loop loop,
            RestClient rest,
            Executor application,
            Executor settling,
            Duration bound,
            Owner owner,
            TokenLog log,
            Telemetry telemetry) {
        this.loop = loop;
        this.rest = rest;
        this.application = application;
        this.settling = settling;
        this.bound = bound;
        this.owner = owner;
        this.log = log;
        this.telemetry = telemetry;
        this.clock = new Watch(loop, () -> watch.next(loop.nanos()), this::due);
    }

    /** A login begins. */
    void begin(String user, Credentials given) {
        forget();
        userId = user;
        credentials = given;
    }

    /** Nobody is logged in any more. */
    void forget() {
        stopAsking();
        stopRenewing(new MsyncException(ErrorCode.NOT_LOGGED_IN, "renewing the token failed: the session is over"));
        userId = "";
        credentials = null;
        token = null;
        presented = null;
        announceWhenAccepted = false;
        watch.newToken();
        watched();
    }

    /** What the user shows. */
    String grantType() {
        Credentials shown = credentials;
        if (shown instanceof Credentials.Password) {
            return "password";
        }
        return shown instanceof Credentials.Provided ? "provider" : "token";
    }

    boolean isThere() {
        return token != null;
    }

    /** The token in use. */
    String token() {
        return token == null ? "" : token;
    }

    /** The token to ask the server for a session with: its answer is about this one. */
    String present() {
        presented = token;
        return token();
    }

    /** True if the token that the server was asked with is not the one in use any more. */
    boolean isReplaced() {
        return presented != null && !presented.equals(token);
    }

    boolean isDue() {
        return watch.isDue(loop.nanos());
    }

    boolean isOver() {
        return watch.isOver(loop.nanos());
    }

    boolean canRenew() {
        return credentials instanceof Credentials.Provided;
    }

    /** When the token ends, if that is known. On any thread. */
    Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /** How far the server's clock is ahead of this one, if the server said what time it is. On any thread. */
    Optional<Duration> serverAhead() {
        return Optional.ofNullable(serverAhead);
    }

    /** How many seconds are left of the token, by the server's clock; empty if that is not known. On any thread. */
    OptionalDouble secondsLeft() {
        Long at = endNanos;
        return at == null ? OptionalDouble.empty() : OptionalDouble.of((at - loop.nanos()) / 1e9);
    }

    /** When a token ended that is known to have ended: its end, or now if the server says so before that. */
    Instant endedAt() {
        Instant now = watch.serverTime(loop.nanos()).orElseGet(loop::now);
        return watch.end().filter(at -> at.isBefore(now)).orElse(now);
    }

    // ---- getting one ----------------------------------------------------------------------------

    /** Gets a token, from the credentials; the table hears of it. */
    void get(Reason reason) {
        Credentials from = credentials;
        if (from instanceof Credentials.Token given) {
            take(given.reveal());
            owner.on(new Input.Plain(Signal.TOKEN));
        } else if (from instanceof Credentials.Password password) {
            exchange(password, reason);
        } else if (from instanceof Credentials.Provided provided) {
            ask(provided.provider(), reason);
        }
    }

    private void exchange(Credentials.Password password, Reason reason) {
        stopAsking();
        Asking own = new Asking(reason);
        asking = own;
        CompletableFuture<String> call =
                rest.token(owner.addresses(), owner.rest(), userId, new String(password.reveal()), loop.now());
        own.call = call;
        var unused = call.whenComplete((got, failure) -> {
            if (asking == own) {
                asking = null;
                if (failure == null) {
                    credentials = null; // a password is not kept once there is a token
                    log.obtained();
                    take(got);
                    owner.on(new Input.Plain(Signal.TOKEN));
                } else {
                    noToken(Failures.of(failure));
                }
            }
        });
    }

    /** A question that is being asked already is not asked again: its answer will do. */
    private void ask(TokenProvider provider, Reason reason) {
        Asking running = asking;
        if (running != null && running.answer == null) {
            running.reason = reason;
            return;
        }
        if (running != null && running.answer != null) {
            // an answer that was being looked at for a link that is gone: the next link will tell
            String answer = running.answer;
            stopAsking();
            use(answer, reason);
            return;
        }
        Asking own = new Asking(reason);
        asking = own;
        askingBound = loop.schedule(
                bound,
                () -> answered(
                        own,
                        null,
                        new MsyncException(
                                ErrorCode.TOKEN_PROVIDER_FAILED,
                                "the token provider gave no token within " + bound.toMillis() + " ms")));
        TokenRequest request = new TokenRequest(userId, reason);
        application.execute(() -> {
            try {
                provider.token(request).whenComplete((answer, failure) -> later(own, answer, failure));
            } catch (Throwable thrown) {
                later(own, null, thrown);
            }
        });
    }

    private void later(Asking own, @Nullable String answer, @Nullable Throwable failure) {
        // nobody waits for the answer once the client is closed
        loop.tryExecute(() -> answered(own, answer, failure));
    }

    private void answered(Asking own, @Nullable String answer, @Nullable Throwable failure) {
        if (asking != own || own.answer != null) {
            return;
        }
        if (askingBound != null) {
            askingBound.run();
        }
        if (answer != null && !answer.isBlank()) {
            use(answer, own.reason);
        } else {
            asking = null;
            failed(own.reason, Failures.ofProvider(failure));
        }
    }

    private void use(String answer, Reason reason) {
        if (reason == Reason.WILL_EXPIRE) {
            verify(answer);
            return;
        }
        asking = null;
        announceWhenAccepted = owner.isInSession();
        log.obtained();
        take(answer);
        owner.on(new Input.Plain(Signal.TOKEN));
    }

    /** On a link that is up, nothing but the REST service knows when a new token ends, and whether it is good at all. */
    private void verify(String answer) {
        Asking own = new Asking(Reason.WILL_EXPIRE);
        own.answer = answer;
        asking = own;
        CompletableFuture<Optional<Instant>> call = rest.tokenEnd(owner.addresses(), owner.rest(), userId, answer);
        own.call = call;
        var unused = call.whenComplete((ends, failure) -> {
            if (asking == own) {
                asking = null;
                if (failure == null) {
                    renewed(answer, ends);
                } else {
                    restFailed(Failures.of(failure));
                    failed(Reason.WILL_EXPIRE, Failures.of(failure));
                }
            }
        });
    }

    private void restFailed(MsyncException failure) {
        if (!Failures.isExplicit(failure)) {
            owner.restFailed();
        }
    }

    private void failed(Reason reason, MsyncException failure) {
        // a login that fails says so itself
        if (owner.isInSession()) {
            Optional<Duration> next = retryLater();
            TokenRenewalFailed.Builder event =
                    TokenRenewalFailed.builder().code(failure.code()).detail(String.valueOf(failure.getMessage()));
            next.ifPresent(event::nextTry);
            log.renewalFailed(failure.code(), next.orElse(null));
            owner.publish(event.build());
        }
        if (reason != Reason.WILL_EXPIRE) {
            noToken(failure);
        }
    }

    private void noToken(MsyncException failure) {
        owner.on(new Input.Failed(Signal.NO_TOKEN, failure, Failures.isExplicit(failure)));
    }

    /** A provider that failed is asked again when half of what is left has passed. */
    private Optional<Duration> retryLater() {
        stopRetry();
        Optional<Duration> wait = watch.left(loop.nanos())
                .map(left -> left.dividedBy(2))
                .filter(half -> half.compareTo(LEAST_RETRY) >= 0);
        wait.ifPresent(half -> retry = loop.schedule(half, () -> {
            retry = null;
            if (owner.isOnline() && isDue() && asking == null && renewing == null) {
                get(Reason.WILL_EXPIRE);
            }
        }));
        return wait;
    }

    /** Nobody waits for a token any more. */
    void stopAsking() {
        Asking running = asking;
        asking = null;
        if (running != null) {
            running.call.cancel(false);
        }
        if (askingBound != null) {
            askingBound.run();
            askingBound = null;
        }
        stopRetry();
    }

    private void stopRetry() {
        if (retry != null) {
            retry.run();
            retry = null;
        }
    }

    // ---- its life -------------------------------------------------------------------------------

    private void take(String taken) {
        token = taken;
        watch.newToken();
        watched();
    }

    /** The server accepted the session, and said when the token ends that it was asked with. */
    void accepted(Optional<Instant> ends) {
        if (isReplaced()) {
            return;
        }
        watch.ends(ends, loop.nanos());
        watched();
        if (announceWhenAccepted) {
            announceWhenAccepted = false;
            log.renewed(ends.orElse(null));
            telemetry.tokenRenewed();
            owner.publish(renewedEvent(ends));
        }
    }

    /** The server told its time. */
    void serverTime(Instant now) {
        serverAhead = Duration.between(loop.now(), now);
        watch.serverTime(now, loop.nanos());
        watched();
    }

    private void watched() {
        end = watch.end().orElse(null);
        long now = loop.nanos();
        endNanos = watch.left(now)
                .map(left -> left.compareTo(FAR) > 0 ? FAR : left)
                .map(left -> now + left.toNanos())
                .orElse(null);
        clock.stop();
        clock.start();
    }

    private void due() {
        switch (watch.take(loop.nanos())) {
            case WARNING -> {
                watch.end().ifPresent(at -> {
                    log.willExpire(at);
                    watch.left(loop.nanos()).ifPresent(telemetry::tokenWillExpire);
                    owner.publish(TokenWillExpire.builder().expiresAt(at).build());
                });
                if (canRenew() && owner.isOnline() && asking == null && renewing == null) {
                    get(Reason.WILL_EXPIRE);
                }
            }
            case END -> owner.on(new Input.Plain(Signal.TOKEN_ENDED));
            case NOTHING -> {}
        }
    }

    // ---- the application's own ------------------------------------------------------------------

    /** Uses another token from now on, if the REST service knows it; what was asked of the provider is not needed then. */
    void renew(String other, CompletableFuture<TokenRenewed> result) {
        stopRenewing(new MsyncException(ErrorCode.CANCELLED, "another renewal of the token took this one's place"));
        renewing = result;
        CompletableFuture<Optional<Instant>> call = rest.tokenEnd(owner.addresses(), owner.rest(), userId, other);
        renewingCall = call;
        var unused = call.whenComplete((ends, failure) -> {
            if (renewing != result) {
                return;
            }
            renewing = null;
            if (failure != null) {
                restFailed(Failures.of(failure));
                settling.execute(() -> result.completeExceptionally(Failures.of(failure)));
                return;
            }
            boolean isWaitedFor = asking != null && asking.reason != Reason.WILL_EXPIRE;
            stopAsking();
            TokenRenewed event = renewed(other, ends);
            settling.execute(() -> result.complete(event));
            if (isWaitedFor) {
                owner.on(new Input.Plain(Signal.TOKEN));
            }
        });
    }

    private void stopRenewing(MsyncException why) {
        CompletableFuture<TokenRenewed> running = renewing;
        renewing = null;
        renewingCall.cancel(false);
        if (running != null) {
            settling.execute(() -> running.completeExceptionally(why));
        }
    }

    private TokenRenewed renewed(String other, Optional<Instant> ends) {
        take(other);
        announceWhenAccepted = false;
        watch.ends(ends, loop.nanos());
        watched();
        TokenRenewed event = renewedEvent(ends);
        log.renewed(ends.orElse(null));
        telemetry.tokenRenewed();
        owner.publish(event);
        return event;
    }

    private static TokenRenewed renewedEvent(Optional<Instant> ends) {
        TokenRenewed.Builder event = TokenRenewed.builder();
        ends.ifPresent(event::expiresAt);
        return event.build();
    }
}
