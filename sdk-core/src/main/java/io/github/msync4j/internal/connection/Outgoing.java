package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import java.util.concurrent.CompletableFuture;

/** A message on its way out, encoded on the sender's own thread. */
final class Outgoing {
    private final long localId;
    private final OutgoingMessage message;
    private final String from;
    private final byte[] frame;
    private final CompletableFuture<Message> result;

    private Outgoing(
            long localId, OutgoingMessage message, String from, byte[] frame, CompletableFuture<Message> result) {
        this.localId = localId;
        this.message = message;
        this.from = from;
        this.frame = frame;
        this.result = result;
    }

    static Outgoing of(
            OutgoingMessage message,
            String from,
            FrameWriter writer,
            Ids ids,
            long nowMillis,
            CompletableFuture<Message> result) {
        long localId = ids.nextMessage(nowMillis);
        byte[] frame = writer.message(localId, message, nowMillis);
        return new Outgoing(localId, message, from, frame, result);
    }

    long localId() {
        return localId;
    }

    OutgoingMessage message() {
        return message;
    }

    byte[] frame() {
        return frame;
    }

    /** The server took it. */
    void acknowledged(long serverId, long timeMillis) {
        result.complete(MessageCodec.sent(message, from, serverId, timeMillis));
    }

    /** It was not taken, or nobody knows. */
    void failed(Throwable failure) {
        result.completeExceptionally(failure);
    }
}
