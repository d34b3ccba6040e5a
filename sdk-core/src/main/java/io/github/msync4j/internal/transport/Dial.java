package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.socksx.v5.Socks5Message;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** One connection being opened, step by step: the path, TCP, the proxy, TLS. On the loop's thread, but for the path. */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a step is heard through the listener given to it
final class Dial {
    /** How long an address may keep silent while there is another one to try. */
    private static final int NEXT_ADDRESS_AFTER_MILLIS = 3_000;

    private final Dialer dialer;
    private final Target target;
    private final Consumer<Channel> connected;
    private final Consumer<LinkFailure> failed;
    private @Nullable Channel channel;
    private volatile boolean over;

    Dial(Dialer dialer, Target target, Consumer<Channel> connected, Consumer<LinkFailure> failed) {
        this.dialer = dialer;
        this.target = target;
        this.connected = connected;
        this.failed = failed;
    }

    void takeBack() {
        if (!over) {
            over = true;
            if (channel != null) {
                Dialer.cut(channel);
            }
        }
    }

    private void fail(LinkFailure failure) {
        if (!over) {
            over = true;
            failed.accept(failure);
        }
    }

    /** Runs where waiting is allowed. */
    void findPath() {
        if (over) {
            return;
        }
        Runnable next;
        try {
            Dialer.Path path = dialer.path(target);
            next = () -> connect(path, path.addresses().iterator());
        } catch (DialException e) {
            next = () -> fail(e.failure());
        }
        try {
            dialer.loop().execute(next);
        } catch (RejectedExecutionException e) {
            // the loop was released meanwhile: nobody is left to hear of it
            over = true;
        }
    }

    private void connect(Dialer.Path path, Iterator<InetSocketAddress> addresses) {
        if (over) {
            return;
        }
        InetSocketAddress address = addresses.next();
        ProxyTalk proxy =
                path.hop().map(hop -> new ProxyTalk(hop, hop.handler(address))).orElse(null);
        ChannelFuture connecting = new Bootstrap()
                .group(dialer.loop().eventLoop())
                .channel(NioSocketChannel.class)
                .disableResolver() // a proxy gets the name
                .option(ChannelOption.TCP_NODELAY, true)
                // 0 is no bound: whoever dials has one
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, addresses.hasNext() ? NEXT_ADDRESS_AFTER_MILLIS : 0)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel made) {
                        if (proxy != null) {
                            made.pipeline().addLast("proxy", proxy.handler).addBefore("proxy", null, proxy);
                        }
                        made.pipeline().addLast(new Silent());
                    }
                })
                .connect(proxy == null ? address : target.address());
        channel = connecting.channel();
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                tunnel(path, connecting.channel(), proxy);
            } else if (addresses.hasNext()) {
                connect(path, addresses);
            } else {
                String why = "could not be reached: " + Failures.words(done.cause());
                fail(
                        proxy == null
                                ? Failures.unreachable(target, why)
                                : new LinkFailure(ErrorCode.PROXY_FAILED, proxy.hop + " " + why));
            }
        });
    }

    private void tunnel(Dialer.Path path, Channel open, @Nullable ProxyTalk proxy) {
        if (proxy == null) {
            secure(path, open);
            return;
        }
        proxy.handler.connectFuture().addListener(done -> {
            if (done.isSuccess()) {
                open.pipeline().remove(proxy.handler);
                open.pipeline().remove(proxy);
                secure(path, open);
            } else {
                fail(proxy.hop.refusal(proxy.answer, target));
            }
        });
    }

    private void secure(Dialer.Path path, Channel open) {
        if (path.tls().isEmpty()) {
            finish(open);
            return;
        }
        SslHandler tls;
        try {
            tls = new SslHandler(engine(path.tls().get()));
        } catch (RuntimeException e) {
            // a context that was never initialised, a name that cannot be a host's
            Dialer.cut(open);
            fail(Failures.tls(target, e));
            return;
        }
        tls.setHandshakeTimeoutMillis(0); // whoever dials has a bound
        long begun = dialer.loop().nanos();
        tls.handshakeFuture().addListener(done -> {
            if (done.isSuccess()) {
                open.attr(Dialer.SECURED_IN).set(Duration.ofNanos(dialer.loop().nanos() - begun));
                finish(open);
            } else {
                fail(Failures.tls(target, done.cause()));
            }
        });
        open.pipeline().addFirst(tls);
    }

    private SSLEngine engine(SSLContext context) {
        String host = target.host().endsWith(".")
                ? target.host().substring(0, target.host().length() - 1)
                : target.host();
        SSLEngine engine = context.createSSLEngine(host, target.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        // the certificate has to be the host's
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!Names.isLiteral(host)) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        engine.setSSLParameters(parameters);
        return engine;
    }

    private void finish(Channel open) {
        if (!open.isActive()) {
            fail(Failures.unreachable(target, "closed the connection"));
        } else if (!over) {
            over = true;
            open.pipeline().remove(Silent.class);
            connected.accept(open);
        }
    }

    /** Keeps failures away from Netty's log: the steps tell of them. */
    private static final class Silent extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // heard of through the step
        }
    }

    /** What a proxy says; sits right before the handler that speaks to it, whose failures are but text. */
    private static final class ProxyTalk extends ChannelInboundHandlerAdapter {
        private final ProxyHop hop;
        private final ProxyHandler handler;
        private @Nullable Object answer;

        ProxyTalk(ProxyHop hop, ProxyHandler handler) {
            this.hop = hop;
            this.handler = handler;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpResponse || message instanceof Socks5Message) {
                answer = message;
            }
            context.fireChannelRead(message);
        }
    }
}
