package io.github.msync4j.internal.connection;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.dispatch.Promise;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.telemetry.Traced;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way out, encoded on the sender's own thread.
 *
 * @param <T> what the acknowledgement tells
 */
final class Outgoing<T> {
    private final long localId;
    private final Uplink<T> uplink;
    private final String from;
    private final byte[] frame;
    private final Promise<T> result;
    private Traced span = Traced.UNTRACED;
    private @Nullable Span way;

    private Outgoing(long localId, Uplink<T> uplink, String from, byte[] frame, Promise<T> result) {
        this.localId = localId;
        this.uplink = uplink;
        this.from = from;
        this.frame = frame;
        this.result = result;
    }

    static <T> Outgoing<T> of(
            Uplink<T> uplink, String from, FrameWriter writer, Ids ids, long nowMillis, Promise<T> result) {
        long localId = ids.nextMessage(nowMillis);
        return new Outgoing<>(localId, uplink, from, writer.chat(localId, uplink, nowMillis), result);
    }

    long localId() {
        return localId;
    }

    Uplink<T> uplink() {
        return uplink;
    }

    byte[] frame() {
        return frame;
    }

    /** Somebody follows it; told before anybody else has it. */
    void followed(Traced by) {
        span = by;
    }

    /** How it goes for who follows it. */
    Traced span() {
        return span;
    }

    /** It leaves; again, if it did before. */
    void leaves(Span now) {
        way = now;
    }

    /** How it goes since it left; null if it did not, or nobody wanted to know then. */
    @Nullable
    Span way() {
        return way;
    }

    /** The server took it. */
    void acknowledged(CommSyncDL ack) {
        span.end(ErrorCode.OK);
        result.keep(uplink.taken(from, ack));
    }

    /** It was not taken, or nobody knows. */
    void failed(MsyncException failure) {
        span.end(failure.code());
        result.fail(failure);
    }
}
