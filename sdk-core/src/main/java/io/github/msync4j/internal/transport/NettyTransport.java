package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** WebSocket links over Netty. */
public final class NettyTransport implements Transport {
    /** The largest frame that is taken from a server. Source: connection.md 5.6. */
    private static final int MAX_FRAME_BYTES = 10 * 1024 * 1024;

    private static final int MAX_HANDSHAKE_BYTES = 64 * 1024;

    private final NettyLoop loop;
    private final Executor names;

    /** Opens links on this loop, and looks up hosts on this executor: a slow name server holds no loop up. */
    public NettyTransport(NettyLoop loop, Executor names) {
        this.loop = loop;
        this.names = names;
    }

    @Override
    public Link open(URI address, LinkListener listener) {
        NettyLink link = new NettyLink(listener);
        boolean tls = address.getScheme().toLowerCase(Locale.ROOT).equals("wss");
        int port = address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80;
        CompletionStage<InetSocketAddress> resolved =
                CompletableFuture.supplyAsync(() -> new InetSocketAddress(address.getHost(), port), names);
        resolved.thenAcceptAsync(host -> connect(link, address, host, tls), loop);
        return link;
    }

    private void connect(NettyLink link, URI address, InetSocketAddress host, boolean tls) {
        if (link.over) {
            return;
        }
        if (host.isUnresolved()) {
            link.lost("the host " + address.getHost() + " is not known");
            return;
        }
        SslContext ssl;
        try {
            ssl = tls ? SslContextBuilder.forClient().build() : null;
        } catch (SSLException e) {
            link.lost("TLS is not available: " + e.getMessage());
            return;
        }
        link.channel = new Bootstrap()
                .group(loop.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0) // the session bounds each step
                .handler(pipeline(link, address, host.getPort(), ssl))
                .connect(host)
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        link.lost(String.valueOf(connected.cause().getMessage()));
                    }
                })
                .channel();
    }

    private static ChannelInitializer<Channel> pipeline(
            NettyLink link, URI address, int port, @Nullable SslContext ssl) {
        var handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                address, WebSocketVersion.V13, null, false, new DefaultHttpHeaders(), MAX_FRAME_BYTES);
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                if (ssl != null) {
                    // with host and port: the certificate has to be the host's
                    channel.pipeline().addLast(ssl.newHandler(channel.alloc(), address.getHost(), port));
                }
                channel.pipeline()
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(MAX_HANDSHAKE_BYTES))
                        .addLast(new WebSocketClientProtocolHandler(handshaker, true, false))
                        .addLast(new WebSocketFrameAggregator(MAX_FRAME_BYTES))
                        .addLast(link);
            }
        };
    }

    /** One link: its channel's last handler. What becomes of a write is heard through the channel's end. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static final class NettyLink extends SimpleChannelInboundHandler<WebSocketFrame> implements Link {
        private final LinkListener listener;
        private @Nullable Channel channel;
        private boolean over;

        NettyLink(LinkListener listener) {
            this.listener = listener;
        }

        @Override
        public void write(byte[] frame) {
            Channel open = channel;
            if (open != null && !over) {
                open.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)), open.voidPromise());
            }
        }

        @Override
        public void flush() {
            Channel open = channel;
            if (open != null && !over) {
                open.flush();
            }
        }

        @Override
        public void close() {
            over = true;
            Channel open = channel;
            if (open != null) {
                // an empty write queues up behind everything that was flushed
                open.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }

        private void lost(String detail) {
            if (!over) {
                over = true;
                listener.lost(new LinkFailure(ErrorCode.CONNECTION_LOST, detail));
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE && !over) {
                listener.opened();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (!over && frame instanceof BinaryWebSocketFrame) {
                ByteBuf content = frame.content();
                listener.frame(ByteBufUtil.getBytes(content));
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            lost("the connection was closed");
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            lost(String.valueOf(cause.getMessage()));
            context.close();
        }
    }
}
