package io.github.msync4j.devserver.web;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import io.vertx.core.json.JsonObject;

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
        JsonObject json = new JsonObject();
        try {
            MSync frame = MSync.parseFrom(bytes);
            json.put("command", frame.getCommand().name())
                    .put("payloadBytes", frame.getPayload().size());
            if (frame.hasTraceId()) {
                json.put("traceId", Long.toUnsignedString(frame.getTraceId()));
            }
        } catch (InvalidProtocolBufferException e) {
            json.put("error", "not a frame");
        }
        return json.put("up", up).encode();
    }
}
