package io.github.msync4j.simulation;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;

/** What the world has to say and to read of frames besides the engine. */
final class Frames {
    private Frames() {}

    /** A login that the server refuses. */
    static MSync refusal(Status.ErrorCode code, String reason) {
        return frame(
                MSync.Command.PROVISION,
                Provision.newBuilder()
                        .setStatus(Status.newBuilder().setErrorCode(code).setReason(reason))
                        .build());
    }

    /** A pull of a queue, as if the client had sent it. */
    static MSync pull(JID queue) {
        return frame(MSync.Command.SYNC, CommSyncUL.newBuilder().setQueue(queue).build());
    }

    /** The same batch under a key that nobody has seen before. */
    static MSync underAnotherKey(CommSyncDL batch) {
        return frame(
                MSync.Command.SYNC,
                batch.toBuilder().setNextKey(batch.getNextKey() + (1 << 19)).build());
    }

    private static MSync frame(MSync.Command command, MessageLite payload) {
        return MSync.newBuilder()
                .setCommand(command)
                .setPayload(payload.toByteString())
                .build();
    }

    static CommSyncDL sync(MSync frame) throws InvalidProtocolBufferException {
        return CommSyncDL.parseFrom(frame.getPayload());
    }

    /** What a meta says, as the ledger calls it. A text, also the one of an edit, is said once, so it names itself. */
    static String said(Meta meta) throws InvalidProtocolBufferException {
        MessageBody body = MessageBody.parseFrom(meta.getPayload());
        String from = body.getFrom().getName();
        String about = Long.toUnsignedString(body.getAckMessageId());
        return switch (body.getType()) {
            case READ_ACK -> Ledger.read(about, from);
            case DELIVER_ACK -> Ledger.delivered(about, from);
            case RECALL -> Ledger.recalled(about);
            default -> body.getContentsCount() == 0 ? "" : body.getContents(0).getText();
        };
    }

    private static String shown(Meta meta) throws InvalidProtocolBufferException {
        String text = said(meta);
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
    }

    /** A frame in a few words, and never a token. */
    static String summary(MSync frame) throws InvalidProtocolBufferException {
        // the server says who it talks to in no frame, a client in the one that opens a session
        boolean up = frame.getTraceId() != 0;
        return switch (frame.getCommand()) {
            case SYNC -> up ? uplink(CommSyncUL.parseFrom(frame.getPayload())) : downlink(sync(frame));
            case UNREAD -> up ? "UNREAD" : unread(CommUnreadDL.parseFrom(frame.getPayload()));
            case NOTICE ->
                "NOTICE " + CommNotice.parseFrom(frame.getPayload()).getQueue().getName();
            case PROVISION -> up ? "PROVISION" : "PROVISION " + status(frame);
            case LOGOUT, UNRECOGNIZED -> frame.getCommand().name();
        };
    }

    private static String status(MSync frame) throws InvalidProtocolBufferException {
        Status status = Provision.parseFrom(frame.getPayload()).getStatus();
        return (status.getErrorCode() + " " + status.getReason()).stripTrailing();
    }

    private static String uplink(CommSyncUL sync) throws InvalidProtocolBufferException {
        if (sync.hasMeta()) {
            return "SEND " + sync.getMeta().getId() + " " + shown(sync.getMeta());
        }
        return "PULL " + sync.getQueue().getName() + (sync.hasKey() ? " after " + sync.getKey() : "");
    }

    private static String downlink(CommSyncDL sync) throws InvalidProtocolBufferException {
        if (sync.getMetaId() != 0) {
            return "ACK " + sync.getMetaId() + " " + sync.getStatus().getErrorCode();
        }
        StringBuilder text = new StringBuilder("BATCH ").append(sync.getQueue().getName());
        for (Meta meta : sync.getMetasList()) {
            text.append(' ').append(meta.getNs() == Meta.NameSpace.CHAT ? shown(meta) : meta.getNs());
        }
        return text.append(sync.getIsLast() ? " last" : " key " + sync.getNextKey())
                .toString();
    }

    private static String unread(CommUnreadDL unread) {
        StringBuilder text = new StringBuilder("UNREAD");
        unread.getUnreadList()
                .forEach(queue -> text.append(' ')
                        .append(queue.getQueue().getName())
                        .append('=')
                        .append(queue.getN()));
        return text.toString();
    }
}
