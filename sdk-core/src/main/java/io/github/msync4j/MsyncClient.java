package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.internal.connection.Connection;
import io.github.msync4j.internal.connection.Network;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.dispatch.HandlerThreads;
import io.github.msync4j.internal.dispatch.LoggedHandlers;
import io.github.msync4j.internal.dispatch.SerialExecutor;
import io.github.msync4j.internal.support.SupportBundles;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import io.github.msync4j.support.SupportBundle;
import io.github.msync4j.support.SupportBundleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One user's connection to the service.
 *
 * <p>A client is cheap to make: no thread, socket or file before the first {@link #login}. Any number of them live in
 * one JVM side by side. All methods may be called from any thread and none of them waits, but {@link #close()}, and
 * {@link #createSupportBundle(Path)} for the disk.
 *
 * <p><b>Handlers</b> run on {@link ClientOptions#handlerExecutor()}, never on the socket's thread. Each handler sees the
 * messages of one conversation in order, and connection events in order with everything around them; messages of
 * different conversations may reach it at the same time. A handler that throws or is slow harms no other; handlers that
 * block belong on an executor of the application's own, because the SDK's threads are few.
 *
 * <p><b>Stages</b> that methods return fail with {@link MsyncException} and are completed on the handler executor, one
 * after the other: continue with the {@code …Async} methods where the work is long.
 */
public final class MsyncClient implements AutoCloseable {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    private static final int EVENT_BUFFER = 1_024;
    private static final int MAX_EVENT_BUFFER = 1_000_000;

    private final Connection connection;
    private final EventBus events;
    private final HandlerThreads executor;
    private final Logging logging;
    private final Messages messages;
    private final Attachments attachments;
    private final SupportBundles supportBundles;
    private final RestTransport<ErrorCode> rest = new RestTransport<>() {
        @Override
        public <Q, A> CompletionStage<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
            return call(operation, request);
        }
    };
    private final AtomicBoolean used = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private MsyncClient(ClientOptions options) {
        String ownId = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        this.executor = options.handlerExecutor().map(HandlerThreads::orShared).orElseGet(HandlerThreads::shared);
        this.logging = Logging.create(ownId, options.logging());
        Network network = Network.real(options);
        Telemetry telemetry = new Telemetry(
                logging, options.metrics().orElse(null), options.tracer().orElse(null), network.loop()::nanos);
        this.events = new EventBus(executor, new LoggedHandlers(logging, telemetry, network.loop()::nanos));
        this.connection = new Connection(
                options,
                network,
                events,
                logging.carrying(executor),
                logging.carrying(new SerialExecutor(executor)),
                Device.of(options, ownId),
                logging,
                telemetry);
        this.messages = new Messages(connection, rest);
        this.attachments = new Attachments(options, connection, this::isClosed);
        this.supportBundles = new SupportBundles(options, logging);
    }

    /**
     * Makes a client that is logged out.
     *
     * @param options what it needs to know
     * @return the client
     */
    public static MsyncClient create(ClientOptions options) {
        return new MsyncClient(options);
    }

    /**
     * Logs a user in: looks up the addresses unless they were given, exchanges a password for a token, opens the socket
     * and asks the server for a session. Each step and the whole are bounded by the options. The handlers have seen
     * {@link Connected} before the stage completes (or had a second for it).
     *
     * <p>Fails with {@link ErrorCode#INVALID_USER_ID} or {@link ErrorCode#USER_ID_TOO_LONG} for an id that cannot be
     * one, {@link ErrorCode#WRONG_PASSWORD}, {@link ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#INVALID_TOKEN} or
     * {@link ErrorCode#TOKEN_EXPIRED} when the server says so, {@link ErrorCode#TIMEOUT},
     * {@link ErrorCode#SERVER_UNREACHABLE} or {@link ErrorCode#BOOTSTRAP_FAILED} when it says nothing,
     * {@link ErrorCode#TLS_FAILED} or {@link ErrorCode#PROXY_FAILED} when the way there is barred,
     * {@link ErrorCode#TOKEN_PROVIDER_FAILED} when a provider gives no token,
     * {@link ErrorCode#ALREADY_LOGGED_IN} or {@link ErrorCode#LOGIN_FAILED} when this client is busy,
     * {@link ErrorCode#CLOSED} after {@link #close()}.
     *
     * @param userId the user: not blank, at most 64 bytes
     * @param credentials password, token, or a provider of tokens
     * @return the session, once sending works
     */
    public CompletionStage<Connected> login(String userId, Credentials credentials) {
        Optional<MsyncException> problem = UserIds.problem(userId);
        if (problem.isPresent()) {
            return CompletableFuture.failedStage(problem.get());
        }
        if (closed.get()) {
            return CompletableFuture.failedStage(
                    new MsyncException(ErrorCode.CLOSED, "login failed: the client was closed; make a new one"));
        }
        used.set(true);
        return connection.login(userId, credentials).minimalCompletionStage();
    }

    /**
     * Ends the session: tells the server, closes the socket, fails what is not acknowledged. Also ends a login or a
     * reconnect that is under way. A new login is allowed afterwards. Where the log is uploaded, what waits leaves before
     * that, for two seconds at the most.
     *
     * @return done when the session is over; never fails
     */
    public CompletionStage<Void> logout() {
        if (!used.get() || closed.get()) {
            return CompletableFuture.completedStage(null);
        }
        return connection.logout().minimalCompletionStage();
    }

    /**
     * Returns the messages of this user.
     *
     * @return where to send from
     */
    public Messages messages() {
        return messages;
    }

    /**
     * Returns the files of this user's messages.
     *
     * @return where to upload to and download from
     */
    public Attachments attachments() {
        return attachments;
    }

    /** A client that is used has something to give back. */
    private boolean isClosed() {
        used.set(true);
        return closed.get();
    }

    /**
     * Returns what carries REST calls: give it to an interface of {@code io.github.msync4j.rest}, as in
     * {@code GroupApi.of(client.rest())}, or to one that was generated from a spec of your own. The calls go the way of all
     * that this client sends, with the options' proxy, TLS and {@link ClientOptions#stepTimeout()}, to the address that is in
     * use; it is looked up where nobody is logged in and none was given.
     *
     * <p>A call is made as the user who is logged in; without a session, as nobody: one that wants a user then fails with
     * {@link ErrorCode#NOT_LOGGED_IN}, and one that wants the app's token always with
     * {@link ErrorCode#OPERATION_NOT_ALLOWED}. It is made once, or more than once where nothing answers and making it again
     * does no harm: {@link ClientOptions.Builder#restAttempts}. It fails with what its spec says of the server's answer, with
     * {@link ErrorCode#INVALID_ARGUMENT} for a request that cannot be written, {@link ErrorCode#TIMEOUT} or
     * {@link ErrorCode#SERVER_UNREACHABLE} without an answer, {@link ErrorCode#CLOSED} after {@link #close()}.
     *
     * @return the transport; any number of calls may be under way at a time
     */
    public RestTransport<ErrorCode> rest() {
        return rest;
    }

    private <Q, A> CompletionStage<A> call(Operation<ErrorCode, Q, A> operation, Q request) {
        if (closed.get()) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.CLOSED, "the call " + operation.id() + " failed: the client was closed; make a new one"));
        }
        if (operation.authorization() == Authorization.APP) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.OPERATION_NOT_ALLOWED,
                    "the call " + operation.id() + " is for the app's own server, which has the app's token"));
        }
        used.set(true);
        return connection.call(operation, request).minimalCompletionStage();
    }

    /**
     * Returns the log of this client.
     *
     * @return its levels, listeners and sinks
     */
    public Logging logging() {
        return logging;
    }

    /**
     * Writes a support bundle with {@link SupportBundleOptions#defaults()}: see
     * {@link #createSupportBundle(Path, SupportBundleOptions)}.
     *
     * @param path a file that is not there yet, or a directory, which gets one named {@code msync4j-support-} with the time
     * @return what was written
     * @throws MsyncException {@link ErrorCode#FILE_ALREADY_EXISTS}, {@link ErrorCode#SUPPORT_BUNDLE_FAILED}
     */
    public SupportBundle createSupportBundle(Path path) {
        return createSupportBundle(path, SupportBundleOptions.defaults());
    }

    /**
     * Writes what somebody needs who has to find out what went wrong: a zip with a manifest, the options, the connection's
     * state and its last changes, counters, the SDK's threads, and the log as cache and files have it. No secret is in it; ids
     * and what users wrote are as the log has them ({@link io.github.msync4j.logging.LogOptions}); the manifest says what was
     * left out. Works in every state: logged out, offline, closed.
     *
     * <p>The file is there whole or not at all, for its owner alone. The caller's thread does it, and waits for the disk.
     * Source: R53, logging.md 4.10.
     *
     * @param path a file, or a directory, which gets one named {@code msync4j-support-} with the time
     * @param options how much goes in, and whether it may replace a file
     * @return what was written
     * @throws MsyncException {@link ErrorCode#FILE_ALREADY_EXISTS} where a file is there that may not be replaced,
     *     {@link ErrorCode#SUPPORT_BUNDLE_FAILED} where it cannot be written
     */
    public SupportBundle createSupportBundle(Path path, SupportBundleOptions options) {
        return supportBundles.write(path, options, connection.report());
    }

    /**
     * Uploads what the log has now, as the user who is logged in, without waiting for the time that the service gave. Without
     * it the log leaves by itself, in rounds; docs/logging.md says when.
     *
     * <p>Fails with {@link ErrorCode#OPERATION_NOT_ALLOWED} unless both sides want it, which the message tells apart: the
     * application by {@link LogOptions.Builder#upload}, the service where its addresses are looked up;
     * {@link ErrorCode#NOT_LOGGED_IN} without a session or if it ends meanwhile, {@link ErrorCode#CLOSED} after
     * {@link #close()}, {@link ErrorCode#TIMEOUT} or {@link ErrorCode#SERVER_UNREACHABLE} when nothing answers,
     * {@link ErrorCode#QUOTA_REACHED} when the service has had enough, and with what the service says otherwise. What did
     * not arrive is kept, and tried again. Source: R54.
     *
     * @return what arrived, once all of it has
     */
    public CompletionStage<LogUpload> uploadLogsNow() {
        String failed = "uploading the log failed: ";
        if (closed.get()) {
            return CompletableFuture.failedStage(
                    new MsyncException(ErrorCode.CLOSED, failed + "the client was closed"));
        }
        if (!logging.uploadAllowed()) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.OPERATION_NOT_ALLOWED,
                    failed + "the application does not allow it; set LogOptions.upload or msync4j.log.upload"));
        }
        if (!used.get()) {
            return CompletableFuture.failedStage(
                    new MsyncException(ErrorCode.NOT_LOGGED_IN, failed + "nobody is logged in; log in first"));
        }
        return connection.uploadLogs().minimalCompletionStage();
    }

    /**
     * Uses another token from now on, without touching the link. The REST service is asked when the token ends, so a
     * token that it does not know is not taken; what a {@link TokenProvider} was asked for is not needed any more.
     *
     * <p>Fails with {@link ErrorCode#NOT_LOGGED_IN} without a session or if it ends meanwhile, {@link ErrorCode#CANCELLED}
     * if another renewal follows before this one is done, {@link ErrorCode#TIMEOUT} or
     * {@link ErrorCode#SERVER_UNREACHABLE} when nothing answers, and with what the server says when it refuses the token;
     * the old token then stays in use. Source: R28.
     *
     * @param token the token, without any prefix
     * @return when the new token ends
     */
    public CompletionStage<TokenRenewed> renewToken(String token) {
        if (token.isBlank()) {
            return CompletableFuture.failedStage(
                    new MsyncException(ErrorCode.INVALID_ARGUMENT, "renewing the token failed: the token is blank"));
        }
        if (!used.get() || closed.get()) {
            return CompletableFuture.failedStage(new MsyncException(
                    ErrorCode.NOT_LOGGED_IN, "renewing the token failed: nobody is logged in; log in with it"));
        }
        return connection.renewToken(token).minimalCompletionStage();
    }

    /**
     * Looks at the link now, for an application that knows that the network changed: a link that is up is asked for a sign
     * of life, which it has to give within {@link ClientOptions#heartbeatTimeout()}; a lost one that waits for its next
     * try is tried at once. Does nothing otherwise.
     */
    public void checkNow() {
        if (used.get() && !closed.get()) {
            connection.checkNow();
        }
    }

    /**
     * Returns what is known of the connection now: state, reasons, session, token, signs of life, messages that wait.
     *
     * @return a snapshot
     */
    public ConnectionStatus status() {
        return connection.status();
    }

    /**
     * Returns where the client is on its way to a session.
     *
     * @return the state as it is now
     */
    public ConnectionState state() {
        return connection.state();
    }

    /**
     * Returns who is logged in.
     *
     * @return the user, or empty
     */
    public Optional<String> userId() {
        return connection.userId();
    }

    /**
     * Adds a handler. It sees what happens from now on.
     *
     * @param handler the handler, of any number of generated handler interfaces
     * @return takes it out again
     */
    public HandlerRegistration addHandler(EventHandler handler) {
        return events.add(handler);
    }

    /**
     * Adds a handler under an id; one that is there under the same id is replaced. Source: R32.
     *
     * @param id the id, of the application's choice
     * @param handler the handler
     * @return takes it out again, unless it was replaced
     */
    public HandlerRegistration addHandler(String id, EventHandler handler) {
        return events.add(id, handler);
    }

    /**
     * Takes a handler out.
     *
     * @param id the id it was added under; if there is none, nothing happens
     */
    public void removeHandler(String id) {
        events.remove(id);
    }

    /**
     * Returns a publisher of events, with room for 1,024 events that a subscriber has not requested yet.
     *
     * @param type which events: one type, a sealed group such as {@code ConnectionEvent}, or all with {@code Event}
     * @param <E> the type
     * @return the publisher, as {@link #events(Class, int)} describes it
     */
    public <E extends Event> Flow.Publisher<E> events(Class<E> type) {
        return events(type, EVENT_BUFFER);
    }

    /**
     * Returns a publisher of events. Each subscriber gets, on the handler executor, all events of the type that happen
     * after it subscribed, in order, as it requests them. Its subscription completes when the client is closed.
     *
     * <p>Nothing waits for a subscriber, and nothing is left out: one that requests less than happens gets
     * {@link ErrorCode#EVENT_BUFFER_FULL} when its buffer has no room, after everything that is in it. One that throws
     * is cancelled, and the log says so.
     *
     * @param type which events: one type, a sealed group such as {@code ConnectionEvent}, or all with {@code Event}
     * @param buffer how many events may wait for a subscriber to request them, 1 to 1,000,000
     * @param <E> the type
     * @return the publisher; any number of subscribers may come at any time
     */
    public <E extends Event> Flow.Publisher<E> events(Class<E> type, int buffer) {
        if (buffer < 1 || buffer > MAX_EVENT_BUFFER) {
            throw new IllegalArgumentException("buffer: " + buffer + " is not 1 to " + MAX_EVENT_BUFFER);
        }
        return events.publisher(type, buffer);
    }

    /** Logs out for good and gives back what the client holds. Waits for that, but no longer than five seconds. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (used.get()) {
            connection
                    .close()
                    .completeOnTimeout(null, CLOSE_BOUND.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        events.complete();
        executor.release();
        logging.close();
    }

    @Override
    public String toString() {
        return "MsyncClient[" + userId().orElse("nobody") + ", " + state() + "]";
    }
}
