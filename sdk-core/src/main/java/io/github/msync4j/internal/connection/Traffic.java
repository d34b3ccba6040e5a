package io.github.msync4j.internal.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Outbox;
import io.github.msync4j.internal.session.QueueSync;
import io.github.msync4j.internal.session.QueueSync.Action;
import io.github.msync4j.internal.session.SeenIds;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes out and comes in while a session is up. On the loop's thread. */
final class Traffic {
    private final Outbox<Outgoing> outbox;
    private final QueueSync queues = new QueueSync();
    private final SeenIds seen = new SeenIds();
    private final Loop loop;
    private final EventBus events;
    private final Executor settling;
    private final Logger log;
    private final Consumer<byte[]> write;
    private @Nullable Runnable overdueTimer;

    Traffic(Duration sendTimeout, Loop loop, EventBus events, Executor settling, Logger log, Consumer<byte[]> write) {
        this.outbox = new Outbox<>(sendTimeout);
        this.loop = loop;
        this.events = events;
        this.settling = settling;
        this.log = log;
        this.write = write;
    }

    /** A new link: what was being pulled is asked for again. */
    void reset() {
        queues.reset();
    }

    /** Another user may come. */
    void forget() {
        queues.reset();
        seen.clear();
    }

    void send(Outgoing outgoing) {
        outbox.add(outgoing.localId(), outgoing, loop.nanos());
        write.accept(outgoing.frame());
        if (overdueTimer == null) {
            watchOverdue();
        }
    }

    void fail(Outgoing outgoing, ErrorCode code, String why) {
        MsyncException failure =
                new MsyncException(code, "the message to " + outgoing.message().to() + " was not acknowledged: " + why);
        settling.execute(() -> outgoing.failed(failure));
    }

    void failAll(ErrorCode code) {
        outbox.removeAll().forEach(outgoing -> fail(outgoing, code, code.english()));
    }

    /** One timer for all messages: each has the same time, so the oldest is due first. */
    private void watchOverdue() {
        overdueTimer = outbox.untilOverdue(loop.nanos())
                .map(wait -> loop.schedule(wait, () -> {
                    outbox.removeOverdue(loop.nanos())
                            .forEach(late -> fail(late, ErrorCode.SEND_TIMEOUT, "no answer in time"));
                    watchOverdue();
                }))
                .orElse(null);
    }

    void unread(CommUnreadDL unread, @Nullable Session session) {
        queues.unread(unread.getUnreadList(), loop.nanos(), action -> perform(action, session));
    }

    void notice(CommNotice notice, @Nullable Session session) {
        queues.notice(notice.getQueue(), action -> perform(action, session));
    }

    /** A batch or an acknowledgement; the result is what it means for the session, if anything. */
    Optional<Input> sync(CommSyncDL sync, @Nullable Session session) {
        if (sync.getMetaId() != 0) {
            acknowledged(sync);
            return Optional.empty();
        }
        Optional<Input> end = Optional.empty();
        Arrivals arrivals = new Arrivals(events);
        boolean offline = queues.isOffline(sync.getQueue());
        for (Meta meta : sync.getMetasList()) {
            switch (meta.getNs()) {
                case CHAT -> chat(meta, offline, session, arrivals);
                case STATISTIC -> end = end.or(() -> statistics(meta));
                default -> log.log(LogLevel.DEBUG, "nothing to do for this kind of meta yet", "ns", meta.getNs());
            }
        }
        arrivals.handOut();
        if (sync.hasQueue() && end.isEmpty()) {
            queues.handedOut(sync, arrivals.count(), loop.nanos(), action -> perform(action, session));
        }
        return end;
    }

    private void chat(Meta meta, boolean offline, @Nullable Session session, Arrivals arrivals) {
        MessageBody body = body(meta);
        if (!MessageCodec.isMessage(body)) {
            return;
        }
        Message message = MessageCodec.received(meta, body);
        String conversation = conversation(message, session);
        if (seen.isNew(conversation, meta.getId())) {
            arrivals.add(
                    conversation,
                    MessageReceived.builder().message(message).offline(offline).build());
        }
    }

    /** The body; for bytes that are none, an empty one that says who it is from, so that nothing is lost in silence. */
    private MessageBody body(Meta meta) {
        try {
            return FrameReader.body(meta.getPayload());
        } catch (InvalidProtocolBufferException e) {
            log.log(LogLevel.WARN, "a message could not be read; it is handed out as unknown", "id", meta.getId());
            return MessageBody.newBuilder()
                    .setFrom(meta.getFrom())
                    .setTo(meta.getTo())
                    .build();
        }
    }

    private static String conversation(Message message, @Nullable Session session) {
        boolean fromHere = session != null && message.from().equalsIgnoreCase(session.userId());
        boolean single = switch (message.chatType()) {
            case GROUP, ROOM -> false;
            default -> true;
        };
        return single && !fromHere ? message.from() : message.to();
    }

    private Optional<Input> statistics(Meta meta) {
        try {
            StatisticsBody body = FrameReader.statistics(meta.getPayload());
            Optional<String> otherDevice = Optional.of(body.getReason()).filter(reason -> !reason.isEmpty());
            return Refusals.forcedOut(body).map(code -> new Input.ForcedOut(code, otherDevice));
        } catch (InvalidProtocolBufferException e) {
            log.log(LogLevel.WARN, "a notice from the server could not be read and was dropped");
            return Optional.empty();
        }
    }

    private void acknowledged(CommSyncDL ack) {
        Outgoing outgoing = outbox.remove(ack.getMetaId());
        if (outgoing == null) {
            log.log(LogLevel.DEBUG, "an acknowledgement for no message of ours", "id", ack.getMetaId());
            return;
        }
        Status status = ack.getStatus();
        if (status.getErrorCode() == Status.ErrorCode.OK) {
            settling.execute(() -> outgoing.acknowledged(ack.getServerId(), ack.getTimestamp()));
        } else {
            ErrorCode code = Refusals.send(status);
            fail(outgoing, code, "the server refused it: " + code.english() + " It says: " + status.getReason());
        }
    }

    private void perform(Action action, @Nullable Session session) {
        if (action instanceof Action.Started started) {
            events.publish(
                    OfflineSyncStarted.builder()
                            .queues(started.queues())
                            .messages(started.messages())
                            .build(),
                    null);
        } else if (action instanceof Action.Finished finished) {
            events.publish(
                    OfflineSyncFinished.builder()
                            .messages(finished.messages())
                            .duration(finished.duration())
                            .build(),
                    null);
        } else if (session != null) {
            long now = loop.now().toEpochMilli();
            if (action instanceof Action.Pull pull) {
                write.accept(session.writer().pull(pull.queue(), now));
            } else if (action instanceof Action.PullNext next) {
                write.accept(session.writer().pullNext(next.queue(), next.key(), now));
            }
        }
    }
}
