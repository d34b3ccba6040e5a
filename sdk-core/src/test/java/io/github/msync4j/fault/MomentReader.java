package io.github.msync4j.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what one direction of a connection carries into passages, and names their moments. It begins with HTTP, goes over
 * to WebSocket frames with the upgrade, and hands on as it is what is neither.
 */
final class MomentReader {
    private enum Mode {
        HTTP,
        FRAMES,
        RAW
    }

    private final Direction direction;
    private final Queue<HttpMessage> unanswered;
    private final FrameMoments frames;
    private volatile Mode mode = Mode.HTTP;
    private byte[] buffer = {};

    /** Both directions of a connection share the requests that have no answer yet. */
    MomentReader(Direction direction, Queue<HttpMessage> unanswered) {
        this.direction = direction;
        this.unanswered = unanswered;
        this.frames = new FrameMoments(direction);
    }

    /** True once a WebSocket was asked for. */
    boolean isWebSocket() {
        return mode == Mode.FRAMES;
    }

    /** What is whole now. */
    List<Passage> add(byte[] bytes, int length) {
        int had = buffer.length;
        buffer = Arrays.copyOf(buffer, had + length);
        System.arraycopy(bytes, 0, buffer, had, length);
        List<Passage> whole = new ArrayList<>();
        for (Passage next = next(); next != null; next = next()) {
            whole.add(next);
        }
        return whole;
    }

    /** What came and was not whole yet. */
    byte[] rest() {
        return take(buffer.length);
    }

    private @Nullable Passage next() {
        if (buffer.length == 0) {
            return null;
        }
        return switch (mode) {
            case HTTP -> http();
            case FRAMES -> frame();
            case RAW -> new Passage(rest(), null);
        };
    }

    private @Nullable Passage http() {
        if (!HttpMessage.mayBegin(buffer, direction)) {
            mode = Mode.RAW;
            return next();
        }
        HttpMessage message = HttpMessage.read(buffer);
        if (message == null) {
            return null;
        }
        HttpMessage request = message;
        if (direction == Direction.UP) {
            unanswered.add(message);
        } else {
            HttpMessage answered = unanswered.poll();
            request = answered == null ? message : answered;
        }
        if (message.upgradesToWebSocket()) {
            mode = Mode.FRAMES;
        }
        return new Passage(take(message.length()), request.moment());
    }

    private @Nullable Passage frame() {
        int length = FrameMoments.length(buffer);
        if (length < 0 || length > buffer.length) {
            return null;
        }
        byte[] frame = take(length);
        return new Passage(frame, frames.of(frame));
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOf(buffer, length);
        buffer = Arrays.copyOfRange(buffer, length, buffer.length);
        return taken;
    }
}
