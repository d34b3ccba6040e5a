package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.transport.NettyLoop;
import io.github.msync4j.internal.transport.NettyTransport;
import io.github.msync4j.internal.transport.Transport;
import java.util.concurrent.Executor;

/** What a connection gets from outside: time, threads and links. */
public record Network(Loop loop, Transport transport) {
    /** The real one, which looks up hosts on this executor. Nothing is started before it is used. */
    public static Network real(Executor names) {
        NettyLoop loop = new NettyLoop();
        return new Network(loop, new NettyTransport(loop, names));
    }
}
