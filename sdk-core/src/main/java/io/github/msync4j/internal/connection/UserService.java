package io.github.msync4j.internal.connection;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.internal.transfer.Service;
import io.github.msync4j.log.TransferLog;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The service for the files of a user: of one session, and of no later one. On the loop's thread. */
final class UserService implements Service {
    private final Way way;
    private final TransferLog log;

    /** How calls are made, as long as the session lasts. */
    interface Way {
        /** The app; empty if it is not known yet. */
        Optional<AppKey> app();

        /** Where calls go now; empty without a session. */
        Optional<URI> address();

        /** What carries a call; fails without a session. */
        RestTransport<ErrorCode> transport(Optional<Ranging> ranging);

        /** Gets what lies elsewhere. */
        CompletableFuture<Blob> elsewhere(URI address, Ranging ranging);

        /** The service did not answer: the next call goes to another address. */
        void failed();
    }

    UserService(Way way, TransferLog log) {
        this.way = way;
        this.log = log;
    }

    @Override
    public Optional<AppKey> app() {
        return way.app();
    }

    @Override
    public Optional<URI> address() {
        return way.address();
    }

    @Override
    public RestTransport<ErrorCode> calls() {
        return calls(Optional.empty());
    }

    @Override
    public RestTransport<ErrorCode> calls(Ranging ranging) {
        return calls(Optional.of(ranging));
    }

    private RestTransport<ErrorCode> calls(Optional<Ranging> ranging) {
        return new RestTransport<>() {
            @Override
            public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                CompletionStage<A> call = way.transport(ranging).send(operation, request);
                var unused = call.whenComplete((answer, failure) -> {
                    if (failure != null && mayPass(failure(failure))) {
                        way.failed();
                    }
                });
                // the call itself: who cancels it takes the request back
                return call;
            }
        };
    }

    @Override
    public CompletableFuture<Blob> elsewhere(URI address, Ranging ranging) {
        return way.elsewhere(address, ranging);
    }

    @Override
    public MsyncException failure(Throwable failure) {
        return Failures.of(failure);
    }

    @Override
    public boolean mayPass(MsyncException failure) {
        return !Failures.isExplicit(failure);
    }

    @Override
    public void again(String what, MsyncException why) {
        log.repeated(what, why.code());
    }
}
