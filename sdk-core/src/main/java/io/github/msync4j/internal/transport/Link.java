package io.github.msync4j.internal.transport;

/** An open connection to the server, or one that is being opened. Used on the loop's thread only. */
public interface Link {
    /** Hands over a frame; it leaves with the next {@link #flush}. */
    void write(byte[] frame);

    /** Sends what was handed over, in one go. */
    void flush();

    /** Closes the link after what was flushed, and after two seconds in any case; its listener hears nothing more. */
    void close();
}
