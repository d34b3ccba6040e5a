package io.github.msync4j.internal.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;

/**
 * What may be told of a frame of this side's own.
 *
 * @param command what it is
 * @param trace the id that the server may name it by
 */
public record FrameHead(String command, long trace) {
    /** Reads what a {@link FrameWriter} wrote. */
    public static FrameHead of(byte[] frame) {
        try {
            MSync msync = MSync.parseFrom(frame);
            return new FrameHead(msync.getCommand().name(), msync.getTraceId());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no frame of ours", e);
        }
    }
}
