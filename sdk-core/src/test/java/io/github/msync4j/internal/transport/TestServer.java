package io.github.msync4j.internal.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server of HTTP and WebSocket, with or without TLS. A test decides what it answers. */
final class TestServer extends Listening {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** A request. The names of its headers are in lower case. */
    record Request(String line, Map<String, String> headers, String body) {}

    /** A connection, after its request was read. */
    record Peer(Request request, Socket socket, DataInputStream in, OutputStream out) {
        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Waits for the other side to hang up. */
        void awaitEnd() throws IOException {
            try {
                in.readAllBytes();
            } catch (IOException reset) {
                // that is an end, too
            }
        }

        void upgrade() throws IOException {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-1")
                        .digest((request.headers().get("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                .getBytes(StandardCharsets.US_ASCII));
                say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        void frame(int opcode, boolean last, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write((last ? 0x80 : 0) | opcode);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else if (payload.length < 65_536) {
                frame.write(126);
                new DataOutputStream(frame).writeShort(payload.length);
            } else {
                frame.write(127);
                new DataOutputStream(frame).writeLong(payload.length);
            }
            frame.write(payload);
            out.write(frame.toByteArray());
            out.flush();
        }

        /** Reads a frame: its opcode, then what is in it. */
        byte[] read() throws IOException {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = (int) in.readLong();
            }
            byte[] mask = in.readNBytes(4);
            byte[] read = new byte[length + 1];
            read[0] = (byte) opcode;
            for (int i = 0; i < length; i++) {
                read[i + 1] = (byte) (in.readUnsignedByte() ^ mask[i % 4]);
            }
            return read;
        }
    }

    interface Answer {
        void to(Peer peer) throws IOException;
    }

    final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Answer answer;
    private final boolean tls;

    private TestServer(ServerSocketFactory sockets, boolean tls, Answer answer) {
        super(sockets);
        this.tls = tls;
        this.answer = answer;
    }

    static TestServer plain(Answer answer) {
        TestServer server = new TestServer(ServerSocketFactory.getDefault(), false, answer);
        server.start();
        return server;
    }

    /** One with TLS, of these versions only if there are any. */
    static TestServer tls(SSLContext context, Answer answer, String... versions) {
        TestServer server = new TestServer(context.getServerSocketFactory(), true, answer);
        if (versions.length > 0) {
            ((SSLServerSocket) server.listener).setEnabledProtocols(versions);
        }
        server.start();
        return server;
    }

    /** Answers a request with {@code {}}, and sends the frames of a WebSocket back. */
    static void echo(Peer peer) throws IOException {
        if (!peer.request().headers().containsKey("upgrade")) {
            peer.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            return;
        }
        peer.upgrade();
        for (byte[] frame = peer.read(); frame[0] == BINARY; frame = peer.read()) {
            peer.frame(BINARY, true, Arrays.copyOfRange(frame, 1, frame.length));
        }
    }

    URI rest(String host) {
        return URI.create((tls ? "https://" : "http://") + host + ":" + port());
    }

    URI socket(String host) {
        return URI.create((tls ? "wss://" : "ws://") + host + ":" + port() + "/websocket");
    }

    @Override
    protected void serve(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        String line = line(in);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        Request request = new Request(line, headers, new String(body, StandardCharsets.UTF_8));
        requests.add(request);
        answer.to(new Peer(request, socket, in, socket.getOutputStream()));
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
