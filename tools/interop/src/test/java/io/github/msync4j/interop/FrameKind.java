package io.github.msync4j.interop;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.io.UncheckedIOException;

/** What an uplink frame is for: frames of two clients are compared with those of the same kind. */
enum FrameKind {
    PROVISION,
    UNREAD,
    LOGOUT,
    /** Asks for what waits in a queue. */
    PULL,
    /** Asks for more of a queue, and so acknowledges what came before. */
    ACKNOWLEDGE,
    STATISTICS,
    MESSAGE,
    DELIVERY_RECEIPT,
    OTHER;

    static FrameKind of(MSync frame) {
        try {
            return switch (frame.getCommand()) {
                case PROVISION -> PROVISION;
                case UNREAD -> UNREAD;
                case LOGOUT -> LOGOUT;
                case SYNC -> of(CommSyncUL.parseFrom(frame.getPayload()));
                default -> OTHER;
            };
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrameKind of(CommSyncUL sync) throws InvalidProtocolBufferException {
        if (!sync.hasMeta()) {
            return sync.hasKey() ? ACKNOWLEDGE : PULL;
        }
        Meta meta = sync.getMeta();
        if (meta.getNs() == Meta.NameSpace.STATISTIC) {
            return STATISTICS;
        }
        if (meta.getNs() != Meta.NameSpace.CHAT) {
            return OTHER;
        }
        return switch (MessageBody.parseFrom(meta.getPayload()).getType()) {
            case NORMAL, CHAT, GROUPCHAT, CHATROOM -> MESSAGE;
            case DELIVER_ACK -> DELIVERY_RECEIPT;
            default -> OTHER;
        };
    }
}
