package io.github.msync4j.devserver.core;

import com.google.protobuf.MessageLite;
import io.github.msync4j.protocol.wire.CommNotice;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.util.List;

/** The frames a server sends. */
final class Frames {

    private static final Status OK =
            Status.newBuilder().setErrorCode(Status.ErrorCode.OK).build();

    private Frames() {}

    static MSync loggedIn(String resource, long tokenExpiresAt) {
        return frame(
                MSync.Command.PROVISION,
                Provision.newBuilder()
                        .setStatus(OK)
                        .setResource(resource)
                        // whatever its name says: the absolute time, in Unix milliseconds
                        .setAuthToken("{\"expires_in\":" + tokenExpiresAt + "}")
                        .build());
    }

    static MSync loginRefused(String resource, Status.ErrorCode code, String reason) {
        return frame(
                MSync.Command.PROVISION,
                Provision.newBuilder()
                        .setStatus(status(code, reason))
                        .setResource(resource)
                        .build());
    }

    static MSync unread(List<MetaQueue> queues, long now) {
        return frame(
                MSync.Command.UNREAD,
                CommUnreadDL.newBuilder()
                        .setStatus(OK)
                        .addAllUnread(queues)
                        .setTimestamp(now)
                        .build());
    }

    static MSync notice(JID queue) {
        return frame(
                MSync.Command.NOTICE, CommNotice.newBuilder().setQueue(queue).build());
    }

    static MSync batch(JID queue, List<Meta> metas, long key, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(OK)
                .addAllMetas(metas)
                .setNextKey(key)
                .setQueue(queue)
                .setTimestamp(now));
    }

    static MSync endOfQueue(JID queue, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(OK)
                .setQueue(queue)
                .setIsLast(true)
                .setTimestamp(now));
    }

    static MSync accepted(long metaId, long serverId, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(OK)
                .setMetaId(metaId)
                .setServerId(serverId)
                .setTimestamp(now));
    }

    static MSync refused(long metaId, long serverId, Status.ErrorCode code, String reason, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(status(code, reason))
                .setMetaId(metaId)
                .setServerId(serverId)
                .setTimestamp(now));
    }

    static MSync forcedOut(JID user, long id, StatisticsBody.Operation operation, String otherDevice, long now) {
        StatisticsBody.Builder body = StatisticsBody.newBuilder().setOperation(operation);
        if (!otherDevice.isEmpty()) {
            body.setReason(otherDevice);
        }
        return sync(CommSyncDL.newBuilder()
                .setStatus(OK)
                .addMetas(Meta.newBuilder()
                        .setId(id)
                        .setTimestamp(now)
                        .setNs(Meta.NameSpace.STATISTIC)
                        .setPayload(body.build().toByteString()))
                .setQueue(user)
                // without it the client would answer with a pull
                .setIsLast(true)
                .setTimestamp(now));
    }

    private static Status status(Status.ErrorCode code, String reason) {
        return Status.newBuilder().setErrorCode(code).setReason(reason).build();
    }

    private static MSync sync(CommSyncDL.Builder body) {
        return frame(MSync.Command.SYNC, body.build());
    }

    private static MSync frame(MSync.Command command, MessageLite payload) {
        return MSync.newBuilder()
                .setCommand(command)
                .setPayload(payload.toByteString())
                .build();
    }
}
