package io.github.msync4j.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One connection through the proxy: two sockets and a pump for each direction. */
final class Tunnel {
    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final Map<Direction, Pump> pumps = new EnumMap<>(Direction.class);
    private int ended;
    private volatile boolean over;
    private volatile boolean discarding;

    Tunnel(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        Queue<HttpMessage> unanswered = new ConcurrentLinkedQueue<>();
        pumps.put(Direction.UP, new Pump(proxy, this, Direction.UP, client, server, unanswered));
        pumps.put(Direction.DOWN, new Pump(proxy, this, Direction.DOWN, server, client, unanswered));
    }

    Pump pump(Direction direction) {
        return Objects.requireNonNull(pumps.get(direction));
    }

    boolean isWebSocket() {
        return pump(Direction.UP).isWebSocket();
    }

    boolean isOver() {
        return over;
    }

    /** True once both sides were told of the end: what still comes goes nowhere. */
    boolean isDiscarding() {
        return discarding;
    }

    void strike(Fault fault, Direction direction) {
        if (fault instanceof Fault.Cut) {
            cut();
        } else if (fault instanceof Fault.Close) {
            discarding = true;
            finish(client);
            finish(server);
        } else {
            proxy.monitor.change(() -> pump(direction).suffer(fault));
        }
    }

    void heal() {
        pumps.values().forEach(Pump::heal);
    }

    /** Resets both sides. */
    void cut() {
        over = true;
        reset(client);
        reset(server);
        proxy.closed(this);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // it is closed already, or never was connected
        }
        close(socket);
    }

    /** One direction has come to its end, and says so to the other side; with both of them the connection is over. */
    void ended(Socket to) {
        finish(to);
        proxy.monitor.change(() -> ended++);
        if (ended == 2) {
            over = true;
            close(client);
            close(server);
            proxy.closed(this);
        }
    }

    private static void finish(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // the other side left before
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return pumps.values().toString();
    }
}
