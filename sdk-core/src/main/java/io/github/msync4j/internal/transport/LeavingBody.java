package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way out: the next buffer is asked for when the one before has left. */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of the last write is heard through the channel's end
final class LeavingBody implements Flow.Subscriber<ByteBuffer> {
    private final Channel channel;
    private final OptionalLong length;
    private final Consumer<LinkFailure> failed;
    private Flow.@Nullable Subscription subscription;
    private long left;

    /** Fails, on the loop's thread, if the bytes do not come or are not as many as was said. */
    LeavingBody(Channel channel, OptionalLong length, Consumer<LinkFailure> failed) {
        this.channel = channel;
        this.length = length;
        this.failed = failed;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        channel.closeFuture().addListener(closed -> subscription.cancel());
        subscription.request(1);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
        left += buffer.remaining();
        if (length.isPresent() && left > length.getAsLong()) {
            fail("there was more to send than the " + length.getAsLong() + " bytes that were announced");
            return;
        }
        channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(buffer)))
                .addListener(written -> {
                    Flow.Subscription asked = subscription;
                    if (written.isSuccess() && asked != null) {
                        asked.request(1);
                    }
                });
    }

    @Override
    public void onError(Throwable failure) {
        fail("what was to be sent could not be had: " + Failures.words(failure));
    }

    @Override
    public void onComplete() {
        if (length.isPresent() && left < length.getAsLong()) {
            fail("there were only " + left + " of the " + length.getAsLong() + " bytes to send that were announced");
            return;
        }
        channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void fail(String detail) {
        channel.eventLoop().execute(() -> failed.accept(new LinkFailure(ErrorCode.UPLOAD_FAILED, detail)));
    }
}
