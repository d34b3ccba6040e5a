package io.github.msync4j.devserver.rpc;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.ObservedFrame;
import io.github.msync4j.devserver.Registration;
import io.github.msync4j.devserver.control.Frame;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Locale;

/** The frames of a server on their way to one reader, for as long as the reader keeps up. */
final class FrameStream {

    /** Frames that may wait for the reader; one that falls further behind is cut off rather than fed with gaps. */
    private static final int MAX_WAITING = 10_000;

    private final ServerCallStreamObserver<Frame> reader;
    private final String userId;
    private int waiting;
    private boolean ended;

    private FrameStream(ServerCallStreamObserver<Frame> reader, String userId) {
        this.reader = reader;
        this.userId = userId.toLowerCase(Locale.ROOT);
    }

    static void start(DevServer server, String userId, ServerCallStreamObserver<Frame> reader) {
        FrameStream stream = new FrameStream(reader, userId);
        Registration registration = server.onFrame(stream::passed);
        Runnable leave = () -> {
            stream.end();
            registration.close();
        };
        reader.setOnCancelHandler(leave);
        reader.setOnCloseHandler(leave);
        reader.setOnReadyHandler(stream::caughtUp);
    }

    private synchronized void end() {
        ended = true;
    }

    private synchronized void caughtUp() {
        waiting = 0;
    }

    private synchronized void passed(ObservedFrame frame) {
        if (ended
                || !(userId.isEmpty() || frame.userId().toLowerCase(Locale.ROOT).equals(userId))) {
            return;
        }
        if (reader.isReady()) {
            waiting = 0;
        } else if (++waiting > MAX_WAITING) {
            ended = true;
            reader.onError(Status.RESOURCE_EXHAUSTED
                    .withDescription("the reader fell " + MAX_WAITING + " frames behind")
                    .asRuntimeException());
            return;
        }
        reader.onNext(Frame.newBuilder()
                .setTimeMs(frame.time().toEpochMilli())
                .setUp(frame.up())
                .setUserId(frame.userId())
                .setResource(frame.resource())
                .setJson(frame.json())
                .setBytes(frame.bytes().length)
                .build());
    }
}
