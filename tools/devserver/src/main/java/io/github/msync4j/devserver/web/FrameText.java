package io.github.msync4j.devserver.web;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.spec.FrameJson;

/** Frames for people to read. */
public final class FrameText {

    private FrameText() {}

    /**
     * Renders a frame.
     *
     * @param bytes the frame
     * @param up true from client to server
     * @return one line of JSON; secrets are masked
     */
    public static String json(byte[] bytes, boolean up) {
        try {
            return FrameJson.of(MSync.parseFrom(bytes), up ? FrameJson.Direction.UP : FrameJson.Direction.DOWN)
                    .masked();
        } catch (InvalidProtocolBufferException e) {
            return "{\"error\":\"not a frame\"}";
        }
    }
}
