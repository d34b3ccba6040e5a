package io.github.msync4j.internal.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A proxy that connects to 127.0.0.1, whatever host it is asked for: only it knows where that is. */
abstract class TestProxy extends Listening {
    /** What it was asked to connect to. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** The ports its connections to the target come from. */
    final List<Integer> outgoing = new CopyOnWriteArrayList<>();

    final @Nullable String login;

    TestProxy(@Nullable String login) {
        super(ServerSocketFactory.getDefault());
        this.login = login;
    }

    final void connect(Socket client, int port, byte[] connected) throws IOException {
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            outgoing.add(target.getLocalPort());
            client.getOutputStream().write(connected);
            thread(() -> copy(client, target));
            copy(target, client);
        }
    }

    /** Speaks HTTP: CONNECT, and Basic if it wants a login. */
    static final class Http extends TestProxy {
        /** What it answers instead of connecting. */
        final @Nullable String refusal;

        private Http(@Nullable String login, @Nullable String refusal) {
            super(login);
            this.refusal = refusal;
        }

        /** One that connects; it wants this login, {@code user:password}, unless that is null. */
        static Http connecting(@Nullable String login) {
            Http proxy = new Http(login, null);
            proxy.start();
            return proxy;
        }

        /** One that gives this answer to everything, as it is; empty to hang up. */
        static Http refusing(String answer) {
            Http proxy = new Http(null, answer);
            proxy.start();
            return proxy;
        }

        @Override
        protected void serve(Socket socket) throws IOException {
            InputStream in = socket.getInputStream();
            String[] request = TestServer.line(in).split(" ");
            String authorization = "";
            for (String header = TestServer.line(in); !header.isEmpty(); header = TestServer.line(in)) {
                if (header.toLowerCase(Locale.ROOT).startsWith("proxy-authorization: ")) {
                    authorization = header.substring("proxy-authorization: ".length());
                }
            }
            asked.add(request[0] + " " + request[1]);
            if (refusal != null) {
                socket.getOutputStream().write(refusal.getBytes(StandardCharsets.ISO_8859_1));
            } else if (login != null && !authorization.equals("Basic " + base64(login))) {
                socket.getOutputStream()
                        .write("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                int port = Integer.parseInt(request[1].substring(request[1].lastIndexOf(':') + 1));
                connect(socket, port, "HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Speaks SOCKS 5; what it is asked for is noted with the type of the address, 1 or 4 for an IP, 3 for a name. */
    static final class Socks5 extends TestProxy {
        private static final int NO_LOGIN = 0;
        private static final int PASSWORD = 2;
        private static final int NOTHING_FITS = 0xff;

        private final int status;

        private Socks5(@Nullable String login, int status) {
            super(login);
            this.status = status;
        }

        /** One that connects; it wants this login, {@code user:password}, unless that is null. */
        static Socks5 connecting(@Nullable String login) {
            return refusing(login, 0);
        }

        /** One that answers each request to connect with this status. */
        static Socks5 refusing(@Nullable String login, int status) {
            Socks5 proxy = new Socks5(login, status);
            proxy.start();
            return proxy;
        }

        @Override
        protected void serve(Socket socket) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            in.readByte();
            byte[] methods = in.readNBytes(in.readUnsignedByte());
            int wanted = login == null ? NO_LOGIN : PASSWORD;
            boolean offered = new String(methods, StandardCharsets.ISO_8859_1).indexOf(wanted) >= 0;
            out.write(new byte[] {5, (byte) (offered ? wanted : NOTHING_FITS)});
            if (!offered || (login != null && !loggedIn(in, out))) {
                return;
            }
            in.readNBytes(3);
            int type = in.readUnsignedByte();
            byte[] host = in.readNBytes(type == 3 ? in.readUnsignedByte() : type == 1 ? 4 : 16);
            int port = in.readUnsignedShort();
            String name = type == 3
                    ? new String(host, StandardCharsets.US_ASCII)
                    : InetAddress.getByAddress(host).getHostAddress();
            asked.add(type + " " + name + ":" + port);
            byte[] answer = {5, (byte) status, 0, 1, 0, 0, 0, 0, 0, 0};
            if (status == 0) {
                connect(socket, port, answer);
            } else {
                out.write(answer);
            }
        }

        private boolean loggedIn(DataInputStream in, OutputStream out) throws IOException {
            in.readByte();
            String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            boolean right = (user + ":" + password).equals(login);
            out.write(new byte[] {1, (byte) (right ? 0 : 1)});
            return right;
        }
    }
}
