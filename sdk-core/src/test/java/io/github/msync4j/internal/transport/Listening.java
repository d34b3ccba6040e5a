package io.github.msync4j.internal.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** Something that listens on a free port of 127.0.0.1, with a daemon thread for each connection. */
public abstract class Listening implements AutoCloseable {
    final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** The ports of those who connected, in that order. */
    final List<Integer> peers = new CopyOnWriteArrayList<>();

    protected Listening(ServerSocketFactory sockets) {
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            // small: a peer that writes more than is read notices soon
            listener.setReceiveBufferSize(8 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected final void start() {
        thread(this::accept);
    }

    public final int port() {
        return listener.getLocalPort();
    }

    /** Serves one who connected; the socket is closed after that. */
    protected abstract void serve(Socket socket) throws IOException;

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                peers.add(socket.getPort());
                open.add(socket);
                thread(() -> {
                    try (socket) {
                        serve(socket);
                    } catch (IOException e) {
                        // the peer is gone, or the test is over
                    }
                });
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    protected static void thread(Runnable task) {
        Thread thread = new Thread(task, "test-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Passes on what comes, until it ends. */
    protected static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of them hung up
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
    }

    /** A port on which nothing listens. */
    static int closedPort() throws IOException {
        try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return briefly.getLocalPort();
        }
    }
}
