package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One request and its answer: the last handler of a channel of its own. */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a write is heard through the channel's end
final class HttpExchange extends SimpleChannelInboundHandler<FullHttpResponse> {
    static final int MAX_BODY_BYTES = 1024 * 1024;

    private final Http.Request request;
    private final Target target;
    private final BiConsumer<Http.@Nullable Answer, @Nullable LinkFailure> answered;
    private Runnable stopDialling = () -> {};
    private @Nullable Channel channel;
    private boolean over;

    private HttpExchange(Http.Request request, BiConsumer<Http.@Nullable Answer, @Nullable LinkFailure> answered) {
        this.request = request;
        this.target = Target.of(request.uri());
        this.answered = answered;
    }

    /** Sends a request; the result takes it back. */
    static Runnable start(
            Dialer dialer, Http.Request request, BiConsumer<Http.@Nullable Answer, @Nullable LinkFailure> answered) {
        HttpExchange exchange = new HttpExchange(request, answered);
        exchange.stopDialling = dialer.dial(exchange.target, exchange::connected, exchange::fail);
        return exchange::takeBack;
    }

    private void takeBack() {
        over = true;
        stopDialling.run();
        close();
    }

    private void connected(Channel given) {
        channel = given;
        given.pipeline().addLast(new HttpClientCodec());
        boolean isRange = request.headers().containsKey("Range");
        request.handingOn()
                .ifPresent(how -> given.pipeline().addLast(new ArrivingBody(target, how, isRange, this::arrives)));
        given.pipeline().addLast(new HttpObjectAggregator(MAX_BODY_BYTES)).addLast(this);
        try {
            given.write(message());
        } catch (IllegalArgumentException e) {
            // not what it says: that may be the token
            fail(Failures.unreachable(target, "was not asked: the method or the token is not fit for HTTP"));
            return;
        }
        try {
            request.body().subscribe(new LeavingBody(given, request.body().length(), this::fail));
        } catch (RuntimeException e) {
            // a publisher of somebody else's
            fail(new LinkFailure(
                    ErrorCode.UPLOAD_FAILED, "what was to be sent could not be had: " + Failures.words(e)));
        }
    }

    private HttpRequest message() {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        HttpRequest message = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method()),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        request.headers().forEach((name, value) -> message.headers().set(name, value));
        message.headers()
                .set(HttpHeaderNames.HOST, uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CONTENT_TYPE, request.contentType());
        request.body()
                .length()
                .ifPresentOrElse(
                        length -> message.headers().set(HttpHeaderNames.CONTENT_LENGTH, length),
                        () -> message.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED));
        request.bearer().ifPresent(token -> message.headers().set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token));
        return message;
    }

    /** The answer is a success and its body follows, over a connection that stays open for it. */
    private void arrives(Http.Answer answer) {
        if (!over) {
            over = true;
            answered.accept(answer, null);
        }
    }

    private void fail(LinkFailure failure) {
        finish(null, failure);
    }

    private void finish(Http.@Nullable Answer answer, @Nullable LinkFailure failure) {
        if (!over) {
            over = true;
            close();
            answered.accept(answer, failure);
        }
    }

    private void close() {
        if (channel != null) {
            Dialer.cut(channel);
        }
    }

    // ---- what the channel says ------------------------------------------------------------------

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        if (answer.decoderResult().cause() instanceof PrematureChannelClosureException) {
            channelInactive(context);
        } else if (answer.decoderResult().isFailure()) {
            fail(Failures.unreachable(target, "does not speak HTTP; check the address"));
        } else if (answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            finish(new Http.Answer(answer.status().code(), ByteBufUtil.getBytes(answer.content())), null);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(lost(target + " closed the connection before its answer was complete"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof PrematureChannelClosureException) {
            channelInactive(context);
        } else if (cause instanceof TooLongFrameException) {
            fail(lost("the answer of " + target + " is larger than " + MAX_BODY_BYTES + " bytes"));
        } else {
            fail(Failures.broken(target, cause, ErrorCode.CONNECTION_LOST));
        }
    }

    private static LinkFailure lost(String detail) {
        return new LinkFailure(ErrorCode.CONNECTION_LOST, detail);
    }
}
