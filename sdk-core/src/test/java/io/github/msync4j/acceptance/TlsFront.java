package io.github.msync4j.acceptance;

import io.github.msync4j.internal.transport.Certificates;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy that leads every host to the dev server and speaks TLS in its place. It notes who was asked for, and what
 * the first byte through the tunnel was: {@value #TLS_HANDSHAKE} if it was TLS.
 */
final class TlsFront implements AutoCloseable {
    static final int TLS_HANDSHAKE = 0x16;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Integer> firstBytes = new CopyOnWriteArrayList<>();

    private final int target;
    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    TlsFront(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            open.add(client);
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        asked.add(String.valueOf(lines.readLine()).replace(" HTTP/1.1", ""));
        while (!String.valueOf(lines.readLine()).isEmpty()) {
            // a header
        }
        client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        int first = in.read();
        firstBytes.add(first);
        if (first != TLS_HANDSHAKE) {
            client.close();
            return;
        }
        Socket plain = Certificates.server(Certificates.GOOD)
                .getSocketFactory()
                .createSocket(client, new ByteArrayInputStream(new byte[] {(byte) first}), true);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(server);
        start(() -> copy(server, plain));
        copy(plain, server);
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of them hung up, or the test is over
                    }
                },
                "tls-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
