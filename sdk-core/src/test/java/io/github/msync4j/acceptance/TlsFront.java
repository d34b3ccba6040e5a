package io.github.msync4j.acceptance;

import io.github.msync4j.internal.transport.Certificates;
import io.github.msync4j.internal.transport.Listening;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/**
 * An HTTP proxy that leads every host to the dev server and speaks TLS in its place. It notes who was asked for, and what
 * the first byte through the tunnel was: {@value #TLS_HANDSHAKE} if it was TLS.
 */
final class TlsFront extends Listening {
    static final int TLS_HANDSHAKE = 0x16;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Integer> firstBytes = new CopyOnWriteArrayList<>();

    private final int target;

    TlsFront(int target) {
        super(ServerSocketFactory.getDefault());
        this.target = target;
        start();
    }

    @Override
    protected void serve(Socket client) throws IOException {
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
            return;
        }
        Socket plain = Certificates.server(Certificates.GOOD)
                .getSocketFactory()
                .createSocket(client, new ByteArrayInputStream(new byte[] {(byte) first}), true);
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            thread(() -> copy(plain, server));
            copy(server, plain);
        }
    }
}
