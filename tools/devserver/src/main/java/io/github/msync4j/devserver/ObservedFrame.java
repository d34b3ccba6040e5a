package io.github.msync4j.devserver;

import io.github.msync4j.devserver.web.FrameText;
import java.time.Instant;

/**
 * A frame that passed.
 *
 * @param time when
 * @param up true from client to server
 * @param userId the user, or empty while unknown
 * @param resource the device, or empty while unknown
 * @param bytes the frame as it travelled, secrets and all; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // one frame is shared by all listeners; comparing frames is nobody's wish
public record ObservedFrame(Instant time, boolean up, String userId, String resource, byte[] bytes) {

    /**
     * Renders the frame.
     *
     * @return one line of JSON; secrets are masked
     */
    public String json() {
        return FrameText.json(bytes, up);
    }

    @Override
    public String toString() {
        return (up ? "up " : "down ") + userId + "/" + resource + ", " + bytes.length + " bytes";
    }
}
