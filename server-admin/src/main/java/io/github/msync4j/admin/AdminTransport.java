package io.github.msync4j.admin;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Ambient;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.Refusal;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Carries the calls: over HTTP, with the app's token where one is wanted. */
final class AdminTransport implements RestTransport<ErrorCode> {
    private final String base;
    private final Ambient ambient;
    private final Duration timeout;
    private final Supplier<HttpClient> newHttp;
    private final AppTokens tokens;
    private @Nullable HttpClient http;

    AdminTransport(ServerAdmin.Builder builder, InstantSource clock) {
        String address = builder.rest().toString();
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        Map<String, String> values = Map.of("org", builder.org(), "app", builder.app());
        this.ambient = name -> Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of " + name));
        this.timeout = builder.timeout();
        this.newHttp = builder::newHttp;
        AppCredentials credentials = builder.credentials();
        this.tokens = new AppTokens(() -> AdminApi.of(this).createAppToken(credentials), clock);
    }

    @Override
    public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
        if (operation.authorization() == Authorization.NONE) {
            return send(operation, request, Optional.empty());
        }
        return tokens.get()
                .thenCompose(token -> send(operation, request, Optional.of(token))
                        .exceptionallyCompose(failure -> isTokenRefused(failure)
                                ? tokens.insteadOf(token)
                                        .thenCompose(other -> send(operation, request, Optional.of(other)))
                                : CompletableFuture.failedStage(failure)));
    }

    /** The service does not promise that a token is good until its end; what it refused did not happen. */
    private static boolean isTokenRefused(Throwable failure) {
        return cause(failure) instanceof MsyncException typed && typed.code() == ErrorCode.AUTHENTICATION_REFUSED;
    }

    private <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request, Optional<String> token) {
        HttpRequest written;
        try {
            written = written(operation, operation.request(request, ambient), token);
        } catch (IllegalArgumentException | JsonException e) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.INVALID_ARGUMENT, where(operation) + " was not sent: " + e.getMessage()));
        }
        return http().sendAsync(written, HttpResponse.BodyHandlers.ofByteArray())
                // the request's own bound ends with the answer's head
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    if (answer == null) {
                        throw noAnswer(operation, cause(failure));
                    }
                    return answer(operation, answer);
                });
    }

    private HttpRequest written(Operation<?, ?, ?> operation, RestRequest request, Optional<String> token) {
        HttpRequest.Builder written = HttpRequest.newBuilder(URI.create(base + request.target()))
                .timeout(timeout)
                .header("Accept", "application/json")
                .method(operation.method(), body(request.content()));
        request.headers().forEach(written::setHeader);
        written.setHeader("Content-Type", request.contentType());
        token.ifPresent(bearer -> written.header("Authorization", "Bearer " + bearer));
        return written.build();
    }

    private static HttpRequest.BodyPublisher body(Blob content) {
        OptionalLong length = content.length();
        if (length.isEmpty()) {
            return HttpRequest.BodyPublishers.fromPublisher(content);
        }
        return length.getAsLong() == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.fromPublisher(content, length.getAsLong());
    }

    private <A> A answer(Operation<ErrorCode, ?, A> operation, HttpResponse<byte[]> answer) {
        String misfit = "";
        if (answer.statusCode() == 200) {
            try {
                return operation.answer(answer.body());
            } catch (JsonException e) {
                misfit = "but " + e.getMessage();
            }
        }
        Refusal refusal = Refusal.of(answer.statusCode(), answer.body());
        ErrorCode code = operation.code(refusal);
        // the service's own description may repeat a password
        throw new MsyncException(code, refusal.told(where(operation), code.english(), refusal.error(), misfit));
    }

    private MsyncException noAnswer(Operation<?, ?, ?> operation, Throwable failure) {
        if (failure instanceof HttpTimeoutException || failure instanceof TimeoutException) {
            return new MsyncException(
                    ErrorCode.TIMEOUT, where(operation) + " had no answer within " + timeout.toMillis() + " ms");
        }
        ErrorCode code = failure instanceof SSLException ? ErrorCode.TLS_FAILED : ErrorCode.SERVER_UNREACHABLE;
        return new MsyncException(
                code, where(operation) + " could not be made: " + failure + "; check address and network", failure);
    }

    private String where(Operation<?, ?, ?> operation) {
        return "the call " + operation.id() + " at " + base;
    }

    private synchronized HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            made = newHttp.get();
            http = made;
        }
        return made;
    }

    /** What went wrong. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
