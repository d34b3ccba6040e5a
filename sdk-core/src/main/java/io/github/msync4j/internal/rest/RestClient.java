package io.github.msync4j.internal.rest;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.rest.BootstrapApi;
import io.github.msync4j.rest.LogPiece;
import io.github.msync4j.rest.LogReceipt;
import io.github.msync4j.rest.PasswordLogin;
import io.github.msync4j.rest.ServerQuery;
import io.github.msync4j.rest.TokenEndQuery;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Decoding;
import io.github.msync4j.spec.rest.Failure;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The REST calls that a login and a renewed token need, and any other. On the loop's thread; results settle there, and
 * cancelling one takes its request back.
 */
public final class RestClient {
    /** What the vendor's client says it is where an app is known by its id. Source: connection.md 3. */
    private static final String SDK_VERSION = "4.10.0";

    /** A file that lies anywhere: asked for without token, secret or any other header of the service. */
    private static final Operation<ErrorCode, URI, Blob> ELSEWHERE = new Operation<>(
            "file.elsewhere",
            "GET",
            Authorization.NONE,
            true,
            List.of(
                    Failure.of("403", ErrorCode.DOWNLOAD_FORBIDDEN),
                    Failure.of("404", ErrorCode.FILE_NOT_FOUND),
                    Failure.of("410", ErrorCode.FILE_EXPIRED),
                    Failure.of("429", ErrorCode.SERVER_BUSY),
                    Failure.of("503", ErrorCode.SERVER_BUSY),
                    Failure.of("5xx", ErrorCode.SERVER_ERROR),
                    Failure.of("*", ErrorCode.DOWNLOAD_FAILED)),
            (address, nobody) -> RestRequest.builder()
                    .path(address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                    .path(address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                    .build(),
            new Decoding.Streamed<>(bytes -> bytes));

    private final ClientOptions options;
    private final RestCall calls;

    /** A client that starts nothing before its first call; files go to and come from users on their executor. */
    public RestClient(ClientOptions options, Http http, Loop loop, Executor users, RestLog log, Telemetry telemetry) {
        this.options = options;
        this.calls = new RestCall(http, loop, options.stepTimeout(), users, log, telemetry);
    }

    /** The addresses that the options give; empty if they have to be looked up. */
    public static Optional<Addresses> given(ClientOptions options) {
        return options.rest()
                .flatMap(rest -> options.socket()
                        .flatMap(socket ->
                                appKey(options).map(app -> new Addresses(app, List.of(rest), List.of(socket)))));
    }

    private static Optional<AppKey> appKey(ClientOptions options) {
        return options.appKey().flatMap(AppKey::parse);
    }

    /** What a bootstrap host says. */
    public CompletableFuture<Addresses> lookUp(int bootstrap) {
        @Nullable AppKey app = appKey(options).orElse(null);
        ServerQuery query = app != null
                ? ServerQuery.builder().appKey(app.toString()).build()
                : ServerQuery.builder()
                        .appId(options.appId().orElseThrow())
                        .sdkVersion(SDK_VERSION)
                        .fileVersion("1")
                        .build();
        Caller caller = Caller.nobody(
                "the look-up of the server's addresses", options.bootstrap().get(bootstrap));
        return then(
                BootstrapApi.of(calls.of(caller)).findServers(query),
                answer -> Addresses.of(answer, app, options.plainTextAllowed()));
    }

    /** The addresses, as given or as the bootstrap hosts say, asked in turn. */
    public CompletableFuture<Addresses> addresses() {
        return given(options).map(CompletableFuture::completedFuture).orElseGet(() -> lookUpFrom(0));
    }

    private CompletableFuture<Addresses> lookUpFrom(int bootstrap) {
        return lookUp(bootstrap)
                .exceptionallyCompose(
                        failure -> bootstrap + 1 < options.bootstrap().size()
                                ? lookUpFrom(bootstrap + 1)
                                : CompletableFuture.failedFuture(failure));
    }

    /** A token for a password. */
    public CompletableFuture<String> token(Addresses addresses, int rest, String userId, String password, Instant now) {
        Caller caller = Caller.anybody("the request for a token", addresses, rest);
        PasswordLogin login = PasswordLogin.builder()
                .userId(userId)
                .password(password)
                .timestamp(now)
                .build();
        return then(AuthApi.of(calls.of(caller)).createToken(login), issued -> {
            if (issued.accessToken().isEmpty()) {
                throw new MsyncException(
                        ErrorCode.REST_FAILED, "the answer to the request for a token holds no access_token");
            }
            return issued.accessToken();
        });
    }

    /** When a token ends, by the server's clock; empty for one without an end. Source: connection.md 4. */
    public CompletableFuture<Optional<Instant>> tokenEnd(Addresses addresses, int rest, String userId, String token) {
        Caller caller = Caller.user("the question when the new token ends", addresses, rest, userId, token);
        return then(
                AuthApi.of(calls.of(caller)).getTokenEnd(TokenEndQuery.builder().build()),
                end -> end.expiresAt().filter(at -> at.isAfter(Instant.EPOCH)));
    }

    /** Hands the service a piece of the log. Source: logging.md 2.3. */
    public CompletableFuture<LogReceipt> uploadLog(
            Addresses addresses, int rest, String userId, String token, String resource, String piece) {
        Caller caller = Caller.user("the upload of the log", addresses, rest, userId, token, resource);
        return then(
                AuthApi.of(calls.ofLog(caller))
                        .uploadLog(LogPiece.builder().logContent(piece).build()),
                receipt -> {
                    if (!receipt.status().equals("ok")) {
                        throw new MsyncException(
                                ErrorCode.REST_FAILED,
                                "the answer to the upload of the log does not say that it is ok");
                    }
                    return receipt;
                });
    }

    /** Any call that needs no user: which try of it, from 1. */
    public <Q, A> CompletionStage<A> call(
            Operation<ErrorCode, Q, A> operation, Q request, Addresses addresses, int rest, int attempt) {
        Caller caller = Caller.anybody(purpose(operation), addresses, rest).at(attempt);
        return calls.of(caller).send(operation, request);
    }

    /** Any call, by a user: which try of it, from 1. */
    public <Q, A> CompletableFuture<A> call(
            Operation<ErrorCode, Q, A> operation,
            Q request,
            Addresses addresses,
            int rest,
            String userId,
            String token,
            String resource,
            int attempt) {
        Caller caller = Caller.user(purpose(operation), addresses, rest, userId, token, resource)
                .at(attempt);
        return calls.of(caller).send(operation, request).toCompletableFuture();
    }

    /** What carries the calls of a user, or downloads that ask for more than the spec knows. */
    public RestTransport<ErrorCode> asUser(
            String purpose, Addresses addresses, int rest, String userId, String token, Optional<Ranging> ranging) {
        Caller caller = Caller.user(purpose, addresses, rest, userId, token);
        return ranging.map(asked -> calls.of(caller, asked)).orElseGet(() -> calls.of(caller));
    }

    /** Gets what lies at any address, as nobody. */
    public CompletableFuture<Blob> get(URI address, Ranging ranging) {
        Caller caller = Caller.nobody("the download", address.resolve("/"));
        return calls.of(caller, ranging).send(ELSEWHERE, address).toCompletableFuture();
    }

    private static String purpose(Operation<?, ?, ?> operation) {
        return "the call " + operation.id();
    }

    /** Fails what is running. */
    public void stop(MsyncException why) {
        calls.stop(why);
    }

    /** A later step of a call; cancelling it cancels the call. */
    private static <A, T> CompletableFuture<T> then(CompletionStage<A> call, Function<A, T> reading) {
        CompletableFuture<T> result = call.toCompletableFuture().thenApply(reading);
        var unused = result.whenComplete(
                (value, failure) -> call.toCompletableFuture().cancel(false));
        return result;
    }
}
