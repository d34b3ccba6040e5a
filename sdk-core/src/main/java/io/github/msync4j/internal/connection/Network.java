package io.github.msync4j.internal.connection;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.internal.transport.Dialer;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.transport.NettyHttp;
import io.github.msync4j.internal.transport.NettyLoop;
import io.github.msync4j.internal.transport.NettyTransport;
import io.github.msync4j.internal.transport.Transport;

/** What a connection gets from outside: time, threads, links and REST. */
public record Network(Loop loop, Transport transport, Http http) {
    /** The real one. Nothing is started before it is used. */
    public static Network real(ClientOptions options) {
        NettyLoop loop = new NettyLoop();
        Dialer dialer = new Dialer(loop, options.proxy(), options.tls());
        return new Network(loop, new NettyTransport(dialer), new NettyHttp(dialer));
    }
}
