package io.github.msync4j.internal.transport;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** REST over Netty, on the client's loop. One connection for each request: REST is rare. */
public final class NettyHttp implements Http {
    private final Dialer dialer;

    /** Sends through this dialer. */
    public NettyHttp(Dialer dialer) {
        this.dialer = dialer;
    }

    @Override
    public Runnable send(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered) {
        return HttpExchange.start(dialer, request, answered);
    }
}
