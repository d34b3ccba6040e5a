package io.github.msync4j.internal.transport;

import java.time.Duration;

/** Hears of a link, on the loop's thread. */
public interface LinkListener {
    /** There is TLS, which took so long to agree on; the link opens next. */
    default void secured(Duration took) {}

    /** The link is open. */
    void opened();

    /** A frame arrived; the array belongs to the listener. */
    void frame(byte[] frame);

    /** Bytes arrived on the open link that made no frame: a part of one, a ping. */
    default void alive() {}

    /** The link could not be opened, or is gone. Nothing follows. */
    void lost(LinkFailure failure);
}
