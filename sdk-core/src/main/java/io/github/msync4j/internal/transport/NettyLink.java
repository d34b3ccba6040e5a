package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One link: its channel's last handler. What becomes of a write is heard through the channel's end. */
@SuppressWarnings("FutureReturnValueIgnored")
final class NettyLink extends SimpleChannelInboundHandler<Object> implements Link {
    /** The largest frame that is taken from a server. Source: connection.md 5.6. */
    static final int MAX_FRAME_BYTES = 10 * 1024 * 1024;

    private static final int MAX_HANDSHAKE_BYTES = 64 * 1024;

    /** How long a peer may take to read what is left when the link is closed. */
    private static final int CLOSE_BOUND_SECONDS = 2;

    private enum State {
        OPENING,
        OPEN,
        OVER
    }

    private final Target target;
    private final LinkListener listener;
    private final WebSocketClientHandshaker handshaker;
    private State state = State.OPENING;
    /** True if what is being read became something that the listener was told. */
    private boolean told;

    private Runnable stopDialling = () -> {};
    private @Nullable Channel channel;
    /** Frames for which the channel has no room yet: as they are, they take less memory than ready to leave. */
    private final Queue<byte[]> behind = new ArrayDeque<>(0);

    private NettyLink(Target target, LinkListener listener) {
        this.target = target;
        this.listener = listener;
        this.handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                target.uri(), WebSocketVersion.V13, null, false, new DefaultHttpHeaders(), MAX_FRAME_BYTES);
    }

    static NettyLink open(Dialer dialer, Target target, LinkListener listener) {
        NettyLink link = new NettyLink(target, listener);
        link.stopDialling = dialer.dial(target, link::connected, link::lost);
        return link;
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    private void connected(Channel given) {
        channel = given;
        Duration securedIn = given.attr(Dialer.SECURED_IN).get();
        if (securedIn != null) {
            listener.secured(securedIn);
        }
        given.pipeline()
                .addLast(new HttpClientCodec())
                .addLast(new HttpObjectAggregator(MAX_HANDSHAKE_BYTES))
                .addLast(new WebSocketFrameAggregator(MAX_FRAME_BYTES))
                .addLast(this);
        handshaker.handshake(given);
    }

    @Override
    public void write(byte[] frame) {
        Channel open = channel;
        if (open != null && state == State.OPEN) {
            if (behind.isEmpty() && open.isWritable()) {
                write(open, frame);
            } else {
                behind.add(frame);
            }
        }
    }

    private static void write(Channel open, byte[] frame) {
        open.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)), open.voidPromise());
    }

    /** The channel has room again, as soon as half of what was in it has left. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Channel open = context.channel();
        if (state == State.OPEN && !behind.isEmpty() && open.isWritable()) {
            while (!behind.isEmpty() && open.isWritable()) {
                write(open, behind.remove());
            }
            open.flush();
        }
    }

    @Override
    public void flush() {
        Channel open = channel;
        if (open != null && state == State.OPEN) {
            open.flush();
        }
    }

    @Override
    public void close() {
        State before = state;
        state = State.OVER;
        Channel made = channel;
        if (made == null) {
            stopDialling.run();
        } else if (before == State.OPEN) {
            behind.forEach(frame -> write(made, frame));
            behind.clear();
            sayGoodbye(made);
        } else if (before == State.OPENING) {
            Dialer.cut(made);
        }
    }

    /** Closes after what was flushed, and after two seconds in any case. */
    private static void sayGoodbye(Channel channel) {
        Future<?> bound =
                channel.eventLoop().schedule(() -> Dialer.cut(channel), CLOSE_BOUND_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> bound.cancel(false));
        channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE, ""))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void lost(LinkFailure failure) {
        if (state != State.OVER) {
            state = State.OVER;
            behind.clear();
            listener.lost(failure);
        }
    }

    private void lost(String detail) {
        lost(
                state == State.OPENING
                        ? Failures.unreachable(target, detail)
                        : new LinkFailure(ErrorCode.CONNECTION_LOST, detail));
    }

    // ---- what the channel says ------------------------------------------------------------------

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        if (message instanceof BinaryWebSocketFrame frame) {
            if (state == State.OPEN) {
                told = true;
                listener.frame(ByteBufUtil.getBytes(frame.content()));
            }
        } else if (message instanceof PingWebSocketFrame ping) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (message instanceof CloseWebSocketFrame close) {
            lost("the server closed the connection" + reason(close));
            sayGoodbye(context.channel());
        } else if (message instanceof FullHttpResponse answer && state == State.OPENING) {
            answered(context.channel(), answer);
        }
    }

    private static String reason(CloseWebSocketFrame close) {
        String code = close.statusCode() < 0 ? "" : ": " + close.statusCode();
        return (code + " " + Failures.brief(close.reasonText())).stripTrailing();
    }

    private void answered(Channel open, FullHttpResponse answer) {
        HttpResponseStatus status = answer.status();
        if (answer.decoderResult().isFailure()) {
            lost("does not speak HTTP; check the address");
        } else if (status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            finishHandshake(open, answer);
        } else if (status.codeClass() != HttpStatusClass.INFORMATIONAL) {
            lost("opened no WebSocket but answered HTTP " + status.code() + "; check the address");
        }
        if (state == State.OVER) {
            Dialer.cut(open);
        }
    }

    private void finishHandshake(Channel open, FullHttpResponse answer) {
        try {
            handshaker.finishHandshake(open, answer);
        } catch (WebSocketHandshakeException e) {
            lost("opened no WebSocket: " + Failures.words(e));
            return;
        }
        state = State.OPEN;
        told = true;
        listener.opened();
    }

    /** Something was read, be it only a part of a frame. A sign after a frame would answer what the frame led to ask. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (state == State.OPEN && !told) {
            listener.alive();
        }
        told = false;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost(
                state == State.OPENING
                        ? "closed the connection before a WebSocket was open"
                        : "the connection was closed");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (isTooLong(cause)) {
            lost("the server sent a frame of more than " + MAX_FRAME_BYTES + " bytes");
        } else if (state == State.OPENING) {
            lost(Failures.broken(target, cause, ErrorCode.SERVER_UNREACHABLE));
        } else {
            lost("the connection broke: " + Failures.words(cause));
        }
        Dialer.cut(context.channel());
    }

    private static boolean isTooLong(Throwable cause) {
        return cause instanceof TooLongFrameException
                || (cause instanceof CorruptedWebSocketFrameException corrupted
                        && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG));
    }
}
