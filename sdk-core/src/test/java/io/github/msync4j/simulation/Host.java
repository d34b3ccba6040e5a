package io.github.msync4j.simulation;

import io.github.msync4j.Credentials;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.message.Message;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A user's device with a client on it, and what has to hold for that client. */
final class Host {
    private final World world;
    private final Ledger ledger;
    private final SimulatedServer server;
    private final String user;
    private final String device;
    private final Setup setup;
    private final Wallet wallet;
    private final SimulatedLoop loop;
    private final Route route;
    private final SimulatedRest rest;
    private final Witness witness;
    private final Promises promises;
    private final Spans spans;

    private SimulatedClient client;
    /** Hears of having no session, and whether it wanted to have none. */
    private Consumer<Boolean> whenOut = wanted -> {};

    /** Hears of its own messages that the server took, with their texts. */
    private BiConsumer<Message, String> whenTaken = (message, text) -> {};

    private Consumer<Message> whenReceived = message -> {};

    private boolean loggingIn;
    private boolean loggingOut;
    private long endAsked;
    private int texts;
    private int troubles;
    private long calmSince;

    Host(World world, Ledger ledger, SimulatedServer server, String user, String device, Setup setup) {
        this.world = world;
        this.ledger = ledger;
        this.server = server;
        this.user = user;
        this.device = device;
        this.setup = setup;
        this.loop = new SimulatedLoop(world, device);
        this.route = new Route(world, device, loop, server);
        this.wallet = new Wallet(world, server, user, device, loop, this::isLoggingIn);
        this.rest = new SimulatedRest(
                world, device, loop, route, server, wallet::exchange, () -> checkMayReach("the REST service"));
        this.witness = new Witness(world, ledger, this);
        this.promises = new Promises(world, device, loop);
        this.spans = new Spans(world, device);
        this.client = newClient();
        loop.afterTurn(this::checkTurn);
        route.onOpen(() -> checkMayReach("a link"));
    }

    private SimulatedClient newClient() {
        return new SimulatedClient(
                loop,
                route,
                rest,
                device,
                setup,
                witness,
                thrown -> world.violated("the handler threw " + thrown),
                spans);
    }

    void whenOut(Consumer<Boolean> then) {
        whenOut = then;
    }

    void whenTaken(BiConsumer<Message, String> then) {
        whenTaken = then;
    }

    void whenReceived(Consumer<Message> then) {
        whenReceived = then;
    }

    // ---- what an application does with it -------------------------------------------------------

    /** Logs in, unless it is. */
    void login() {
        if (!isOut()) {
            return;
        }
        loggingIn = true;
        long begun = world.now();
        promises.watch("login", client.login(user, wallet.proof()), Bounds.LOGIN, (connected, failure) -> {
            loggingIn = false;
            if (failure != null) {
                checkLoginFailure(failure, begun);
                whenOut.accept(failure == ErrorCode.CANCELLED);
            } else if (witness.phase() == Witness.Phase.OUT) {
                world.violated(device + " is logged in before its handlers know");
            }
        });
    }

    /** A login too many has to be refused. */
    void loginOnceMore() {
        if (isOut() || loop.posted() > 0) {
            return;
        }
        promises.watch(
                "login-too-many", client.login(user, Credentials.token("any")), Bounds.SLACK, (connected, failure) -> {
                    if (failure != ErrorCode.ALREADY_LOGGED_IN && failure != ErrorCode.LOGIN_FAILED) {
                        world.violated(device + " logs in while it is logged in: " + failure);
                    }
                });
    }

    void logout() {
        loggingOut = true;
        endAsked = world.now();
        promises.watch("logout", client.logout(), Bounds.LOGOUT, (done, failure) -> {
            loggingOut = false;
            requireDone("logout", failure);
        });
    }

    /** Closes the client for good. */
    void close(Runnable then) {
        SimulatedClient closed = client;
        loggingOut = true;
        endAsked = world.now();
        promises.watch("close", closed.close(), Bounds.LOGOUT, (done, failure) -> {
            loggingOut = false;
            requireDone("close", failure);
            if (closed.state() != ConnectionState.CLOSED) {
                world.violated(device + " is closed and says " + closed.state());
            }
            then.run();
        });
    }

    /** Closes the client and makes another one on the same device. */
    void restart() {
        SimulatedClient closed = client;
        close(() -> {
            client = newClient();
            promises.watch(
                    "login-after-close",
                    closed.login(user, Credentials.token("any")),
                    Bounds.SLACK,
                    (connected, failure) -> {
                        if (failure != ErrorCode.CLOSED) {
                            world.violated(device + " is closed and logs in: " + failure);
                        }
                    });
            whenOut.accept(true);
        });
    }

    private void requireDone(String what, @Nullable ErrorCode failure) {
        if (failure != null) {
            world.violated(device + ": a " + what + " failed: " + failure);
        }
    }

    /** Sends a text of its own, with something behind it to make it long. */
    void send(String to, String more) {
        String text = device + ">" + to + "#" + ++texts + more;
        ledger.sent(text, device, user, to);
        watch("send #" + texts, text, client.send(to, text), taken -> whenTaken.accept(taken, text));
    }

    /** Says something else in the place of a message that it sent. */
    void edit(Message message, String original) {
        String text = device + ">" + message.to() + "#" + ++texts;
        ledger.edited(text, original, device, user, message.to());
        watch("send-edit #" + texts, text, client.edit(message, text), taken -> {});
    }

    /** Takes a message back that it sent. */
    void recall(Message message) {
        String text = Ledger.recalled(message.id());
        if (ledger.sent(text, device, user, message.to())) {
            watch("send-recall " + message.id(), text, client.recall(message), taken -> {});
        }
    }

    /** Says that it has read a message, unless another device of the user did. */
    void read(Message message) {
        String text = Ledger.read(message.id(), user);
        if (ledger.sent(text, device, user, message.from())) {
            watch("send-read " + message.id(), text, client.read(message), taken -> {});
        }
    }

    private <T> void watch(String what, String text, CompletionStage<T> promised, Consumer<T> then) {
        boolean peace = witness.phase() == Witness.Phase.UP && isCalmFor(Bounds.RECOVERY, calmSince());
        long begun = world.now();
        promises.watch(what, promised, Bounds.SEND, (taken, failure) -> {
            if (failure == null) {
                ledger.acknowledged(text);
                then.accept(taken);
                return;
            }
            if (failure == ErrorCode.RECALL_TIME_LIMIT
                    || failure == ErrorCode.QUOTA_REACHED
                    || failure == ErrorCode.EDIT_TARGET_NOT_FOUND) {
                // the server has its rules, and says so
                return;
            }
            if (failure == ErrorCode.NOT_SENT || failure == ErrorCode.SEND_QUEUE_FULL) {
                ledger.neverLeft(text);
            }
            boolean ended = failure == ErrorCode.LOGGED_OUT && endAsked >= begun;
            if (peace && isCalmFor(Bounds.RECOVERY, calmSince()) && !ended) {
                world.violated(device + " fails to send in peace: " + failure);
            }
        });
    }

    /** Looks whether its link is alive. */
    void checkNow() {
        client.checkNow();
    }

    /** Gets another token by itself and uses that. */
    void renewToken() {
        boolean isOut = isOut();
        long begun = world.now();
        promises.watch("renewal", client.renewToken(wallet.another()), Bounds.RENEWAL, (renewed, failure) -> {
            if (isOut && failure != ErrorCode.NOT_LOGGED_IN && failure != ErrorCode.CLOSED) {
                world.violated(device + " renews a token without a session: " + failure);
            }
            checkRenewalFailure(failure, begun);
        });
    }

    // ---- what has to hold -----------------------------------------------------------------------

    private void checkLoginFailure(ErrorCode code, long begun) {
        boolean holds = switch (code) {
            case CANCELLED -> endAsked >= begun;
            case TIMEOUT,
                    SERVER_UNREACHABLE,
                    CONNECTION_LOST,
                    SERVER_BUSY,
                    SERVER_ERROR,
                    REST_FAILED,
                    BOOTSTRAP_FAILED -> isHarmed() || route.harmedAt() >= begun || rest.harmedAt() >= begun;
            case TOKEN_PROVIDER_FAILED -> wallet.troubledAt() >= begun;
            default -> code == told() || (code == ErrorCode.TOKEN_EXPIRED && wallet.isOver());
        };
        if (!holds) {
            world.violated(device + ": a login failed for no reason: " + code);
        }
    }

    private void checkRenewalFailure(@Nullable ErrorCode code, long begun) {
        if (code == ErrorCode.TIMEOUT || code == ErrorCode.SERVER_UNREACHABLE || code == ErrorCode.SERVER_ERROR) {
            if (rest.harmedAt() < begun) {
                world.violated(device + ": a renewal failed for no reason: " + code);
            }
        }
    }

    /** After each turn: whoever waits has a timer, and whoever was told of the end is at the end. */
    private void checkTurn() {
        spans.checkLeft();
        if (loop.posted() > 0) {
            return;
        }
        ConnectionState state = client.state();
        boolean rests = state == ConnectionState.LOGGED_OUT || state == ConnectionState.CLOSED;
        if (!rests && loop.timers() == 0) {
            world.violated(device + " is " + state + " and waits without a timer");
        }
        if (rests && route.hasLiveLink()) {
            world.violated(device + " is " + state + " and has a link");
        }
        SimulatedLink last = route.last();
        if (last != null && last.isLive() && last.told() != null) {
            world.violated(device + " was told " + last.told() + " and goes on");
        }
    }

    private void checkMayReach(String what) {
        if (isOut()) {
            world.violated(device + " wants " + what + ", and nobody has logged in");
        }
    }

    /** For a while nothing has gone wrong here: then the client is online, unless it is out. */
    void checkRecovered() {
        if (isCalmFor(Bounds.RECOVERY, calmSince())
                && !loggingIn
                && client.state() != ConnectionState.ONLINE
                && !isOut()) {
            world.violated(device + " is still " + client.state() + ", calm since " + Trace.time(calmSince()));
        }
    }

    /** For a while it has been online and nothing went wrong: then it has all messages but the newest. */
    void checkDelivered() {
        long calm = Math.max(
                Math.max(calmSince(), witness.upSince()), server.mischief().noneSince());
        if (isCalmFor(Bounds.DELIVERY, calm) && witness.phase() == Witness.Phase.UP) {
            ledger.checkDelivered(device, world.now() - Bounds.DELIVERY);
        }
    }

    private boolean isCalmFor(long nanos, long since) {
        return troubles == 0 && !loop.isAsleep() && world.now() - since > nanos;
    }

    private long calmSince() {
        long own = Math.max(calmSince, Math.max(wallet.overSince(), wallet.troubledAt()));
        return Math.max(own, route.cutAt());
    }

    /** What it says of itself is so. */
    void checkStatus() {
        ConnectionStatus status = client.status();
        if (loop.posted() > 0) {
            return;
        }
        boolean inSession = witness.phase() != Witness.Phase.OUT;
        if (status.inSession() != inSession
                || (status.state() == ConnectionState.ONLINE) != (witness.phase() == Witness.Phase.UP)
                || status.pendingSends() < promises.open("send")
                || (!setup.deliveryReceipts() && status.pendingSends() > promises.open("send"))) {
            world.violated(
                    device + " is " + witness.phase() + " with " + promises.open("send") + " sends and says " + status);
        }
    }

    void checkOnline() {
        if (client.state() != ConnectionState.ONLINE) {
            world.violated(device + " should be online and is " + client.state());
        }
    }

    /** It was closed a while ago: nothing is left of it. */
    void checkGone() {
        promises.checkKept();
        spans.checkEnded();
        if (client.state() != ConnectionState.CLOSED || route.hasLiveLink() || loop.timers() > 0) {
            world.violated(device + " is closed, but " + client.state() + " with " + loop.timers() + " timers");
        }
    }

    // ---- what the witness asks ------------------------------------------------------------------

    String device() {
        return device;
    }

    int maxReconnects() {
        return setup.maxReconnects();
    }

    boolean isLoggingIn() {
        return loggingIn;
    }

    boolean isLoggingOut() {
        return loggingOut;
    }

    Wallet wallet() {
        return wallet;
    }

    boolean isRestHarmed() {
        return rest.harmedAt() >= 0;
    }

    /** True if something happened to the link that was opened last. */
    boolean isHarmed() {
        SimulatedLink last = route.last();
        return last != null && last.harm() != null;
    }

    /** The end that the client was told on its link. */
    @Nullable
    ErrorCode told() {
        SimulatedLink last = route.last();
        return last == null ? null : last.told();
    }

    /** True if there is no session, and none on its way. */
    boolean isOut() {
        return witness.phase() == Witness.Phase.OUT && !loggingIn;
    }

    void received(Message message) {
        whenReceived.accept(message);
    }

    void sessionOver(boolean wanted) {
        whenOut.accept(wanted);
    }

    // ---- for those who make trouble -------------------------------------------------------------

    String user() {
        return user;
    }

    Route route() {
        return route;
    }

    SimulatedLoop loop() {
        return loop;
    }

    /** Something goes wrong from now on. */
    void troubled() {
        troubles++;
    }

    /** It is over. */
    void calmed() {
        troubles--;
        calmSince = world.now();
    }
}
