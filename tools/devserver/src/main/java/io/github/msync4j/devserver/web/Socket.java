package io.github.msync4j.devserver.web;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.core.Closing;
import io.github.msync4j.devserver.core.Connection;
import io.github.msync4j.protocol.wire.MSync;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.io.IOException;
import java.util.ArrayDeque;

/** One socket: bytes to frames and back. Whatever goes wrong here ends this connection and no other. */
final class Socket {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");

    /** A close frame has room for 123 bytes. */
    private static final int MAX_REASON = 120;

    private final ServerWebSocket webSocket;
    private final Connection connection;
    private final Sockets sockets;
    private final FrameFeed feed;
    private final ArrayDeque<byte[]> held = new ArrayDeque<>();
    private String name;
    private boolean frozen;

    Socket(ServerWebSocket webSocket, Connection connection, Sockets sockets, FrameFeed feed) {
        this.webSocket = webSocket;
        this.connection = connection;
        this.sockets = sockets;
        this.feed = feed;
        this.name = connection.remoteAddress();
        webSocket.binaryMessageHandler(this::received);
        webSocket.textMessageHandler(text -> broken("a text frame"));
        webSocket.exceptionHandler(this::failed);
        webSocket.closeHandler(v -> sockets.closed(connection));
        webSocket.drainHandler(v -> {
            if (!frozen) {
                webSocket.resume();
            }
        });
    }

    /** The address, and the user once known: for the log. */
    String name() {
        return name;
    }

    private void received(Buffer message) {
        byte[] bytes = message.getBytes();
        try {
            MSync frame = MSync.parseFrom(bytes);
            // before and after: PROVISION makes the user known, LOGOUT forgets it
            boolean known = !connection.userId().isEmpty();
            if (known) {
                feed.passed(true, connection, bytes);
            }
            var effects = sockets.engine().received(connection, frame, sockets.now());
            if (!known) {
                if (!connection.userId().isEmpty()) {
                    name = connection.remoteAddress() + " (" + printable(connection.userId()) + ")";
                }
                feed.passed(true, connection, bytes);
            }
            sockets.perform(effects);
        } catch (InvalidProtocolBufferException e) {
            feed.passed(true, connection, bytes);
            broken("a frame that cannot be decoded, " + bytes.length + " bytes");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, name + ": a frame could not be handled", e);
            broken("an error of the server");
        }
    }

    private void failed(Throwable cause) {
        if (cause instanceof HttpClosedException || cause instanceof IOException) {
            // the client left without a close frame: as usual as that is, it is not a fault
            LOG.log(System.Logger.Level.DEBUG, "{0}: the connection broke: {1}", name, cause.getMessage());
        } else {
            broken("the WebSocket failed: " + cause.getMessage());
        }
    }

    private void broken(String what) {
        sockets.perform(sockets.engine().broken(connection, what, sockets.now()));
    }

    void write(MSync frame) {
        byte[] bytes = frame.toByteArray();
        feed.passed(false, connection, bytes);
        if (frozen) {
            held.add(bytes);
        } else {
            send(bytes);
        }
    }

    private void send(byte[] bytes) {
        webSocket.writeBinaryMessage(Buffer.buffer(bytes));
        if (webSocket.writeQueueFull()) {
            // who does not read is not read from either, until the queue has drained
            webSocket.pause();
        }
    }

    void close(Closing closing) {
        if (frozen) {
            // nothing may be said, and nobody could thaw it any more
            cut();
        } else {
            String reason = closing.reason();
            webSocket.close((short) closing.code(), reason.substring(0, Math.min(reason.length(), MAX_REASON)));
        }
    }

    void cut() {
        var unused = ((WebSocketInternal) webSocket).channelHandlerContext().close();
    }

    void freeze(boolean freeze) {
        frozen = freeze;
        if (freeze) {
            webSocket.pause();
            return;
        }
        for (byte[] bytes = held.poll(); bytes != null; bytes = held.poll()) {
            send(bytes);
        }
        webSocket.resume();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
