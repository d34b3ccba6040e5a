package io.github.msync4j.internal.transport;

import java.net.URI;

/** Opens links. */
public interface Transport {
    /** Starts to open a link; called on the loop's thread, and so is the listener. */
    Link open(URI address, LinkListener listener);
}
