package io.github.msync4j.internal.connection;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.log.TransferLog;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks of the REST service: as the user of a session, and of no later one, or as nobody. On the loop's
 * thread.
 */
final class ServiceCalls {
    /** Who is logged in. */
    interface Owner {
        /** The session that is up; null without one. */
        @Nullable
        Session inSession();

        /** True until the session is over. */
        boolean isCurrent(Session session);

        /** Which of the addresses is in use. */
        int host();

        String token();

        /** How the server calls this device. */
        String resource();
    }

    private final ClientOptions options;
    private final RestClient rest;
    private final Calls calls;
    private final Directory directory;
    private final TransferLog transferLog;
    private final Owner owner;

    ServiceCalls(
            ClientOptions options,
            RestClient rest,
            Calls calls,
            Directory directory,
            TransferLog transferLog,
            Owner owner) {
        this.options = options;
        this.rest = rest;
        this.calls = calls;
        this.directory = directory;
        this.transferLog = transferLog;
        this.owner = owner;
    }

    /** Makes a call. */
    <Q, A> CompletionStage<A> call(Operation<ErrorCode, Q, A> operation, Q request) {
        Session caller = owner.inSession();
        return caller == null ? callAsNobody(operation, request) : calls.send(new AsUser(caller), operation, request);
    }

    /** The service for files. */
    UserService files() {
        return new UserService(new FileWay(owner.inSession()), transferLog);
    }

    private static MsyncException notLoggedIn(Operation<?, ?, ?> operation, String why) {
        return new MsyncException(ErrorCode.NOT_LOGGED_IN, "the call " + operation.id() + " failed: " + why);
    }

    /** Makes calls as the user of a session. */
    private final class AsUser implements RestTransport<ErrorCode> {
        private final Session caller;
        private int made;

        AsUser(Session caller) {
            this.caller = caller;
        }

        @Override
        public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
            if (!owner.isCurrent(caller)) {
                return CompletableFuture.failedStage(notLoggedIn(operation, "the session that it was made in is over"));
            }
            CompletableFuture<A> call = rest.call(
                    operation,
                    request,
                    directory.addresses(),
                    owner.host(),
                    caller.userId(),
                    owner.token(),
                    owner.resource(),
                    ++made);
            return call.whenComplete((answer, failure) -> {
                if (failure != null && !Failures.isExplicit(Failures.of(failure))) {
                    directory.restFailed();
                }
            });
        }
    }

    // ---- as nobody ------------------------------------------------------------------------------

    private <Q, A> CompletionStage<A> callAsNobody(Operation<ErrorCode, Q, A> operation, Q request) {
        if (operation.authorization() != Authorization.NONE) {
            return CompletableFuture.failedStage(notLoggedIn(operation, "nobody is logged in; log in first"));
        }
        // a look-up asks each of its hosts by itself, so it is not made again
        return rest.addresses().thenCompose(addresses -> calls.send(new AsNobody(addresses), operation, request));
    }

    /** Makes calls that need no user, each at the next address. */
    private final class AsNobody implements RestTransport<ErrorCode> {
        private final Addresses addresses;
        private int made;

        AsNobody(Addresses addresses) {
            this.addresses = addresses;
        }

        @Override
        public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
            int host = made++;
            return rest.call(operation, request, addresses, host, made);
        }
    }

    // ---- files ----------------------------------------------------------------------------------

    /** The way to the files of a session, or of nobody. */
    private final class FileWay implements UserService.Way {
        private final @Nullable Session caller;

        FileWay(@Nullable Session caller) {
            this.caller = caller;
        }

        private boolean isOpen() {
            return caller != null && owner.isCurrent(caller);
        }

        @Override
        public Optional<AppKey> app() {
            return isOpen()
                    ? Optional.of(directory.addresses().app())
                    : options.appKey().flatMap(AppKey::parse);
        }

        @Override
        public Optional<URI> address() {
            return isOpen() ? Optional.of(directory.addresses().rest(owner.host())) : options.rest();
        }

        @Override
        public RestTransport<ErrorCode> transport(Optional<Ranging> ranging) {
            Session user = caller;
            if (user != null && isOpen()) {
                return rest.asUser(
                        "the transfer", directory.addresses(), owner.host(), user.userId(), owner.token(), ranging);
            }
            String why = user == null
                    ? "nobody is logged in; log in first"
                    : "the session that the transfer began in is over";
            return new RestTransport<>() {
                @Override
                public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
                    return CompletableFuture.failedFuture(notLoggedIn(operation, why));
                }
            };
        }

        @Override
        public CompletableFuture<Blob> elsewhere(URI address, Ranging ranging) {
            return rest.get(address, ranging);
        }

        @Override
        public void failed() {
            directory.restFailed();
        }
    }
}
