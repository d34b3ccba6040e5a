package io.github.msync4j.internal.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.dispatch.Gathered;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.internal.session.Ambient;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Limits;
import io.github.msync4j.internal.session.SessionMachine;
import io.github.msync4j.internal.session.State;
import io.github.msync4j.internal.session.Step;
import io.github.msync4j.internal.session.Timer;
import io.github.msync4j.internal.transport.Link;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.internal.wire.TokenEnd;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.logging.LoggerNames;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The shell around the state machine: it feeds in what happens, and performs what the machine decided. Everything but
 * the methods for the application runs on the loop's thread.
 */
public final class Connection {
    /** How long a login waits for handlers to have seen that the session is up. */
    private static final Duration HANDLER_GRACE = Duration.ofSeconds(1);

    private final ClientOptions options;
    private final Loop loop;
    private final Network network;
    private final RestClient rest;
    private final EventBus events;
    /** Settles what handlers have to have seen before; on any thread. */
    private final Executor settling;
    /** Settles everything else; on the loop's thread. */
    private final Executor gathered;

    private final SessionMachine machine;
    private final Device device;
    private final Ids ids = new Ids();
    private final Traffic traffic;
    private final Logger log;
    private final Logger frames;

    private final Map<Timer, Runnable> timers = new EnumMap<>(Timer.class);
    private final List<Runnable> logouts = new ArrayList<>();
    private State state = new State.LoggedOut();
    private @Nullable PendingLogin login;
    private @Nullable Link link;
    private @Nullable Session session;
    private String sessionId = "";
    private long lastReceived;
    private boolean flushing;

    private volatile ConnectionState visible = ConnectionState.LOGGED_OUT;
    private volatile @Nullable Session visibleSession;

    /** A connection that is logged out. Nothing is started. */
    public Connection(
            ClientOptions options,
            Network network,
            RestClient rest,
            EventBus events,
            Executor settling,
            Device device,
            Logging logging) {
        this.options = options;
        this.loop = network.loop();
        this.network = network;
        this.rest = rest;
        this.events = events;
        this.settling = settling;
        this.gathered = new Gathered(loop, settling);
        this.device = device;
        this.machine = new SessionMachine(Limits.of(options));
        this.log = logging.logger(LoggerNames.CONNECTION);
        this.frames = logging.logger(LoggerNames.FRAME);
        this.traffic = new Traffic(
                options.sendTimeout(), loop, events, gathered, logging.logger(LoggerNames.SYNC), this::write);
    }

    // ---- for the application, on any thread -----------------------------------------------------

    /** Where the connection is. */
    public ConnectionState state() {
        return visible;
    }

    /** Who is logged in. */
    public Optional<String> userId() {
        return Optional.ofNullable(visibleSession).map(Session::userId);
    }

    /** Logs in. */
    public CompletableFuture<Connected> login(String userId, Credentials credentials) {
        CompletableFuture<Connected> result = new CompletableFuture<>();
        onLoop(result, () -> {
            Optional<MsyncException> refusal = refusal(userId);
            if (refusal.isPresent()) {
                gathered.execute(() -> result.completeExceptionally(refusal.get()));
                return;
            }
            login = new PendingLogin(userId, credentials, result);
            log.log(LogLevel.INFO, "login", "user", userId);
            on(new Input.Login());
        });
        return result;
    }

    /** Logs out; done when the session is over. */
    public CompletableFuture<Void> logout() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        end(new Input.Logout(), () -> gathered.execute(() -> result.complete(null)), result);
        return result;
    }

    /** Logs out for good and gives everything back. The result is for waiting only: it completes on the loop's thread. */
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        // a handler that closes the client waits for this, so it must not wait for handlers
        end(new Input.Close(), () -> result.complete(null), result);
        return result;
    }

    private void end(Input input, Runnable done, CompletableFuture<Void> result) {
        onLoop(result, () -> {
            logouts.add(done);
            on(input);
        });
    }

    /** Runs a task on the loop; where the loop is gone already, the result says so. */
    private void onLoop(CompletableFuture<?> result, Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new MsyncException(ErrorCode.CLOSED, "the client was closed", e));
        }
    }

    /** Sends a message; done when the server has acknowledged it. */
    public CompletableFuture<Message> send(OutgoingMessage message) {
        CompletableFuture<Message> result = new CompletableFuture<>();
        Session sender = visibleSession;
        if (sender == null) {
            result.completeExceptionally(
                    new MsyncException(ErrorCode.NOT_LOGGED_IN, "sending failed: nobody is logged in; log in first"));
            return result;
        }
        Outgoing outgoing = Outgoing.of(
                message, sender.userId(), sender.writer(), ids, loop.now().toEpochMilli(), result);
        onLoop(result, () -> {
            if (state instanceof State.Online) {
                traffic.send(outgoing);
            } else {
                traffic.fail(outgoing, ErrorCode.SEND_CONNECTION_LOST, "there is no connection at the moment");
            }
        });
        return result;
    }

    private Optional<MsyncException> refusal(String userId) {
        Session running = session;
        if (state instanceof State.Closed) {
            return Optional.of(new MsyncException(ErrorCode.CLOSED, "login failed: the client was closed"));
        }
        if (running != null) {
            boolean same = running.userId().equalsIgnoreCase(userId);
            return Optional.of(new MsyncException(
                    same ? ErrorCode.ALREADY_LOGGED_IN : ErrorCode.ALREADY_LOGGED_IN_AS_OTHER,
                    "login failed: " + running.userId() + " is logged in on this client; log out first"));
        }
        return login == null
                ? Optional.empty()
                : Optional.of(new MsyncException(
                        ErrorCode.LOGIN_FAILED, "login failed: another login is running on this client; wait for it"));
    }

    // ---- the machine ----------------------------------------------------------------------------

    private void on(Input input) {
        Duration silence = Duration.ofNanos(loop.nanos() - lastReceived);
        State before = state;
        Step step = machine.on(before, input, new Ambient(silence, loop.dice()));
        state = step.state();
        visible = state.visible();
        if (before.visible() != visible) {
            log.log(LogLevel.DEBUG, "state", "from", before.visible(), "to", visible);
        }
        step.effects().forEach(this::perform);
    }

    private void perform(Effect effect) {
        if (effect instanceof Effect.StartTimer start) {
            startTimer(start.timer(), start.delay());
        } else if (effect instanceof Effect.StopTimer stop) {
            stopTimer(stop.timer());
        } else if (effect instanceof Effect.StopTimers) {
            List.copyOf(timers.keySet()).forEach(this::stopTimer);
        } else if (effect instanceof Effect.Authorize) {
            authorize();
        } else if (effect instanceof Effect.OpenSocket) {
            openSocket();
        } else if (effect instanceof Effect.CloseSocket) {
            closeSocket();
        } else if (effect instanceof Effect.FailLogin failed) {
            failLogin(failed.failure());
        } else if (effect instanceof Effect.FailSends failed) {
            traffic.failAll(failed.code());
        } else if (effect instanceof Effect.AnnounceDisconnected over) {
            announceDisconnected(over);
        } else if (effect instanceof Effect.Forget) {
            forget();
        } else if (effect instanceof Effect.SettleLogout) {
            settleLogout();
        } else if (session != null) {
            performInSession(effect, session);
        }
    }

    private void performInSession(Effect effect, Session in) {
        long now = loop.now().toEpochMilli();
        if (effect instanceof Effect.SendProvision) {
            sessionId = now + ":";
            write(in.writer().provision(in.token(), sessionId, now));
        } else if (effect instanceof Effect.SendUnread) {
            write(in.writer().unread(now));
        } else if (effect instanceof Effect.SendLogout) {
            write(in.writer().logout(in.token(), sessionId, now));
        } else if (effect instanceof Effect.AnnounceConnected connected) {
            announceConnected(in, connected.reconnected());
        } else if (effect instanceof Effect.AnnounceReconnecting again) {
            log.log(
                    LogLevel.INFO,
                    "reconnecting",
                    "attempt",
                    again.attempt(),
                    "delay",
                    again.delay(),
                    "cause",
                    again.cause());
            publish(Reconnecting.builder()
                    .attempt(again.attempt())
                    .delay(again.delay())
                    .cause(again.cause())
                    .build());
        } else if (effect instanceof Effect.AnnounceTokenWillExpire expiring) {
            publish(TokenWillExpire.builder().expiresAt(expiring.end()).build());
        } else if (effect instanceof Effect.AnnounceTokenExpired expired) {
            publish(TokenExpired.builder().expiredAt(expired.end()).build());
        }
    }

    private void publish(Event event) {
        events.publish(event, null);
    }

    private void startTimer(Timer timer, Duration delay) {
        stopTimer(timer);
        timers.put(timer, loop.schedule(delay, () -> {
            timers.remove(timer);
            on(new Input.TimeUp(timer));
        }));
    }

    private void stopTimer(Timer timer) {
        Runnable cancel = timers.remove(timer);
        if (cancel != null) {
            cancel.run();
        }
    }

    // ---- logging in and out ---------------------------------------------------------------------

    private void authorize() {
        PendingLogin running = login;
        if (running == null) {
            return;
        }
        Instant now = loop.now();
        rest.addresses()
                .thenCompose(addresses -> token(running, addresses, now)
                        .thenApply(token ->
                                Session.start(options.appKey(), running.userId(), token, addresses, device, ids)))
                .whenComplete((authorized, failure) -> loop.execute(() -> {
                    // a login that was given up meanwhile has nothing to say any more
                    if (login != running) {
                        return;
                    }
                    if (failure == null) {
                        session = authorized;
                        on(new Input.Authorized());
                    } else {
                        on(new Input.NotAuthorized(asMsync(failure)));
                    }
                }));
    }

    private CompletionStage<String> token(PendingLogin running, Addresses addresses, Instant now) {
        if (running.credentials() instanceof Credentials.Token token) {
            return CompletableFuture.completedStage(token.reveal());
        }
        Credentials.Password password = (Credentials.Password) running.credentials();
        return rest.token(addresses.rest(), running.userId(), new String(password.reveal()), now);
    }

    private static MsyncException asMsync(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof MsyncException typed
                ? typed
                : new MsyncException(ErrorCode.SDK_FAILURE, "login failed inside the SDK", cause);
    }

    private void announceConnected(Session in, boolean reconnected) {
        visibleSession = in;
        Connected connected = Connected.builder()
                .userId(in.userId())
                .resource(in.device().resource())
                .host(in.host())
                .reconnected(reconnected)
                .sessionId(sessionId)
                .build();
        log.log(LogLevel.INFO, "connected", "user", in.userId(), "host", in.host(), "reconnected", reconnected);
        CompletionStage<Void> seen = events.publishAndTell(connected)
                .completeOnTimeout(null, HANDLER_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        PendingLogin done = login;
        login = null;
        if (done != null) {
            seen.thenRun(() -> settling.execute(() -> done.result().complete(connected)));
        }
    }

    private void announceDisconnected(Effect.AnnounceDisconnected over) {
        log.log(LogLevel.INFO, "disconnected", "code", over.code(), "reason", over.reason(), "detail", over.detail());
        Disconnected.Builder event =
                Disconnected.builder().code(over.code()).reason(over.reason()).detail(over.detail());
        over.otherDevice().ifPresent(event::otherDevice);
        publish(event.build());
    }

    private void failLogin(MsyncException failure) {
        PendingLogin failed = login;
        login = null;
        if (failed != null) {
            log.log(LogLevel.INFO, "login failed", "user", failed.userId(), "code", failure.code());
            gathered.execute(() -> failed.result().completeExceptionally(failure));
        }
    }

    private void forget() {
        session = null;
        visibleSession = null;
        traffic.forget();
    }

    private void settleLogout() {
        if (state instanceof State.Closed) {
            loop.release();
        }
        List<Runnable> done = List.copyOf(logouts);
        logouts.clear();
        done.forEach(Runnable::run);
    }

    // ---- the link -------------------------------------------------------------------------------

    private void openSocket() {
        Session in = session;
        if (in == null) {
            return;
        }
        lastReceived = loop.nanos();
        traffic.reset();
        Listener listener = new Listener();
        listener.own = network.transport().open(in.addresses().socket(), listener);
        link = listener.own;
    }

    private void closeSocket() {
        Link open = link;
        link = null;
        if (open != null) {
            open.flush();
            open.close();
        }
    }

    private void write(byte[] frame) {
        Link open = link;
        if (open == null) {
            return;
        }
        open.write(frame);
        if (!flushing) {
            flushing = true;
            // behind what is waiting already: its frames leave with the same flush
            loop.execute(() -> {
                flushing = false;
                if (link != null) {
                    link.flush();
                }
            });
        }
    }

    /** Hears of one link; once another one has taken its place, nothing it says counts. */
    private final class Listener implements LinkListener {
        private @Nullable Link own;

        @Override
        public void opened() {
            if (own == link) {
                on(new Input.SocketOpened());
            }
        }

        @Override
        public void frame(byte[] frame) {
            if (own == link) {
                lastReceived = loop.nanos();
                received(frame);
            }
        }

        @Override
        public void lost(LinkFailure failure) {
            if (own == link) {
                on(new Input.SocketLost(failure.detail()));
            }
        }
    }

    private void received(byte[] frame) {
        Downlink downlink;
        try {
            downlink = FrameReader.read(frame);
        } catch (InvalidProtocolBufferException e) {
            frames.log(LogLevel.WARN, "a frame could not be read and was dropped", "bytes", frame.length);
            return;
        }
        if (downlink instanceof Downlink.Sync sync) {
            traffic.sync(sync.sync(), session).ifPresent(this::on);
        } else if (downlink instanceof Downlink.Unread unread) {
            unread(unread.unread());
        } else if (downlink instanceof Downlink.Notice notice) {
            traffic.notice(notice.notice(), session);
        } else if (downlink instanceof Downlink.Provisioned answer) {
            provisioned(answer.provision());
        } else if (downlink instanceof Downlink.Unknown unknown) {
            frames.log(LogLevel.WARN, "a frame with an unknown command was dropped", "command", unknown.command());
        }
    }

    private void unread(CommUnreadDL unread) {
        if (unread.getTimestamp() > 0) {
            on(new Input.ServerTime(Instant.ofEpochMilli(unread.getTimestamp())));
        }
        traffic.unread(unread, session);
    }

    private void provisioned(Provision answer) {
        Status status = answer.getStatus();
        if (status.getErrorCode() == Status.ErrorCode.OK && answer.hasStatus()) {
            on(new Input.Accepted(TokenEnd.of(answer.getAuthToken())));
        } else {
            on(new Input.Refused(Refusals.login(status), status.getReason()));
        }
    }
}
