package io.github.msync4j.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy in front of a server that breaks connections: at once, or when a named {@link Moment} is about to pass.
 * Idea: Toxiproxy. Two threads for each connection; all of them are gone after {@link #close()}.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final long JOIN_MILLIS = 30_000;

    private record Armed(Fault fault, Moment moment, Direction direction, boolean once) {
        private boolean isFor(Passage passage, Direction way) {
            return moment == passage.moment() && direction == way;
        }
    }

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final List<Thread> threads = new ArrayList<>();

    /** Guards what follows, and what its tunnels say. */
    final Monitor monitor;

    private final List<Armed> armed = new ArrayList<>();
    private final Set<Tunnel> tunnels = new LinkedHashSet<>();
    private final Map<Direction, Long> bytes = new EnumMap<>(Direction.class);
    private int accepted;
    private int struck;

    private FaultProxy(InetSocketAddress target, Monitor monitor) throws IOException {
        this.target = target;
        this.monitor = monitor;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
    }

    /** A proxy that listens on a free port of this machine. */
    public static FaultProxy to(String host, int port) {
        return to(new InetSocketAddress(host, port), new Monitor());
    }

    private static FaultProxy to(InetSocketAddress target, Monitor monitor) {
        try {
            return new FaultProxy(target, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another way to the same place, which can be waited for together with this one. */
    public FaultProxy beside() {
        return to(target, monitor);
    }

    /** Where it listens, such as {@code 127.0.0.1:40123}. */
    public String authority() {
        return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    /** Where it listens, for HTTP. */
    public URI uri() {
        return URI.create("http://" + authority());
    }

    // ---- faults ---------------------------------------------------------------------------------

    /** Strikes once: when the moment is about to pass in this direction, on whatever connection that is. */
    public void arm(Fault fault, Moment moment, Direction direction) {
        arm(new Armed(fault, moment, direction, true));
    }

    /** Strikes each time the moment is about to pass in this direction, until healed. */
    public void armEach(Fault fault, Moment moment, Direction direction) {
        arm(new Armed(fault, moment, direction, false));
    }

    private void arm(Armed next) {
        monitor.change(() -> armed.add(next));
    }

    /** Strikes all connections that are open, now. */
    public void strike(Fault fault, Direction direction) {
        for (Tunnel tunnel : openTunnels()) {
            tunnel.strike(fault, direction);
        }
    }

    /** Ends what {@link #arm} ordered, stalls and drips: what was held back goes on. */
    public void heal() {
        monitor.change(() -> {
            armed.clear();
            tunnels.forEach(Tunnel::heal);
        });
    }

    /** Resets all connections that are open. */
    public void drop() {
        openTunnels().forEach(Tunnel::cut);
    }

    /** The fault that this passage is to be struck by, if any. */
    @Nullable
    Fault due(Passage passage, Direction direction) {
        Optional<Armed> due = monitor.get(() -> {
            Optional<Armed> first = armed.stream()
                    .filter(next -> next.isFor(passage, direction))
                    .findFirst();
            first.filter(Armed::once).ifPresent(armed::remove);
            return first;
        });
        due.ifPresent(next -> monitor.change(() -> struck++));
        return due.map(Armed::fault).orElse(null);
    }

    // ---- what is there --------------------------------------------------------------------------

    /** How many connections were accepted. */
    public int accepted() {
        return monitor.get(() -> accepted);
    }

    /** How many connections are open, on either side. */
    public int open() {
        return openTunnels().size();
    }

    /** How many of the open connections carry a WebSocket, or asked for one. */
    public int openSockets() {
        return (int) openTunnels().stream().filter(Tunnel::isWebSocket).count();
    }

    /** How many bytes were forwarded. */
    public long bytes(Direction direction) {
        return monitor.get(() -> bytes.getOrDefault(direction, 0L));
    }

    /** How often an armed fault has struck. */
    public int struck() {
        return monitor.get(() -> struck);
    }

    /** Waits until exactly so many connections are open. */
    public void awaitOpen(int count, Duration patience) {
        await("open " + count, () -> tunnels.size() == count, patience);
    }

    /** Waits until exactly so many of the open connections carry a WebSocket. */
    public void awaitOpenSockets(int count, Duration patience) {
        await("sockets " + count, () -> openSockets() == count, patience);
    }

    /** Waits until exactly so many of the open connections, here and at a proxy beside, carry a WebSocket. */
    public void awaitOpenSockets(int count, FaultProxy beside, Duration patience) {
        await("sockets " + count, () -> openSockets() + beside.openSockets() == count, patience);
    }

    /** Waits for armed faults to have struck so often. */
    public void awaitStruck(int count, Duration patience) {
        await("struck " + count, () -> struck >= count, patience);
    }

    private void await(String what, BooleanSupplier condition, Duration patience) {
        if (!monitor.await(condition, patience)) {
            throw new AssertionError("not in time: " + what + "; there is: " + this);
        }
    }

    private List<Tunnel> openTunnels() {
        return monitor.get(() -> List.copyOf(tunnels));
    }

    // ---- connections ----------------------------------------------------------------------------

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                monitor.change(() -> accepted++);
                connect(client);
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(target, CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            Tunnel.reset(client);
            Tunnel.reset(server);
            return;
        }
        Tunnel tunnel = new Tunnel(this, client, server);
        monitor.change(() -> tunnels.add(tunnel));
        start("up", tunnel.pump(Direction.UP));
        start("down", tunnel.pump(Direction.DOWN));
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, "fault-proxy-" + listener.getLocalPort() + "-" + name);
        thread.setDaemon(true);
        monitor.change(() -> threads.add(thread));
        thread.start();
    }

    void forwarded(Direction direction, int count) {
        monitor.change(() -> bytes.merge(direction, (long) count, Long::sum));
    }

    void closed(Tunnel tunnel) {
        monitor.change(() -> tunnels.remove(tunnel));
    }

    /** Stops listening, resets what is open, and waits for the threads to end. */
    @Override
    public void close() {
        try {
            listener.close();
            join(threads.get(0));
            drop();
            for (Thread thread : threads) {
                join(thread);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.join(JOIN_MILLIS);
        if (thread.isAlive()) {
            throw new IllegalStateException("a thread did not end: " + thread.getName());
        }
    }

    @Override
    public String toString() {
        return monitor.get(() -> "FaultProxy[" + authority() + ", accepted " + accepted + ", open " + tunnels
                + ", struck " + struck + ", armed " + armed + ", bytes " + bytes + "]");
    }
}
