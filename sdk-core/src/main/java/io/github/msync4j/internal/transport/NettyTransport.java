package io.github.msync4j.internal.transport;

import java.net.URI;

/** WebSocket links over Netty. */
public final class NettyTransport implements Transport {
    private final Dialer dialer;

    /** Opens links through this dialer. */
    public NettyTransport(Dialer dialer) {
        this.dialer = dialer;
    }

    @Override
    public Link open(URI address, LinkListener listener) {
        return NettyLink.open(dialer, Target.of(address), listener);
    }
}
