package io.github.msync4j.internal.transport;

/** Hears of a link, on the loop's thread. */
public interface LinkListener {
    /** The link is open. */
    void opened();

    /** A frame arrived; the array belongs to the listener. */
    void frame(byte[] frame);

    /** Bytes arrived on the open link, be they only a part of a frame. Follows each time on what was made of them. */
    default void alive() {}

    /** The link could not be opened, or is gone. Nothing follows. */
    void lost(LinkFailure failure);
}
