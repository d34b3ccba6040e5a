package io.github.msync4j.internal.connection;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.log.ConnectionLog;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the services are, as given or as looked up. On the loop's thread. */
final class Directory {
    /** So many REST failures lead to a look-up in the background. Source: connection.md 3. */
    private static final int FAILURES_TO_REFRESH = 5;

    private final RestClient rest;
    private final Consumer<Input> on;
    private final ConnectionLog log;
    private final Optional<Addresses> given;
    private @Nullable Addresses found;
    /** What a bootstrap host said last; stays when nobody is logged in any more. */
    private volatile @Nullable Addresses lastAnswer;

    private CompletableFuture<Addresses> asked = CompletableFuture.completedFuture(null);
    private CompletableFuture<Addresses> refresh = CompletableFuture.completedFuture(null);
    private int restFailures;

    Directory(ClientOptions options, RestClient rest, Consumer<Input> on, ConnectionLog log) {
        this.rest = rest;
        this.on = on;
        this.log = log;
        this.given = RestClient.given(options);
    }

    /** The addresses; known once a look-up succeeded, or from the beginning. */
    Addresses addresses() {
        Addresses known = found;
        return known != null ? known : given.orElseThrow(() -> new IllegalStateException("no look-up succeeded"));
    }

    /** What the last look-up said; empty before it. */
    Optional<Addresses> lookedUp() {
        return Optional.ofNullable(found);
    }

    /** How many socket addresses there are. */
    int sockets() {
        Addresses known = found;
        return known != null
                ? known.sockets().size()
                : given.map(addresses -> addresses.sockets().size()).orElse(0);
    }

    /** What a bootstrap host answered last, if one did. On any thread. */
    Optional<Addresses> lastAnswer() {
        return Optional.ofNullable(lastAnswer);
    }

    private void found(Addresses addresses) {
        found = addresses;
        lastAnswer = addresses;
    }

    /** Asks a bootstrap host; the table hears of it. */
    void lookUp(int bootstrap) {
        stop();
        CompletableFuture<Addresses> call = rest.lookUp(bootstrap);
        asked = call;
        var unused = call.whenComplete((addresses, failure) -> {
            if (asked != call || call.isCancelled()) {
                return;
            }
            if (failure == null) {
                found(addresses);
                on.accept(new Input.Plain(Signal.FOUND));
            } else {
                on.accept(new Input.Failed(Signal.NOT_FOUND, Failures.of(failure), false));
            }
        });
    }

    /** Nobody waits for the look-up any more. */
    void stop() {
        CompletableFuture<Addresses> call = asked;
        asked = CompletableFuture.completedFuture(null);
        call.cancel(false);
    }

    /** The REST service at the address in use failed: another one is used, and in the end others are looked up. */
    void restFailed() {
        restFailures++;
        if (given.isEmpty() && restFailures % FAILURES_TO_REFRESH == 0 && refresh.isDone()) {
            CompletableFuture<Addresses> call = rest.addresses();
            refresh = call;
            var unused = call.whenComplete((addresses, failure) -> {
                if (refresh != call || call.isCancelled()) {
                    return;
                }
                if (failure == null) {
                    found(addresses);
                } else {
                    MsyncException why = Failures.of(failure);
                    log.lookupFailed(why.code());
                }
            });
        }
    }

    /** How often the REST service failed; moves on to another address. */
    int restFailures() {
        return restFailures;
    }

    /** Nobody is logged in any more. */
    void forget() {
        stop();
        refresh.cancel(false);
        found = null;
        restFailures = 0;
    }
}
