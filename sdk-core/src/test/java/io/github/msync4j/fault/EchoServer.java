package io.github.msync4j.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends back what it gets, and tells how each connection ended. */
final class EchoServer implements AutoCloseable {
    final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final ServerSocket listener;

    EchoServer() throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                run(() -> echo(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
            ends.add("end");
        } catch (IOException e) {
            ends.add("reset");
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "echo-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
