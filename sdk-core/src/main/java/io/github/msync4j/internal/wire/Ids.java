package io.github.msync4j.internal.wire;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbers a client makes up: message ids and trace ids, growing, unique within the client. Safe for all threads.
 */
public final class Ids {
    /** 2010-02-01T00:00Z: message ids count milliseconds from here, as the vendor's client does in its own time zone. */
    private static final long EPOCH_MILLIS = 1264982400000L;

    private final AtomicLong lastMessage = new AtomicLong();
    private final AtomicLong lastTrace = new AtomicLong();

    /** The next message id. */
    public long nextMessage(long nowMillis) {
        return lastMessage.updateAndGet(last -> Math.max(last + 1, nowMillis - EPOCH_MILLIS));
    }

    /** The next trace id: milliseconds, shifted, and a sequence. Source: connection.md 1. */
    public long nextTrace(long nowMillis) {
        long first = (nowMillis << 22) + (1L << 12);
        return lastTrace.updateAndGet(last -> Math.max(last + 1, first));
    }
}
