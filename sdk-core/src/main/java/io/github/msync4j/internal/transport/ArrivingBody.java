package io.github.msync4j.internal.transport;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a successful answer, handed on as its subscriber asks for it: no more is read from the socket than that,
 * but for what one read holds. Lets all other answers pass.
 */
final class ArrivingBody extends ChannelInboundHandlerAdapter {
    private final Target target;
    private final Http.HandingOn how;
    private final boolean isRange;
    private final Consumer<Http.Answer> arrives;
    private final Queue<HttpContent> pieces = new ArrayDeque<>();
    private @Nullable ChannelHandlerContext context;
    private Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
    private @Nullable Future<?> timer;
    private @Nullable MsyncException failure;
    private @Nullable LinkFailure brokenBy;
    private long wanted;
    private boolean isComplete;
    private boolean isHandingOn;
    private boolean over;

    ArrivingBody(Target target, Http.HandingOn how, boolean isRange, Consumer<Http.Answer> arrives) {
        this.target = target;
        this.how = how;
        this.isRange = isRange;
        this.arrives = arrives;
    }

    // ---- what the channel says ------------------------------------------------------------------

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (context != null) {
            pieces.add((HttpContent) message);
            isComplete |= message instanceof LastHttpContent;
            handOn();
        } else if (message instanceof HttpResponse answer
                && answer.decoderResult().isSuccess()
                && isSuccess(answer.status())) {
            from.channel().config().setAutoRead(false);
            context = from;
            await(from);
            arrives.accept(new Http.Answer(
                    answer.status().code(), new byte[0], Optional.of(blob(from, answer)), headers(answer)));
        } else {
            from.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext from) {
        if (context == null) {
            from.fireChannelReadComplete();
        } else {
            // not told to the aggregator behind: it would read what nobody asked for
            readOn(from);
        }
    }

    private boolean isSuccess(HttpResponseStatus status) {
        return status.equals(HttpResponseStatus.OK) || (isRange && status.equals(HttpResponseStatus.PARTIAL_CONTENT));
    }

    private static Map<String, String> headers(HttpResponse answer) {
        Map<String, String> headers = new HashMap<>(2);
        for (AsciiString name : List.of(HttpHeaderNames.ETAG, HttpHeaderNames.CONTENT_RANGE)) {
            String value = answer.headers().get(name);
            if (value != null) {
                headers.put(name.toString(), value);
            }
        }
        return headers;
    }

    private Blob blob(ChannelHandlerContext from, HttpResponse answer) {
        AtomicBoolean isTaken = new AtomicBoolean();
        Flow.Publisher<ByteBuffer> bytes = given -> {
            if (!isTaken.compareAndSet(false, true)) {
                given.onSubscribe(new Asking(from, given));
                given.onError(new IllegalStateException("what arrives has one subscriber"));
            } else {
                from.executor().execute(() -> begin(from, given));
            }
        };
        long length = HttpUtil.getContentLength(answer, -1L);
        String type = answer.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        Blob blob = length < 0 ? Blob.of(bytes) : Blob.of(length, bytes);
        // a header that is none says nothing
        return type.matches("[ -~]+") ? blob.withMediaType(type) : blob;
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        if (context != null) {
            broken(new LinkFailure(
                    ErrorCode.CONNECTION_LOST, target + " closed the connection before its answer was complete"));
        }
        from.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        if (context != null) {
            broken(Failures.broken(target, cause, ErrorCode.CONNECTION_LOST));
        } else {
            from.fireExceptionCaught(cause);
        }
    }

    /** Nothing more comes; what came is handed on before that is told. */
    private void broken(LinkFailure why) {
        if (!isComplete && brokenBy == null) {
            brokenBy = why;
            handOn();
        }
    }

    // ---- what is handed on ----------------------------------------------------------------------

    /** Hands on what is there and asked for; an end needs no asking. */
    private void handOn() {
        Flow.Subscriber<? super ByteBuffer> to = subscriber;
        if (isHandingOn || to == null) {
            return;
        }
        isHandingOn = true;
        while (!over && mayLeave(pieces.peek())) {
            take(pieces.remove(), to);
        }
        isHandingOn = false;
        LinkFailure why = brokenBy;
        if (why != null && pieces.isEmpty()) {
            fail(why.code(), why.detail());
        }
    }

    private boolean mayLeave(@Nullable HttpContent piece) {
        return piece != null && (wanted > 0 || !piece.content().isReadable());
    }

    private void take(HttpContent piece, Flow.Subscriber<? super ByteBuffer> to) {
        byte[] bytes = ByteBufUtil.getBytes(piece.content());
        boolean isLast = piece instanceof LastHttpContent;
        boolean isHttp = piece.decoderResult().isSuccess();
        piece.release();
        if (!isHttp) {
            fail(ErrorCode.CONNECTION_LOST, "the answer of " + target + " is not HTTP to its end");
            return;
        }
        if (bytes.length > 0) {
            wanted--;
            try {
                to.onNext(ByteBuffer.wrap(bytes));
            } catch (RuntimeException e) {
                fail(ErrorCode.HANDLER_FAILED, "who took the answer of " + target + " failed: " + Failures.words(e));
                return;
            }
        }
        if (isLast && end()) {
            to.onComplete();
        }
    }

    // ---- what the subscriber says ---------------------------------------------------------------

    /** What one subscriber has in hand. It may ask on any thread. */
    private final class Asking implements Flow.Subscription {
        private final ChannelHandlerContext from;
        private final Flow.Subscriber<? super ByteBuffer> to;

        Asking(ChannelHandlerContext from, Flow.Subscriber<? super ByteBuffer> to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void request(long count) {
            onLoop(() -> {
                if (over || subscriber != to) {
                    return;
                }
                if (count <= 0) {
                    end();
                    to.onError(new IllegalArgumentException("one at least has to be asked for"));
                    return;
                }
                wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
                handOn();
                readOn(from);
            });
        }

        @Override
        public void cancel() {
            onLoop(() -> {
                if (subscriber == to) {
                    end();
                }
            });
        }

        private void onLoop(Runnable task) {
            if (from.executor().inEventLoop()) {
                task.run();
            } else {
                from.executor().execute(task);
            }
        }
    }

    private void begin(ChannelHandlerContext from, Flow.Subscriber<? super ByteBuffer> given) {
        subscriber = given;
        given.onSubscribe(new Asking(from, given));
        MsyncException why = failure;
        if (why != null) {
            given.onError(why);
        } else {
            handOn();
            await(from);
        }
    }

    private void readOn(ChannelHandlerContext from) {
        if (!over) {
            await(from);
            if (wanted > 0 && pieces.isEmpty()) {
                from.read();
            }
        }
    }

    // ---- how it ends ----------------------------------------------------------------------------

    /** Time runs while a subscriber or a byte is waited for; how long a subscriber thinks is its own affair. */
    private void await(ChannelHandlerContext from) {
        stopTimer();
        if (!over && (subscriber == null || wanted > 0)) {
            String what = subscriber == null ? "nobody took the answer of " : "nothing more came from ";
            timer = from.executor()
                    .schedule(
                            () -> fail(
                                    ErrorCode.TIMEOUT,
                                    what + target + " within " + how.patience().toMillis() + " ms"),
                            how.patience().toNanos(),
                            TimeUnit.NANOSECONDS);
        }
    }

    private void stopTimer() {
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void fail(ErrorCode code, String detail) {
        if (end()) {
            MsyncException why = new MsyncException(code, detail);
            failure = why;
            Flow.Subscriber<? super ByteBuffer> to = subscriber;
            if (to != null) {
                to.onError(why);
            }
        }
    }

    /** Closes the connection, once. */
    private boolean end() {
        ChannelHandlerContext from = context;
        if (over || from == null) {
            return false;
        }
        over = true;
        stopTimer();
        pieces.forEach(HttpContent::release);
        pieces.clear();
        Dialer.cut(from.channel());
        how.ended().run();
        return true;
    }
}
