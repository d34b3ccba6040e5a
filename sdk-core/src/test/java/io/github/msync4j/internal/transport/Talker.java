package io.github.msync4j.internal.transport;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;

/** Answers the first bytes with a text, whatever they are, and hangs up. */
final class Talker extends Listening {
    private final String text;

    Talker(String text) {
        super(ServerSocketFactory.getDefault());
        this.text = text;
        start();
    }

    @Override
    protected void serve(Socket socket) throws IOException {
        if (socket.getInputStream().read(new byte[64 * 1024]) > 0) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
