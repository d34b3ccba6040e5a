package io.github.msync4j.internal.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.dispatch.Gathered;
import io.github.msync4j.internal.dispatch.Promise;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.rest.RestClient;
import io.github.msync4j.internal.rest.RetryPlan;
import io.github.msync4j.internal.session.Ambient;
import io.github.msync4j.internal.session.Effect;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Limits;
import io.github.msync4j.internal.session.Phase;
import io.github.msync4j.internal.session.SessionMachine;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.internal.session.State;
import io.github.msync4j.internal.session.Step;
import io.github.msync4j.internal.telemetry.Shown;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transfer.Threads;
import io.github.msync4j.internal.transfer.Transfers;
import io.github.msync4j.internal.transfer.Work;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.internal.wire.TokenEnd;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.FrameLog;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.log.TokenLog;
import io.github.msync4j.log.TransferLog;
import io.github.msync4j.logging.LogUpload;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.tracing.SpanSubject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    /** Settles what handlers have to have seen before; on any thread. */
    private final Executor settling;
    /** Settles everything else, within what it belongs to; on the loop's thread. */
    private final Executor gathered;

    private final SessionMachine machine;
    private final Device device;
    private final Ids ids = new Ids();
    private final RestClient rest;
    private final Calls calls;
    private final Telemetry telemetry;
    private final Transfers transfers;
    private final ServiceCalls service;
    private final Threads threads;
    private final Directory directory;
    private final Socket socket;
    private final Tokens tokens;
    private final Inbound inbound;
    private final Outbound outbound;
    private final Timers timers;
    private final Announcer announcer;
    private final Steps steps;
    private final Losses losses;
    private final Heartbeat heartbeat;
    private final Correlation correlation;
    private final ConnectionHistory history = new ConnectionHistory();
    private final LogUploads uploads;
    private final ClientLog clientLog;
    private final LoginLog loginLog;
    private final ConnectionLog log;
    private final FrameLog frames;

    private final Queue<Input> inputs = new ArrayDeque<>(2);
    private final List<Runnable> logouts = new ArrayList<>(0);
    private boolean stepping;
    private State state = State.START;
    private String userId = "";
    private @Nullable CompletableFuture<Connected> login;
    private Runnable clockWatch = () -> {};
    private @Nullable Runnable shown;
    private String resource = "";

    private volatile @Nullable Session session;
    private volatile String sessionId = "";
    private volatile StatusBoard board;

    /** A connection that is logged out. Nothing is started. */
    public Connection(
            ClientOptions options,
            Network network,
            EventBus events,
            Executor application,
            Executor settling,
            Device device,
            Logging logging,
            Telemetry telemetry) {
        this.options = options;
        this.correlation = new Correlation(logging, telemetry);
        this.loop = CorrelatedLoop.ofConnection(network.loop(), correlation);
        this.settling = settling;
        Executor gathering = new Gathered(loop, settling);
        this.gathered = logging.carrying(gathering);
        this.device = device;
        this.telemetry = telemetry;
        this.transfers = new Transfers(telemetry);
        this.machine = new SessionMachine(Limits.of(options));
        this.clientLog = new ClientLog(logging);
        this.loginLog = new LoginLog(logging);
        this.log = new ConnectionLog(logging);
        this.frames = new FrameLog(logging);
        RestLog restLog = new RestLog(logging);
        Loop ofCalls = CorrelatedLoop.ofCalls(network.loop(), correlation);
        this.rest = new RestClient(options, correlation.http(network.http()), ofCalls, application, restLog, telemetry);
        this.calls = new Calls(ofCalls, new RetryPlan(options.restAttempts()), restLog);
        this.threads = new Threads(loop, application, gathered);
        this.directory = new Directory(options, rest, this::on, log);
        this.service = new ServiceCalls(options, rest, calls, directory, new TransferLog(logging), new ServiceOwner());
        this.socket = new Socket(loop, correlation.transport(network.transport()), new Listener(), logging, telemetry);
        this.tokens = new Tokens(
                loop,
                rest,
                application,
                gathered,
                options.stepTimeout(),
                new TokenOwner(),
                new TokenLog(logging),
                telemetry);
        this.outbound =
                new Outbound(options, loop, gathering, correlation, logging, telemetry, socket::write, this::on);
        this.inbound = new Inbound(options, outbound, ids, loop, events, logging, telemetry, socket::write, this::on);
        this.timers = new Timers(loop, this::on);
        this.announcer = new Announcer(events, log);
        this.steps = new Steps(loop, loginLog, telemetry, tokens::grantType, this::asked);
        this.uploads = new LogUploads(
                loop, rest, new UploadOwner(), RestClient.given(options).isPresent(), logging, telemetry);
        this.losses = new Losses(telemetry);
        this.heartbeat = new Heartbeat(loop, telemetry);
        this.board = StatusBoard.of(state, loop.now());
    }

    // ---- for the application, on any thread -----------------------------------------------------

    /** Where the connection is. */
    public ConnectionState state() {
        return board.state();
    }

    /** What is known of the connection now. */
    public ConnectionStatus status() {
        StatusBoard now = board;
        ConnectionStatus.Builder status = ConnectionStatus.builder()
                .state(now.state())
                .since(now.since())
                .inSession(now.inSession())
                .attempt(now.attempt())
                .lastDetail(now.detail())
                .host(socket.host())
                .pendingSends(outbound.pending());
        now.reason().ifPresent(status::lastReason);
        Session own = session;
        if (now.inSession() && own != null) {
            status.userId(own.userId()).sessionId(sessionId);
            tokens.end().ifPresent(status::tokenExpiresAt);
        }
        if (socket.everReceived()) {
            status.lastInbound(loop.now().minus(socket.silence()));
        }
        return status.build();
    }

    /** What is known of it, for who has to find out what went wrong. */
    public ConnectionReport report() {
        return new ConnectionReport(
                loop.now(),
                status(),
                history.changes(),
                history.forgotten(),
                directory.lastAnswer(),
                tokens.serverAhead(),
                telemetry.counts(),
                telemetry.failures());
    }

    /** Who is logged in. */
    public Optional<String> userId() {
        return board.inSession() ? Optional.ofNullable(session).map(Session::userId) : Optional.empty();
    }

    /** Logs in. */
    public CompletableFuture<Connected> login(String user, Credentials credentials) {
        return operation(correlation.begin(SpanSubject.LOGIN), result -> login(user, credentials, result));
    }

    private void login(String user, Credentials credentials, CompletableFuture<Connected> result) {
        uploads.cutFlush();
        Optional<MsyncException> refusal = refusal(user);
        if (refusal.isPresent()) {
            telemetry.failed(refusal.get().code());
            gathered.execute(() -> result.completeExceptionally(refusal.get()));
            return;
        }
        if (shown == null) {
            shown = telemetry.show(new Showing());
        }
        userId = user;
        login = result;
        tokens.begin(user, credentials);
        correlation.login(options.appKey().orElse(""), user, device.resource());
        correlation.run(() -> {
            loginLog.begun(user, tokens.grantType());
            on(new Input.Plain(Signal.LOGIN));
        });
    }

    /** What others may look at while nothing happens. */
    private final class Showing implements Shown {
        @Override
        public ConnectionState state() {
            return board.state();
        }

        @Override
        public int unacknowledged() {
            return Math.max(0, outbound.pending() - outbound.waiting());
        }

        @Override
        public int waiting() {
            return outbound.waiting();
        }

        @Override
        public int offlineQueues() {
            return inbound.offlineQueues();
        }

        @Override
        public OptionalDouble tokenSeconds() {
            return tokens.secondsLeft();
        }

        @Override
        public long unsentLog() {
            return uploads.dropped();
        }
    }

    /** Logs out; done when the session is over. */
    public CompletableFuture<Void> logout() {
        return operation(
                correlation.begin(SpanSubject.LOGOUT),
                result -> end(Signal.LOGOUT, () -> gathered.execute(() -> result.complete(null))));
    }

    /** Logs out for good and gives everything back. The result is for waiting only: it completes on the loop's thread. */
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        // a handler that closes the client waits for this, so it must not wait for handlers
        onLoop(result, () -> end(Signal.CLOSE, () -> result.complete(null)));
        return result;
    }

    private void end(Signal signal, Runnable done) {
        if (signal == Signal.LOGOUT) {
            loginLog.logoutBegun();
        } else {
            clientLog.closing();
        }
        logouts.add(correlation.carrying(done));
        Input over = new Input.Plain(signal);
        if (state.phase().sends() == Phase.Sends.GO) {
            uploads.flushBefore(() -> on(over));
        } else {
            // what becomes of a login belongs to that
            correlation.withinLogin(() -> on(over));
        }
    }

    /** Uploads what the log has; as the user who is logged in. */
    public CompletableFuture<LogUpload> uploadLogs() {
        return operation(correlation.begin(SpanSubject.UPLOAD_LOGS), this::uploadLogs);
    }

    private void uploadLogs(CompletableFuture<LogUpload> result) {
        var unused = uploads.flush(state.phase().isInSession())
                .whenComplete((upload, failure) -> gathered.execute(() -> {
                    if (failure == null) {
                        result.complete(upload);
                    } else {
                        result.completeExceptionally(Failures.of(failure));
                    }
                }));
    }

    /** Looks whether the link is alive; between two tries, tries at once. */
    public void checkNow() {
        onLoop(new CompletableFuture<>(), () -> on(new Input.Plain(Signal.CHECK)));
    }

    /** Uses another token from now on. */
    public CompletableFuture<TokenRenewed> renewToken(String token) {
        return operation(correlation.begin(SpanSubject.RENEW_TOKEN), result -> renew(token, result));
    }

    private void renew(String token, CompletableFuture<TokenRenewed> result) {
        if (state.phase().isInSession()) {
            tokens.renew(token, result);
        } else {
            MsyncException failure = new MsyncException(
                    ErrorCode.NOT_LOGGED_IN, "renewing the token failed: nobody is logged in; log in with it");
            gathered.execute(() -> result.completeExceptionally(failure));
        }
    }

    /** Makes a REST call: as the user while there is a session, else as nobody. */
    public <Q, A> CompletableFuture<A> call(Operation<ErrorCode, Q, A> operation, Q request) {
        return operation(correlation.beginCall(operation.id()), result -> call(operation, request, result));
    }

    private <Q, A> void call(Operation<ErrorCode, Q, A> operation, Q request, CompletableFuture<A> result) {
        var unused = service.call(operation, request).whenComplete((answer, failure) -> {
            if (failure == null) {
                gathered.execute(() -> result.complete(answer));
            } else {
                MsyncException why = Failures.of(failure);
                telemetry.failed(why.code());
                gathered.execute(() -> result.completeExceptionally(why));
            }
        });
    }

    /** The app, as it is given, or as it was learned with the login; empty before that. */
    public Optional<String> appKey() {
        return options.appKey()
                .or(() -> Optional.ofNullable(session).map(own -> own.app().toString()));
    }

    /** Where transfers happen. */
    public Threads threads() {
        return threads;
    }

    /** Begins a transfer: as the user while there is a session, else as nobody. */
    public <W extends Work<?>> W begin(W work) {
        RunningOperation transfer = correlation.begin(work.subject());
        work.beforeSettling(transfer.span()::end);
        work.within(task -> () -> correlation.run(transfer, task));
        work.onLoop(() -> transfers.begin(work, service.files()));
        return work;
    }

    /** Does what an application asks for, on the loop. */
    private <T> CompletableFuture<T> operation(RunningOperation asked, Consumer<CompletableFuture<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        onLoop(result, () -> correlation.run(asked, () -> work.accept(result)));
        return asked.ending(result);
    }

    /** Runs a task on the loop; where the loop is gone already, the result says so. */
    private void onLoop(CompletableFuture<?> result, Runnable task) {
        if (!loop.tryExecute(task)) {
            result.completeExceptionally(closed());
        }
    }

    private static MsyncException closed() {
        return new MsyncException(ErrorCode.CLOSED, "the client was closed");
    }

    /** Sends a message, or something about one; done when the server has acknowledged it. */
    public <T> CompletableFuture<T> send(Uplink<T> uplink) {
        Promise<T> result = new Promise<>();
        Session sender = session;
        if (sender == null || !board.inSession()) {
            telemetry.failed(ErrorCode.NOT_LOGGED_IN);
            telemetry.send(uplink.type(), uplink.chatType(), null, null).end(ErrorCode.NOT_LOGGED_IN);
            result.fail(
                    new MsyncException(ErrorCode.NOT_LOGGED_IN, "sending failed: nobody is logged in; log in first"));
            return result;
        }
        Outgoing<T> outgoing = Outgoing.of(
                uplink, sender.userId(), sender.writer(), ids, loop.now().toEpochMilli(), result);
        outgoing.followed(correlation.begin(outgoing));
        if (!loop.tryExecute(() -> send(outgoing, sender))) {
            outgoing.failed(closed());
        }
        return result;
    }

    private void send(Outgoing<?> outgoing, Session sender) {
        // the frame names its sender, so it goes out in the sender's session or not at all
        if (sender != session) {
            outbound.fail(outgoing, ErrorCode.NOT_LOGGED_IN, "the session it was written in is over");
            return;
        }
        switch (state.phase().sends()) {
            case GO -> outbound.send(outgoing);
            case WAIT -> {
                if (options.offlineSends().isWaiting()) {
                    outbound.keep(outgoing);
                } else {
                    outbound.fail(outgoing, ErrorCode.NOT_SENT, "there is no connection at the moment");
                }
            }
            case FAIL -> outbound.fail(outgoing, ErrorCode.NOT_LOGGED_IN, "nobody is logged in");
        }
    }

    private Optional<MsyncException> refusal(String user) {
        return switch (state.phase()) {
            case LOGGED_OUT -> Optional.empty();
            case CLOSED -> Optional.of(new MsyncException(ErrorCode.CLOSED, "login failed: the client was closed"));
            case LOGIN_LOOKUP, LOGIN_TOKEN, LOGIN_CONNECT, LOGIN_PROVISION, LOGIN_PAUSE ->
                Optional.of(new MsyncException(
                        ErrorCode.LOGIN_FAILED, "login failed: another login is running on this client; wait for it"));
            default ->
                Optional.of(new MsyncException(
                        userId.equalsIgnoreCase(user)
                                ? ErrorCode.ALREADY_LOGGED_IN
                                : ErrorCode.ALREADY_LOGGED_IN_AS_OTHER,
                        "login failed: " + userId + " is logged in on this client; log out first"));
        };
    }

    // ---- the machine ----------------------------------------------------------------------------

    /** Takes an input; one that comes of an effect waits until the step it belongs to is done. */
    private void on(Input input) {
        inputs.add(input);
        if (stepping) {
            return;
        }
        stepping = true;
        try {
            for (Input next = inputs.poll(); next != null; next = inputs.poll()) {
                step(next);
            }
        } finally {
            stepping = false;
        }
    }

    private void step(Input input) {
        State before = state;
        Step step = machine.on(before, input, ambient());
        state = step.state();
        StatusBoard was = board;
        boolean moved = before.phase().visible() != state.phase().visible();
        board = StatusBoard.of(state, moved ? loop.now() : was.since());
        if (moved) {
            log.stateChanged(was.state(), board.state());
            history.add(was.state(), board);
        }
        steps.on(before, input, step);
        uploads.on(before, input, state);
        losses.on(before, step);
        correlation.attempt(state.phase().isStep() ? state.facts().attempt() : 0);
        // each for itself: what one of them begins, the next one belongs to
        step.effects().forEach(effect -> correlation.run(() -> perform(effect)));
        if (userId.isEmpty()) {
            // that the session is over belongs to it
            correlation.forget();
        }
    }

    /** Who is asked in a state; empty for a token, which may come from elsewhere. */
    private String asked(State at) {
        return switch (at.phase()) {
            case LOGIN_LOOKUP, RESUME_LOOKUP ->
                options.bootstrap().get(at.facts().bootstrap()).getRawAuthority();
            case LOGIN_TOKEN, RESUME_TOKEN -> "";
            default -> directory.addresses().socket(at.facts().host()).getRawAuthority();
        };
    }

    private Ambient ambient() {
        return new Ambient(
                socket.silence(),
                socket.heard(),
                loop.dice(),
                directory.sockets(),
                tokens.isThere(),
                tokens.isDue(),
                tokens.isOver(),
                tokens.isReplaced(),
                tokens.canRenew());
    }

    private void perform(Effect effect) {
        long now = loop.now().toEpochMilli();
        Session own = session;
        if (effect instanceof Effect.StartTimer start) {
            timers.start(start.timer(), start.delay());
        } else if (effect instanceof Effect.StopTimer stop) {
            timers.stop(stop.timer());
        } else if (effect instanceof Effect.LookUp lookUp) {
            directory.lookUp(lookUp.bootstrap());
        } else if (effect instanceof Effect.GetToken get) {
            tokens.get(get.reason());
        } else if (effect instanceof Effect.StopAsking) {
            directory.stop();
            tokens.stopAsking();
        } else if (effect instanceof Effect.OpenSocket open) {
            correlation.connection();
            heartbeat.forget();
            correlation.run(() -> socket.open(directory.addresses().socket(open.host())));
            inbound.reset();
        } else if (effect instanceof Effect.CloseSocket) {
            socket.close();
        } else if (effect instanceof Effect.SendProvision provision) {
            provision(provision.isLogin(), now);
        } else if (effect instanceof Effect.SendUnread && own != null) {
            socket.listen();
            heartbeat.asked();
            socket.write(own.writer().unread(now));
        } else if (effect instanceof Effect.SendLogout && own != null) {
            socket.write(own.writer().logout(tokens.token(), sessionId, now));
        } else if (effect instanceof Effect.HoldSends) {
            inbound.reset();
            outbound.hold();
        } else if (effect instanceof Effect.ReleaseSends) {
            outbound.release();
        } else if (effect instanceof Effect.FailSends failed) {
            outbound.failAll(failed.code());
        } else if (effect instanceof Effect.FailLogin failed) {
            failLogin(failed.failure());
        } else if (effect instanceof Effect.Forget) {
            forget();
        } else if (effect instanceof Effect.SettleLogout) {
            settleLogout();
        } else if (effect instanceof Effect.AnnounceConnected connected) {
            announceConnected(connected.reconnected());
        } else if (effect instanceof Effect.AnnounceReconnecting again) {
            announcer.reconnecting(again);
        } else if (effect instanceof Effect.AnnounceTokenExpired) {
            announcer.tokenExpired(tokens.endedAt());
        } else if (effect instanceof Effect.AnnounceDisconnected over) {
            announcer.disconnected(over);
        }
    }

    // ---- logging in and out ---------------------------------------------------------------------

    private void provision(boolean isLogin, long now) {
        Session own = session;
        if (own == null) {
            own = Session.of(directory.addresses().app(), userId, device, ids);
            session = own;
            inbound.begin(own);
        }
        sessionId = now + ":";
        correlation.session(sessionId, own.app().toString());
        socket.write(own.writer().provision(tokens.present(), sessionId, isLogin, now));
    }

    private void announceConnected(boolean reconnected) {
        Connected connected = Connected.builder()
                .userId(userId)
                .resource(calledHere())
                .host(socket.host())
                .reconnected(reconnected)
                .sessionId(sessionId)
                .build();
        if (!reconnected) {
            clockWatch = loop.watchClock(jump -> {
                log.clockJumped(jump);
                on(new Input.Plain(Signal.CHECK));
            });
        }
        CompletionStage<Void> seen =
                announcer.connected(connected).completeOnTimeout(null, HANDLER_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Connected> done = login;
        login = null;
        if (done != null) {
            Runnable complete = correlation.elsewhere(() -> done.complete(connected));
            seen.thenRun(() -> settling.execute(complete));
        }
        correlation.loggedIn();
    }

    private void failLogin(MsyncException failure) {
        CompletableFuture<Connected> failed = login;
        login = null;
        correlation.loggedIn();
        telemetry.failed(failure.code());
        if (failed != null) {
            gathered.execute(() -> failed.completeExceptionally(failure));
        }
    }

    private void forget() {
        session = null;
        userId = "";
        resource = "";
        clockWatch.run();
        clockWatch = () -> {};
        tokens.forget();
        directory.forget();
        inbound.forget();
        outbound.forget();
    }

    private void settleLogout() {
        if (state.phase().visible() == ConnectionState.CLOSED) {
            MsyncException why = closed();
            rest.stop(why);
            calls.stop(why);
            transfers.stop(why);
            if (shown != null) {
                shown.run();
            }
            clientLog.closed();
            loop.release();
        }
        List<Runnable> done = List.copyOf(logouts);
        logouts.clear();
        done.forEach(Runnable::run);
    }

    private String calledHere() {
        return resource.isEmpty() ? device.resource() : resource;
    }

    /** Which of the REST addresses is in use. */
    private int restHost() {
        return state.facts().rest() + directory.restFailures();
    }

    private final class ServiceOwner implements ServiceCalls.Owner {
        @Override
        public @Nullable Session inSession() {
            return state.phase().isInSession() ? session : null;
        }

        @Override
        public boolean isCurrent(Session caller) {
            return caller == session;
        }

        @Override
        public int host() {
            return restHost();
        }

        @Override
        public String token() {
            return tokens.token();
        }

        @Override
        public String resource() {
            return calledHere();
        }
    }

    private final class UploadOwner implements LogUploads.Owner {
        @Override
        public Optional<Addresses> lookedUp() {
            return directory.lookedUp();
        }

        @Override
        public boolean hasToken() {
            return tokens.isThere();
        }

        @Override
        public LogUploads.Uploader uploader() {
            return new LogUploads.Uploader(directory.addresses(), restHost(), userId, tokens.token(), calledHere());
        }
    }

    private final class TokenOwner implements Tokens.Owner {
        @Override
        public Addresses addresses() {
            return directory.addresses();
        }

        @Override
        public int rest() {
            return restHost();
        }

        @Override
        public void restFailed() {
            directory.restFailed();
        }

        @Override
        public boolean isInSession() {
            return board.inSession();
        }

        @Override
        public boolean isOnline() {
            return board.state() == ConnectionState.ONLINE;
        }

        @Override
        public void on(Input input) {
            Connection.this.on(input);
        }

        @Override
        public void publish(Event event) {
            announcer.publish(event);
        }
    }

    // ---- the link -------------------------------------------------------------------------------

    private final class Listener implements LinkListener {
        @Override
        public void secured(Duration took) {
            steps.secured(took);
        }

        @Override
        public void opened() {
            on(new Input.Plain(Signal.OPENED));
        }

        @Override
        public void frame(byte[] frame) {
            received(frame);
        }

        @Override
        public void lost(LinkFailure failure) {
            on(new Input.Lost(failure.code(), failure.detail()));
        }
    }

    private void received(byte[] frame) {
        Downlink downlink;
        try {
            downlink = FrameReader.read(frame);
        } catch (InvalidProtocolBufferException e) {
            frames.unreadable(frame.length);
            telemetry.frameReceived("UNREADABLE", frame.length);
            return;
        }
        frames.received(downlink.command(), frame.length);
        telemetry.frameReceived(downlink.command(), frame.length);
        if (downlink instanceof Downlink.Sync sync) {
            inbound.sync(sync.sync()).ifPresent(this::on);
        } else if (downlink instanceof Downlink.Unread unread) {
            unread(unread.unread());
        } else if (downlink instanceof Downlink.Notice notice) {
            inbound.notice(notice.notice());
        } else if (downlink instanceof Downlink.Provisioned answer) {
            provisioned(answer.provision());
        } else if (downlink instanceof Downlink.Unknown unknown) {
            frames.unknownCommand(unknown.number());
        }
    }

    private void unread(CommUnreadDL unread) {
        heartbeat.answered();
        if (unread.getTimestamp() > 0) {
            tokens.serverTime(Instant.ofEpochMilli(unread.getTimestamp()));
        }
        inbound.unread(unread);
    }

    private void provisioned(Provision answer) {
        Status status = answer.getStatus();
        if (status.getErrorCode() == Status.ErrorCode.OK && answer.hasStatus()) {
            boolean expected = state.phase().visible() == ConnectionState.PROVISIONING;
            if (expected) {
                resource = answer.getResource();
                inbound.nowCalled(calledHere());
                correlation.resource(calledHere());
            }
            on(new Input.Plain(Signal.ACCEPTED));
            if (expected) {
                tokens.accepted(TokenEnd.of(answer.getAuthToken()));
            }
        } else {
            on(new Input.Refused(Refusals.login(status), status.getReason()));
        }
    }
}
