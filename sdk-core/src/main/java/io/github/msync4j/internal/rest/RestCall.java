package io.github.msync4j.internal.rest;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.dispatch.Moved;
import io.github.msync4j.internal.flight.RestSpan;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Decoding;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.Refusal;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Carries REST calls, bounded in time and size. On the loop's thread. */
final class RestCall {
    /** How long the vendor's client gives an upload. Source: rest.md 1. */
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(5);

    private final Http http;
    private final Loop loop;
    private final Duration timeout;
    /** Where files are given and taken. */
    private final Executor users;

    private final RestLog log;
    private final Telemetry telemetry;
    private final Map<Long, CompletableFuture<?>> running = new LinkedHashMap<>(4);
    private final Map<Long, Runnable> arriving = new LinkedHashMap<>(4);
    private long count;

    RestCall(Http http, Loop loop, Duration timeout, Executor users, RestLog log, Telemetry telemetry) {
        this.http = http;
        this.loop = loop;
        this.timeout = timeout;
        this.users = users;
        this.log = log;
        this.telemetry = telemetry;
    }

    /** Carries the calls of a caller. */
    RestTransport<ErrorCode> of(Caller caller) {
        return of(caller, Optional.empty(), true);
    }

    /** Carries the downloads of a caller. */
    RestTransport<ErrorCode> of(Caller caller, Ranging ranging) {
        return of(caller, Optional.of(ranging), true);
    }

    /** Carries the log: what is said of that in the log would have to be carried in turn. */
    RestTransport<ErrorCode> ofLog(Caller caller) {
        return of(caller, Optional.empty(), false);
    }

    private RestTransport<ErrorCode> of(Caller caller, Optional<Ranging> ranging, boolean logged) {
        return new RestTransport<>() {
            @Override
            public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                return RestCall.this.send(caller, operation, request, ranging, logged);
            }
        };
    }

    /** Sends a request; the result settles on the loop's thread, and cancelling it closes the connection. */
    private <Q, A> CompletableFuture<A> send(
            Caller caller, Operation<ErrorCode, Q, A> operation, Q request, Optional<Ranging> ranging, boolean logged) {
        String where = caller.where();
        long number = count++;
        RestRequest asked;
        Http.Request written;
        try {
            asked = operation.request(request, caller);
            written = written(caller, operation, asked, ranging, () -> arriving.remove(number));
        } catch (IllegalArgumentException | JsonException e) {
            return CompletableFuture.failedFuture(
                    new MsyncException(ErrorCode.INVALID_ARGUMENT, where + " was not sent: " + e.getMessage()));
        }
        long begun = loop.nanos();
        RestSpan span = telemetry.rest(operation.id(), operation.method(), caller.attempt());
        Status status = new Status();
        CompletableFuture<A> result = new CompletableFuture<>();
        running.put(number, result);
        Duration bound = asked.isStreamed() && timeout.compareTo(UPLOAD_TIMEOUT) < 0 ? UPLOAD_TIMEOUT : timeout;
        Runnable timer = loop.schedule(
                bound,
                () -> result.completeExceptionally(new MsyncException(
                        ErrorCode.TIMEOUT, where + " had no answer within " + bound.toMillis() + " ms")));
        Runnable takeBack = http.send(written, (answer, failure) -> {
            if (answer != null) {
                status.number = answer.status();
                settle(result, where, operation, ranging, answer);
            } else if (failure != null) {
                result.completeExceptionally(unreachable(where, failure));
            }
        });
        var unused = result.whenComplete((answer, failure) -> {
            running.remove(number);
            timer.run();
            span.end(status.number, code(failure));
            if (logged) {
                told(operation, status.number, Duration.ofNanos(loop.nanos() - begun), failure);
            }
            if (answer instanceof Blob) {
                arriving.put(number, takeBack);
            } else {
                takeBack.run();
            }
        });
        return result;
    }

    /** The HTTP status of an answer; 0 before there is one. */
    private static final class Status {
        private int number;
    }

    private void told(Operation<?, ?, ?> operation, int status, Duration took, @Nullable Throwable failure) {
        if (failure == null) {
            log.answered(operation.id(), operation.method(), status, took);
        } else {
            log.failed(operation.id(), operation.method(), status, took, code(failure));
        }
    }

    private static ErrorCode code(@Nullable Throwable failure) {
        if (failure == null) {
            return ErrorCode.OK;
        }
        return failure instanceof MsyncException why ? why.code() : ErrorCode.CANCELLED;
    }

    /** Fails what is running, and what is arriving. */
    void stop(MsyncException why) {
        List.copyOf(arriving.values()).forEach(Runnable::run);
        List.copyOf(running.values()).forEach(call -> call.completeExceptionally(why));
    }

    private Http.Request written(
            Caller caller,
            Operation<?, ?, ?> operation,
            RestRequest request,
            Optional<Ranging> ranging,
            Runnable ended) {
        Optional<String> bearer = operation.authorization() == Authorization.NONE ? Optional.empty() : caller.token();
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        ranging.ifPresent(asked -> headers.putAll(asked.headers()));
        return new Http.Request(
                operation.method(),
                caller.resolve(request.target()),
                bearer,
                headers,
                request.contentType(),
                request.isStreamed() ? Moved.asked(request.content(), users) : request.content(),
                operation.decoding() instanceof Decoding.Streamed
                        ? Optional.of(new Http.HandingOn(timeout, ended))
                        : Optional.empty());
    }

    private <A> void settle(
            CompletableFuture<A> result,
            String where,
            Operation<ErrorCode, ?, A> operation,
            Optional<Ranging> ranging,
            Http.Answer answer) {
        String misfit = "";
        if (answer.status() == 200 || answer.arriving().isPresent()) {
            ranging.ifPresent(hears -> hears.heard()
                    .accept(new Ranging.Head(
                            answer.status(),
                            Optional.ofNullable(answer.headers().get("etag")),
                            Optional.ofNullable(answer.headers().get("content-range")))));
            try {
                result.complete(
                        operation.decoding() instanceof Decoding.Streamed<A> streamed
                                        && answer.arriving().isPresent()
                                ? streamed.reading()
                                        .apply(Moved.heard(answer.arriving().get(), users))
                                : operation.answer(answer.body()));
                return;
            } catch (JsonException e) {
                misfit = "but " + e.getMessage();
            }
        }
        Refusal refusal = Refusal.of(answer.status(), answer.body());
        ErrorCode code = operation.code(refusal);
        result.completeExceptionally(
                new MsyncException(code, refusal.told(where, code.english(), refusal.description(), misfit)));
    }

    private static MsyncException unreachable(String where, LinkFailure failure) {
        // to a call, an answer that breaks off is no better than none
        ErrorCode code = failure.code() == ErrorCode.CONNECTION_LOST ? ErrorCode.SERVER_UNREACHABLE : failure.code();
        if (code == ErrorCode.UPLOAD_FAILED) {
            return new MsyncException(code, where + " failed: " + failure.detail());
        }
        return new MsyncException(
                code, where + " could not be reached: " + failure.detail() + "; check address and network");
    }
}
