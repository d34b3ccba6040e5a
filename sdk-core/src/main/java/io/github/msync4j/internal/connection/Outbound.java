package io.github.msync4j.internal.connection;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncException;
import io.github.msync4j.OfflineSends;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.session.Input;
import io.github.msync4j.internal.session.Outbox;
import io.github.msync4j.internal.session.Signal;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.logging.LogScope;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.Status;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes out while a session is up, until it is acknowledged or failed. On the loop's thread. */
final class Outbound {
    private final Outbox<Outgoing<?>> outbox;
    private final Loop loop;
    private final Executor settling;
    private final Correlation correlation;
    private final MessageLog log;
    private final Telemetry telemetry;
    private final Consumer<byte[]> write;
    private final Consumer<Input> signal;
    private final Watch overdue;
    private volatile int pending;
    private volatile int waiting;

    Outbound(
            ClientOptions options,
            Loop loop,
            Executor settling,
            Correlation correlation,
            Logging logging,
            Telemetry telemetry,
            Consumer<byte[]> write,
            Consumer<Input> signal) {
        OfflineSends offline = options.offlineSends();
        this.outbox = new Outbox<>(
                options.sendTimeout(),
                new Outbox.Bounds(
                        offline.maxMessages(), offline.maxBytes(), offline.maxWait(), offline.isSendingAgain()));
        this.loop = loop;
        this.settling = settling;
        this.correlation = correlation;
        this.log = new MessageLog(logging);
        this.telemetry = telemetry;
        this.write = write;
        this.signal = signal;
        this.overdue = new Watch(loop, () -> outbox.untilOverdue(loop.nanos()), this::removeOverdue);
    }

    /** How many messages wait for a link or for their acknowledgement. On any thread. */
    int pending() {
        return pending;
    }

    /** How many of them wait for a link. On any thread. */
    int waiting() {
        return waiting;
    }

    /** Another user may come. */
    void forget() {
        overdue.stop();
    }

    // ---- on their way ---------------------------------------------------------------------------

    void send(Outgoing<?> outgoing) {
        outbox.write(outgoing.localId(), outgoing, outgoing.frame().length, loop.nanos());
        write(outgoing);
        sent();
    }

    private void write(Outgoing<?> outgoing) {
        if (log.isEnabled(MessageLog.SENT)) {
            correlation.of(outgoing).run(() -> leave(outgoing));
        } else {
            leave(outgoing);
        }
    }

    private void leave(Outgoing<?> outgoing) {
        Uplink<?> uplink = outgoing.uplink();
        log.sent(outgoing.localId(), uplink.name(), uplink.to(), uplink.chatType(), outgoing.frame().length);
        if (telemetry.hearsMessages()) {
            outgoing.leaves(way(outgoing));
        }
        write.accept(outgoing.frame());
    }

    private Span way(Outgoing<?> outgoing) {
        Uplink<?> uplink = outgoing.uplink();
        return telemetry.messageSend(uplink.type(), uplink.chatType().name(), outgoing.frame().length);
    }

    /** The link is lost: the message waits for another one, if there is room. */
    void keep(Outgoing<?> outgoing) {
        if (isKept(outgoing)) {
            sent();
        } else {
            fail(outgoing, ErrorCode.SEND_QUEUE_FULL, "there is no connection, and as much as may waits already");
        }
    }

    private boolean isKept(Outgoing<?> outgoing) {
        int bytes = outgoing.frame().length;
        boolean isKept = outbox.keep(outgoing.localId(), outgoing, bytes, loop.nanos());
        if (isKept) {
            Uplink<?> uplink = outgoing.uplink();
            correlation
                    .of(outgoing)
                    .run(() -> log.kept(outgoing.localId(), uplink.name(), uplink.to(), uplink.chatType(), bytes));
        }
        return isKept;
    }

    private void sent() {
        counted();
        overdue.start();
    }

    private void counted() {
        pending = outbox.size();
        int now = outbox.waiting();
        if (waiting != now) {
            waiting = now;
        }
    }

    // ---- what becomes of the link ---------------------------------------------------------------

    /** The link is lost. */
    void hold() {
        List<Outbox.Returned<Outgoing<?>>> returned = outbox.hold();
        returned.removeIf(one -> one.message().uplink().isRepeated() && isKept(one.message()));
        giveBack(
                returned,
                ErrorCode.SEND_CONNECTION_LOST,
                "the connection was lost before the answer came; it may have arrived");
    }

    /** A link is up again: what waited leaves, in order. */
    void release() {
        outbox.release(loop.nanos()).forEach(this::write);
        sent();
    }

    // ---- what becomes of them -------------------------------------------------------------------

    /** What the server took; null if it is none of ours, or was refused. */
    @Nullable
    Uplink<?> acknowledged(CommSyncDL ack) {
        Outgoing<?> outgoing = outbox.acknowledged(ack.getMetaId());
        if (outgoing == null) {
            log.unknownAcknowledged(ack.getMetaId());
            return null;
        }
        counted();
        Status status = ack.getStatus();
        if (status.getErrorCode() != Status.ErrorCode.OK) {
            ErrorCode code = Refusals.send(status);
            fail(outgoing, code, "the server refused it: " + code.english() + " It says: " + status.getReason());
            return null;
        }
        telemetry.messageAcknowledged();
        Uplink<?> taken = outgoing.uplink();
        LogScope scope = correlation.of(outgoing);
        if (log.isEnabled(MessageLog.ACKNOWLEDGED)) {
            scope.run(() -> log.acknowledged(outgoing.localId(), ack.getServerId(), taken.name()));
        }
        Span way = outgoing.way();
        if (way != null) {
            way.end(ErrorCode.OK);
        }
        settling.execute(() -> scope.run(() -> outgoing.acknowledged(ack)));
        return taken;
    }

    void failAll(ErrorCode code) {
        giveBack(outbox.removeAll(), code, code.english());
    }

    private void removeOverdue() {
        List<Outbox.Returned<Outgoing<?>>> overdue = outbox.removeOverdue(loop.nanos());
        counted();
        for (Outbox.Returned<Outgoing<?>> late : overdue) {
            if (late.wasWritten()) {
                fail(late.message(), ErrorCode.SEND_TIMEOUT, "no answer in time; it may have arrived");
            } else {
                fail(late.message(), ErrorCode.NOT_SENT, "it waited for a connection for too long");
            }
        }
        if (!overdue.isEmpty()) {
            // a server that leaves a message without an answer may be gone
            signal.accept(new Input.Plain(Signal.CHECK));
        }
    }

    private void giveBack(List<Outbox.Returned<Outgoing<?>>> returned, ErrorCode code, String why) {
        counted();
        for (Outbox.Returned<Outgoing<?>> one : returned) {
            boolean neverLeft = code == ErrorCode.SEND_CONNECTION_LOST && !one.wasWritten();
            fail(
                    one.message(),
                    neverLeft ? ErrorCode.NOT_SENT : code,
                    neverLeft ? "it never left, there was no connection" : why);
        }
    }

    void fail(Outgoing<?> outgoing, ErrorCode code, String why) {
        LogScope scope = correlation.of(outgoing);
        scope.run(() -> {
            Uplink<?> uplink = outgoing.uplink();
            log.failed(outgoing.localId(), uplink.name(), code);
            tell(outgoing, code);
            MsyncException failure = new MsyncException(
                    code, "the " + uplink.name() + " to " + uplink.to() + " was not acknowledged: " + why);
            settling.execute(scope.carrying(() -> outgoing.failed(failure)));
        });
    }

    private void tell(Outgoing<?> outgoing, ErrorCode code) {
        Span way = outgoing.way();
        if (way == null && telemetry.hearsMessages()) {
            // it never left, which took no time
            way = way(outgoing);
        }
        if (way != null) {
            way.end(code);
        }
        // no application waits for what is sent without it
        if (!(outgoing.uplink() instanceof Uplink.Deliver)) {
            telemetry.failed(code);
        }
    }
}
