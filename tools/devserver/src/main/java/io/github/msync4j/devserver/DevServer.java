package io.github.msync4j.devserver;

import io.github.msync4j.devserver.core.Effect;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Policy;
import io.github.msync4j.devserver.rpc.ControlListener;
import io.github.msync4j.devserver.web.Bootstrap;
import io.github.msync4j.devserver.web.FrameFeed;
import io.github.msync4j.devserver.web.HttpListener;
import io.github.msync4j.devserver.web.Sockets;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running server: REST, MSYNC over WebSocket, and a gRPC service that steers it. Everything it knows is in memory and
 * gone when it is closed. Thread-safe; its own threads are daemons.
 *
 * <pre>{@code
 * try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
 *     connect(server.rest(), server.socket());
 * }
 * }</pre>
 *
 * <p>Users are named without their app: a call is about the users of that name in all apps.
 */
public final class DevServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final DevServerOptions options;
    private final Engine engine;
    private final Sockets sockets;
    private final Bootstrap bootstrap;
    private final FrameFeed feed;
    private final HttpListener http;
    private final ControlListener control;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DevServer(DevServerOptions options) {
        this.options = options;
        this.engine = new Engine(new Policy(
                options.appKeys(),
                options.openRegistration(),
                options.permanentTokens() ? Duration.ZERO : options.tokenLifetime(),
                options.maxDevices(),
                options.refuseDevicesOverLimit(),
                options.offlineLimit(),
                options.maxMessageBytes()));
        this.feed = new FrameFeed(options.clock());
        this.sockets = new Sockets(engine, options.clock(), feed);
        this.bootstrap = new Bootstrap(engine.directory(), options);
        this.http = HttpListener.start(engine, sockets, bootstrap, options);
        try {
            String host = options.controlPublic() ? options.host() : LOOPBACK;
            this.control = ControlListener.start(this, new InetSocketAddress(host, options.controlPort()));
        } catch (UncheckedIOException e) {
            http.close();
            throw e;
        }
    }

    /**
     * Starts a server; it listens when this returns.
     *
     * @param options how it is to be
     * @return the running server
     * @throws UncheckedIOException if a port cannot be listened on
     */
    public static DevServer start(DevServerOptions options) {
        return new DevServer(options);
    }

    /**
     * Tells where REST is.
     *
     * @return such as {@code http://127.0.0.1:40123}
     */
    public URI rest() {
        return URI.create("http://" + http.authority());
    }

    /**
     * Tells where the socket is.
     *
     * @return such as {@code ws://127.0.0.1:40123/websocket}
     */
    public URI socket() {
        return URI.create("ws://" + http.authority() + "/websocket");
    }

    /**
     * Tells where the control service is. It speaks gRPC without TLS or login: whoever reaches it may do anything to
     * the server.
     *
     * @return its address as it is reached from this machine; {@code host:port} is {@code getHostString()} and
     *     {@code getPort()}
     */
    public InetSocketAddress control() {
        boolean everywhere = !options.controlPublic() || options.host().equals("0.0.0.0");
        return InetSocketAddress.createUnresolved(everywhere ? LOOPBACK : options.host(), control.port());
    }

    /**
     * Lists sessions.
     *
     * @param userId only this user's; empty for all
     * @return in the order of their logins
     */
    public List<SessionInfo> sessions(String userId) {
        return http.call(() -> engine.sessions(userId));
    }

    /**
     * Forces a user's sessions out: each is told why, then closed.
     *
     * @param userId whose
     * @param resource of which device; null for all
     * @param reason why
     * @param otherDevice what the other device says of itself, maybe empty
     * @return how many sessions
     * @throws NoSuchElementException if there is no such user
     */
    public int forceOut(String userId, @Nullable String resource, ForceOutReason reason, String otherDevice) {
        return http.call(() -> {
            List<Effect> effects = engine.forceOut(userId, resource, reason, otherDevice, now());
            sockets.perform(effects);
            return closes(effects);
        });
    }

    /**
     * Ends the life of a user's tokens now, and closes the user's connections as the real service does.
     *
     * @param userId whose
     * @return how many tokens
     * @throws NoSuchElementException if there is no such user
     */
    public int expireToken(String userId) {
        return expireToken(userId, false);
    }

    /**
     * Ends the life of a user's tokens now.
     *
     * @param userId whose
     * @param keepConnections true to leave the user's connections up
     * @return how many tokens
     * @throws NoSuchElementException if there is no such user
     */
    public int expireToken(String userId, boolean keepConnections) {
        return http.call(() -> {
            int tokens = engine.expireTokens(userId, now());
            if (!keepConnections) {
                sockets.perform(engine.closeExpired(userId, now()));
            }
            return tokens;
        });
    }

    /**
     * Cuts a user's connections without a word.
     *
     * @param userId whose
     * @return how many
     * @throws NoSuchElementException if there is no such user
     */
    public int dropConnections(String userId) {
        return dropConnections(userId, null);
    }

    /**
     * Cuts a user's connections without a word.
     *
     * @param userId whose
     * @param resource of which device; null for all
     * @return how many
     * @throws NoSuchElementException if there is no such user
     */
    public int dropConnections(String userId, @Nullable String resource) {
        return http.call(() -> sockets.drop(engine.connections(userId, resource)));
    }

    /**
     * Keeps a user's connections open without reading or writing anything, until thawed.
     *
     * @param userId whose
     * @return how many
     * @throws NoSuchElementException if there is no such user
     */
    public int freezeConnections(String userId) {
        return freezeConnections(userId, null, true);
    }

    /**
     * Lets frozen connections go on; what waited in both directions comes first.
     *
     * @param userId whose
     * @return how many
     * @throws NoSuchElementException if there is no such user
     */
    public int thawConnections(String userId) {
        return freezeConnections(userId, null, false);
    }

    /**
     * Freezes or thaws a user's connections.
     *
     * @param userId whose
     * @param resource of which device; null for all
     * @param frozen whether they are frozen from now on
     * @return how many
     * @throws NoSuchElementException if there is no such user
     */
    public int freezeConnections(String userId, @Nullable String resource, boolean frozen) {
        return http.call(() -> sockets.freeze(engine.connections(userId, resource), frozen));
    }

    /**
     * Sends a text as if a user had.
     *
     * @param from as whom; the user need not exist
     * @param to to whom
     * @param text what
     * @return the server's id for it, in decimal
     * @throws NoSuchElementException if there is nobody to receive it
     */
    public String pushText(String from, String to, String text) {
        return http.call(() -> {
            Engine.Pushed pushed = engine.pushText(from, to, text, now());
            sockets.perform(pushed.effects());
            return Long.toUnsignedString(pushed.messageId());
        });
    }

    /**
     * Refuses a user's next logins on the socket, whatever they show, and closes the connections as after every refusal.
     * Takes the place of what was said of this user before; {@link #clearFaults} lifts it.
     *
     * @param userId whose
     * @param status the number of the status, such as 12 for a service that is switched off, 13 for too many devices; not
     *     0, which is success. It need not be one that there is
     * @param reason the status's words; clients compare some of them, such as {@code Sorry, token expired} with status 1
     * @param times how many logins; 0 until lifted
     * @throws NoSuchElementException if there is no such user
     */
    public void refuseLogins(String userId, int status, String reason, int times) {
        run(() -> engine.refuseLogins(userId, status, reason, times));
    }

    /**
     * Takes the next requests of a kind and never answers them; the connections stay. Takes the place of what was said of
     * this kind for all before; {@link #clearFaults} lifts it.
     *
     * @param moment which kind
     * @param times how many requests; 0 until lifted
     */
    public void stall(Moment moment, int times) {
        stall(moment, "", times);
    }

    /**
     * Takes a user's next requests of a kind and never answers them; the connections stay. Takes the place of what was
     * said of this kind and user before; {@link #clearFaults} lifts it.
     *
     * @param moment which kind
     * @param userId whose; empty for everybody's
     * @param times how many requests; 0 until lifted
     * @throws NoSuchElementException if there is no such user
     */
    public void stall(Moment moment, String userId, int times) {
        run(() -> engine.stall(moment, userId, times));
    }

    /**
     * Lifts what {@link #refuseLogins} and {@link #stall(Moment, String, int)} said; what was not answered stays without
     * an answer.
     *
     * @param userId of a user; empty for all of it
     */
    public void clearFaults(String userId) {
        run(() -> engine.faults().clear(userId));
    }

    /**
     * Names other hosts, from now on, to those who ask where REST and the socket are.
     *
     * @param hosts host and port of each, such as {@code 127.0.0.1:8080}; empty for the server itself
     * @see DevServerOptions.Builder#advertisedHosts
     */
    public void advertise(List<String> hosts) {
        List<String> checked = DevServerOptions.requireAuthorities(hosts);
        run(() -> bootstrap.advertise(checked));
    }

    /**
     * Counts a user's logins on the socket, those that were refused or not answered too.
     *
     * @param userId whose; need not exist
     * @return how many since the start
     */
    public long loginAttempts(String userId) {
        return http.call(() -> engine.counters().logins(userId));
    }

    /**
     * Counts sockets.
     *
     * @return how many were opened since the start
     */
    public long connectionsOpened() {
        return http.call(() -> engine.counters().connections());
    }

    /**
     * Counts requests to trade a password for a token, those that were refused or not answered too.
     *
     * @return how many since the start
     */
    public long tokenRequests() {
        return http.call(() -> engine.counters().tokenRequests());
    }

    /**
     * Lists the pieces of their logs that clients uploaded, the newest 16 million characters of them. None comes unless
     * {@link DevServerOptions.Builder#logInterval} asks for them.
     *
     * @param userId only this user's; empty for all
     * @return as they came
     */
    public List<UploadedLog> uploadedLogs(String userId) {
        return http.call(() -> engine.uploadedLogs().of(userId));
    }

    /**
     * Watches the frames that pass, from now on.
     *
     * @param listener called on the server's only thread: quick it has to be, and must not wait for this server
     * @return ends the registration
     */
    public Registration onFrame(Consumer<ObservedFrame> listener) {
        return feed.add(listener);
    }

    /** Stops listening and closes all connections. A second call does nothing; it takes a few seconds at the most. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                control.close();
            } finally {
                http.close();
            }
        }
    }

    private void run(Runnable action) {
        Object unused = http.call(() -> {
            action.run();
            return action;
        });
    }

    private long now() {
        return options.clock().millis();
    }

    private static int closes(List<Effect> effects) {
        int count = 0;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Close) {
                count++;
            }
        }
        return count;
    }
}
