package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Closing;
import io.github.msync4j.devserver.core.Connection;
import io.github.msync4j.devserver.core.Effect;
import io.github.msync4j.devserver.core.Engine;
import io.vertx.core.http.ServerWebSocket;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All open sockets; performs what the engine asks for. */
public final class Sockets {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    private final Engine engine;
    private final InstantSource clock;
    private final FrameFeed feed;
    private final Map<Connection, Socket> sockets = new HashMap<>();

    /**
     * Creates the set, empty.
     *
     * @param engine the server proper
     * @param clock the time
     * @param feed told of all frames
     */
    public Sockets(Engine engine, InstantSource clock, FrameFeed feed) {
        this.engine = engine;
        this.clock = clock;
        this.feed = feed;
    }

    /**
     * Takes a new socket in.
     *
     * @param webSocket the socket
     */
    public void opened(ServerWebSocket webSocket) {
        Connection connection = engine.opened(String.valueOf(webSocket.remoteAddress()), clock.millis());
        sockets.put(connection, new Socket(webSocket, connection, this, feed));
    }

    Engine engine() {
        return engine;
    }

    long now() {
        return clock.millis();
    }

    void closed(Connection connection) {
        sockets.remove(connection);
        engine.disconnected(connection, now());
    }

    /** Ends what the time has ended. */
    public void tick() {
        perform(engine.tick(now()));
    }

    /**
     * Does what the engine asks for.
     *
     * @param effects in this order
     */
    public void perform(List<Effect> effects) {
        for (Effect effect : effects) {
            Socket socket = sockets.get(effect.connection());
            if (socket == null) {
                continue;
            }
            if (effect instanceof Effect.Write write) {
                socket.write(write.frame());
            } else if (effect instanceof Effect.Close close) {
                log(socket, close.closing());
                socket.close(close.closing());
            }
        }
    }

    private static void log(Socket socket, Closing closing) {
        System.Logger.Level level = closing.fault() ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG;
        LOG.log(level, "{0}: closed: {1}", socket.name(), closing.reason());
    }

    /**
     * Cuts connections without a word.
     *
     * @param connections which
     * @return how many
     */
    public int drop(List<Connection> connections) {
        int count = 0;
        for (Connection connection : connections) {
            Socket socket = sockets.get(connection);
            if (socket != null) {
                socket.cut();
                count++;
            }
        }
        return count;
    }

    /**
     * Freezes or thaws connections.
     *
     * @param connections which
     * @param frozen whether they are frozen from now on
     * @return how many
     */
    public int freeze(List<Connection> connections, boolean frozen) {
        int count = 0;
        for (Connection connection : connections) {
            Socket socket = sockets.get(connection);
            if (socket != null) {
                engine.freeze(connection, frozen, now());
                socket.freeze(frozen);
                count++;
            }
        }
        return count;
    }
}
