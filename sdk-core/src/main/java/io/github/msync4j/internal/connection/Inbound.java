package io.github.msync4j.internal.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.ClientOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.dispatch.Promise;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.QueueSync;
import io.github.msync4j.internal.session.QueueSync.Action;
import io.github.msync4j.internal.session.SeenIds;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.internal.session.TextStreams;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.internal.wire.MessageTypes;
import io.github.msync4j.internal.wire.Notice;
import io.github.msync4j.internal.wire.NoticeReader;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.internal.wire.ThreadOperations;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.log.SyncLog;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.GroupReadCounts;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.MessageStreamed;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.json.JsonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What comes in while a session is up. On the loop's thread. */
final class Inbound {
    private final Outbound outbound;
    private final boolean deliveryReceipts;
    private final Ids ids;
    private final QueueSync queues = new QueueSync();
    private final SeenIds seen = new SeenIds();
    private final TextStreams streams = new TextStreams();
    private final MessageTypes types;
    private final Loop loop;
    private final EventBus events;
    private final SyncLog log;
    private final MessageLog messages;
    private final Telemetry telemetry;
    private final Consumer<byte[]> write;
    private final Consumer<Input> signal;
    private final Watch overduePulls;
    private final Duration pullTimeout;
    private final List<Action.Request> held = new ArrayList<>(0);
    private @Nullable Session session;
    private String resource = "";
    private @Nullable Span offlineSync;
    private volatile int offlineQueues;

    Inbound(
            ClientOptions options,
            Outbound outbound,
            Ids ids,
            Loop loop,
            EventBus events,
            Logging logging,
            Telemetry telemetry,
            Consumer<byte[]> write,
            Consumer<Input> signal) {
        this.outbound = outbound;
        this.deliveryReceipts = options.deliveryReceipts();
        this.ids = ids;
        this.types = new MessageTypes(options.messageTypes());
        this.loop = loop;
        this.events = events;
        this.log = new SyncLog(logging);
        this.messages = new MessageLog(logging);
        this.telemetry = telemetry;
        this.write = write;
        this.signal = signal;
        this.pullTimeout = options.stepTimeout();
        this.overduePulls = new Watch(loop, () -> queues.untilOverdue(pullTimeout, loop.nanos()), this::pullsOverdue);
    }

    /** How many queues of messages that waited are not pulled to their end. On any thread. */
    int offlineQueues() {
        return offlineQueues;
    }

    /** A session begins. */
    void begin(Session own) {
        session = own;
    }

    /** The server said how it calls this device. */
    void nowCalled(String resource) {
        this.resource = resource;
    }

    /** A new link: what was being pulled is asked for again. */
    void reset() {
        queues.reset();
        if (syncEnded(ErrorCode.CONNECTION_LOST)) {
            log.offlineFailed(ErrorCode.CONNECTION_LOST);
        }
        held.clear();
        overduePulls.stop();
        offlineQueues = 0;
    }

    /** True if it was running. */
    private boolean syncEnded(ErrorCode result) {
        Span running = offlineSync;
        offlineSync = null;
        if (running == null) {
            return false;
        }
        running.end(result);
        return true;
    }

    /** Another user may come. */
    void forget() {
        reset();
        seen.clear();
        streams.clear();
        session = null;
    }

    private void pullsOverdue() {
        List<Action> again = new ArrayList<>();
        boolean answered = queues.repeatOverdue(pullTimeout, loop.nanos(), again::add);
        if (answered) {
            log.pullRepeated();
            again.forEach(this::perform);
            signal.accept(new Input.Plain(Signal.CHECK));
        } else {
            signal.accept(new Input.Lost(ErrorCode.CONNECTION_LOST, "the server did not answer a pull, asked twice"));
        }
    }

    void unread(CommUnreadDL unread) {
        List<MetaQueue> named =
                unread.getUnreadList().stream().filter(MetaQueue::hasQueue).toList();
        queues.unread(named, loop.nanos(), this::perform);
        offlineQueues = queues.offlineQueues();
        overduePulls.start();
    }

    void notice(CommNotice notice) {
        if (!notice.hasQueue()) {
            log.queueMissing();
            return;
        }
        queues.notice(notice.getQueue(), loop.nanos(), this::perform);
        overduePulls.start();
    }

    /** A batch or an acknowledgement; the result is what it means for the session, if anything. */
    Optional<Input> sync(CommSyncDL sync) {
        if (sync.getMetaId() != 0) {
            Uplink<?> taken = outbound.acknowledged(sync);
            if (taken != null && mayComeBack(taken)) {
                seen.isNew(conversation(taken.chatType(), taken.to(), taken.to()), sync.getServerId());
            }
            return Optional.empty();
        }
        Optional<Input> end = Optional.empty();
        Arrivals arrivals = new Arrivals(events);
        boolean offline = queues.isOffline(sync.getQueue());
        for (Meta meta : sync.getMetasList()) {
            switch (meta.getNs()) {
                case CHAT -> chat(meta, offline, arrivals);
                case NOTIFY -> notified(meta, arrivals);
                case MUC -> operation(meta, arrivals);
                case STATISTIC -> end = end.or(() -> statistics(meta));
                default -> messages.noticeUnknown(meta.getId(), meta.getNsValue());
            }
        }
        arrivals.handOut();
        if (sync.hasQueue() && end.isEmpty()) {
            queues.handedOut(sync, arrivals.messages(), loop.nanos(), this::perform);
            offlineQueues = queues.offlineQueues();
            overduePulls.start();
        }
        return end;
    }

    private void chat(Meta meta, boolean offline, Arrivals arrivals) {
        MessageBody body = body(meta);
        if (isOwnRoomMessage(meta, body)) {
            return;
        }
        String conversation = conversation(meta, body);
        Event event = MessageCodec.event(meta, body, offline);
        if (event instanceof MessageReceived received && received.message().content() instanceof StreamPiece piece) {
            streamed(meta, conversation, received, piece, arrivals);
        } else if (event instanceof MessageReceived received) {
            if (seen.isNew(conversation, meta.getId())) {
                told(received.message(), meta.getId(), offline);
                arrivals.addMessage(conversation, types.event(received));
                confirm(meta, body, received.message());
            } else {
                repeated(meta);
            }
        } else if (seen.isNew(conversation, meta.getId())) {
            arrivals.add(conversation, event);
        } else {
            repeated(meta);
        }
    }

    private void repeated(Meta meta) {
        telemetry.messageRepeated();
        messages.duplicate(meta.getId());
    }

    private void told(Message message, long id, boolean offline) {
        telemetry.messageReceived(message.content());
        if (messages.isEnabled(MessageLog.RECEIVED)) {
            String content = message.content().getClass().getSimpleName();
            messages.received(id, message.from(), message.to(), message.chatType(), content, offline);
        }
    }

    /** A piece is an event; with the last one, the text is a message as any other. */
    private void streamed(
            Meta meta, String conversation, MessageReceived received, StreamPiece piece, Arrivals arrivals) {
        if (seen.contains(conversation, meta.getId())) {
            return;
        }
        for (MessageStreamed grown : streams.add(conversation, received.message(), piece)) {
            arrivals.add(conversation, grown);
            if (TextStreams.isWhole(piece, grown)) {
                seen.isNew(conversation, meta.getId());
                told(grown.message(), meta.getId(), received.offline());
                arrivals.addMessage(
                        conversation,
                        received.toBuilder().message(grown.message()).build());
            }
        }
    }

    /** Tells who sent a message to this user that it arrived, if the application wants that. Source: messages.md 4.1. */
    private void confirm(Meta meta, MessageBody body, Message message) {
        Session own = session;
        if (!deliveryReceipts || own == null || body.getType() != MessageBody.Type.CHAT) {
            return;
        }
        Optional<String> device = Optional.empty();
        if (message.from().equalsIgnoreCase(own.userId())) {
            String sendingDevice = meta.getFrom().getClientResource();
            boolean fromOtherDevice = !sendingDevice.isEmpty() && !sendingDevice.equals(resource);
            if (!fromOtherDevice || !message.to().equalsIgnoreCase(own.userId())) {
                return;
            }
            device = Optional.of(sendingDevice);
        }
        Uplink<Void> receipt = new Uplink.Deliver(meta.getId(), message.from(), device);
        long now = loop.now().toEpochMilli();
        outbound.send(Outgoing.of(receipt, own.userId(), own.writer(), ids, now, new Promise<>()));
    }

    /** The body; for bytes that are none, an empty one that says who it is from, so that nothing is lost in silence. */
    private MessageBody body(Meta meta) {
        try {
            return FrameReader.body(meta.getPayload());
        } catch (InvalidProtocolBufferException e) {
            messages.unreadable(meta.getId());
            return FrameReader.unreadable(meta);
        }
    }

    /** A chat room gives everybody what is said in it, the device that said it included. Source: messages.md 3.2. */
    private boolean isOwnRoomMessage(Meta meta, MessageBody body) {
        Session own = session;
        return body.getType() == MessageBody.Type.CHATROOM
                && own != null
                && meta.getFrom().getName().equalsIgnoreCase(own.userId())
                && meta.getFrom().getClientResource().equals(resource);
    }

    private String conversation(Meta meta, MessageBody body) {
        Session own = session;
        // the service takes messages back in nobody's name
        String from = body.getFrom().getName().isEmpty()
                ? meta.getFrom().getName()
                : body.getFrom().getName();
        String to = body.getTo().getName();
        boolean fromHere = own != null && from.equalsIgnoreCase(own.userId());
        return conversation(MessageCodec.chatType(meta, body), fromHere ? to : from, to);
    }

    /** A group may be called as a user is. */
    private static String conversation(ChatType type, String user, String to) {
        return switch (type) {
            case GROUP, ROOM -> to + "@conference";
            case SINGLE, UNKNOWN -> user;
        };
    }

    private void notified(Meta meta, Arrivals arrivals) {
        Session own = session;
        List<Notice> notices;
        try {
            notices = new NoticeReader(own == null ? "" : own.userId(), resource).read(meta);
        } catch (JsonException e) {
            messages.noticeUnreadable(meta.getId(), String.valueOf(e.getMessage()));
            return;
        }
        if (notices == null) {
            messages.noticeUnknown(meta.getId(), meta.getNsValue());
            return;
        }
        // one notice may tell of more than one message
        if (!notices.isEmpty() && seen.isNew(conversation(notices.get(0)), meta.getId())) {
            notices.forEach(notice -> arrivals.add(conversation(notice), notice.event()));
        }
    }

    private void operation(Meta meta, Arrivals arrivals) {
        try {
            Optional<Notice> notice = ThreadOperations.read(meta, FrameReader.operation(meta.getPayload()));
            if (notice.isEmpty()) {
                messages.noticeUnknown(meta.getId(), meta.getNsValue());
            }
            notice.filter(told -> seen.isNew(conversation(told), meta.getId()))
                    .ifPresent(told -> arrivals.add(conversation(told), told.event()));
        } catch (InvalidProtocolBufferException e) {
            messages.noticeUnreadable(meta.getId(), String.valueOf(e.getMessage()));
        }
    }

    private static String conversation(Notice notice) {
        return conversation(notice.chatType(), notice.conversationId(), notice.conversationId());
    }

    private Optional<Input> statistics(Meta meta) {
        try {
            StatisticsBody body = FrameReader.statistics(meta.getPayload());
            if (body.getOperation() == StatisticsBody.Operation.INFORMATION && body.hasLocation()) {
                events.publish(
                        GroupReadCounts.builder().counts(body.getLocation()).build(), null);
            }
            Optional<String> otherDevice = Optional.of(body.getReason()).filter(reason -> !reason.isEmpty());
            return Refusals.forcedOut(body).map(code -> new Input.ForcedOut(code, otherDevice));
        } catch (InvalidProtocolBufferException e) {
            messages.noticeUnreadable(meta.getId(), "it is no statistics");
            return Optional.empty();
        }
    }

    /** A group may give a message back, as it does to the sender's other devices; so may this user, as who receives it. */
    private boolean mayComeBack(Uplink<?> sent) {
        return sent.chatType() != ChatType.SINGLE
                || (session != null && sent.to().equalsIgnoreCase(session.userId()));
    }

    private void perform(Action action) {
        if (action instanceof Action.Started started) {
            offlineSync = telemetry.offlineSync(started.queues(), started.messages());
            log.offlineBegun(started.queues(), started.messages());
            events.publish(
                    OfflineSyncStarted.builder()
                            .queues(started.queues())
                            .messages(started.messages())
                            .build(),
                    null);
        } else if (action instanceof Action.Finished finished) {
            if (syncEnded(ErrorCode.OK)) {
                log.offlineDone(finished.messages(), finished.duration());
            }
            events.publish(
                    OfflineSyncFinished.builder()
                            .messages(finished.messages())
                            .duration(finished.duration())
                            .build(),
                    null);
        } else if (action instanceof Action.Request request && session != null) {
            if (events.isBehind()) {
                hold(request);
            } else {
                ask(request);
            }
        }
    }

    private void ask(Action.Request request) {
        Session own = Objects.requireNonNull(session);
        long now = loop.now().toEpochMilli();
        write.accept(
                request instanceof Action.PullNext next
                        ? own.writer().pullNext(next.queue(), next.key(), now)
                        : own.writer().pull(request.queue(), now));
    }

    /** What a handler is not ready for stays on the server: nothing more is pulled until it has caught up. */
    private void hold(Action.Request request) {
        queues.held(request.queue());
        held.add(request);
        if (held.size() == 1) {
            log.held();
            // a client that was closed meanwhile pulls nothing any more
            events.whenCaughtUp(() -> loop.tryExecute(this::pullHeld));
        }
    }

    private void pullHeld() {
        log.resumed();
        List<Action.Request> requests = List.copyOf(held);
        held.clear();
        for (Action.Request request : requests) {
            queues.sent(request.queue(), loop.nanos());
            perform(request);
        }
        overduePulls.start();
    }
}
