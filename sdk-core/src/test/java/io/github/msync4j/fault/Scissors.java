package io.github.msync4j.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A TCP proxy that breaks connections after so many bytes, wherever in a message that is: for bodies of many megabytes, which
 * {@link FaultProxy} would hold in memory to know what they are.
 */
public final class Scissors implements AutoCloseable {
    /**
     * What happens to a connection.
     *
     * @param direction which bytes count
     * @param bytes after how many of them
     * @param isStall true if nothing passes any more, false if both sides see a reset
     */
    public record Cut(Direction direction, long bytes, boolean isStall) {
        public static Cut after(Direction direction, long bytes) {
            return new Cut(direction, bytes, false);
        }

        public static Cut stallAfter(Direction direction, long bytes) {
            return new Cut(direction, bytes, true);
        }

        public static Cut never() {
            return new Cut(Direction.UP, Long.MAX_VALUE, false);
        }
    }

    private final InetSocketAddress target;
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile IntFunction<Cut> cuts = number -> Cut.never();

    public Scissors(URI server) throws IOException {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        start(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Says what happens to the connections from now on, which are counted from 0. */
    public void cut(IntFunction<Cut> next) {
        accepted.set(0);
        cuts = next;
    }

    /** How many connections there were since the last word. */
    public int accepted() {
        return accepted.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Cut cut = cuts.apply(accepted.getAndIncrement());
                Socket server = new Socket();
                sockets.addAll(List.of(client, server));
                connect(client, server, cut);
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void connect(Socket client, Socket server, Cut cut) {
        try {
            server.connect(target);
            start(() -> pump(client, server, cut, Direction.UP));
            start(() -> pump(server, client, cut, Direction.DOWN));
        } catch (IOException nobody) {
            Tunnel.reset(client);
        }
    }

    private synchronized void start(Runnable work) {
        Thread thread = new Thread(work, "scissors");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void pump(Socket from, Socket to, Cut cut, Direction direction) {
        byte[] buffer = new byte[16 * 1024];
        long left = cut.direction() == direction ? cut.bytes() : Long.MAX_VALUE;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(count, left));
                left -= Math.min(count, left);
                if (left == 0 && cut.isStall()) {
                    return;
                }
                if (left == 0) {
                    Tunnel.reset(from);
                    Tunnel.reset(to);
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            Tunnel.reset(from);
            Tunnel.reset(to);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        // the first one accepts, and starts no other when it has ended
        join(started().subList(0, 1));
        sockets.forEach(Tunnel::reset);
        join(started());
    }

    private synchronized List<Thread> started() {
        return List.copyOf(threads);
    }

    private static void join(List<Thread> ending) {
        try {
            for (Thread thread : ending) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
