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
        Provision.Builder answer = Provision.newBuilder().setStatus(OK).setResource(resource);
        // What the real service says of a permanent token is not known. Here it says nothing: an authToken without a
        // time would make the vendor's client log out at once.
        if (tokenExpiresAt != Token.NEVER) {
            // whatever its name says: the absolute time, in Unix milliseconds
            answer.setAuthToken("{\"expires_in\":" + tokenExpiresAt + "}");
        }
        return frame(MSync.Command.PROVISION, answer.build());
    }

    /** The code is a number, so that codes can be sent that are not declared. */
    static MSync loginRefused(String resource, int code, String reason) {
        return frame(
                MSync.Command.PROVISION,
                Provision.newBuilder()
                        .setStatus(Status.newBuilder().setErrorCodeValue(code).setReason(reason))
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

    static MSync accepted(long metaId, long serverId, Meta more, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(OK)
                .setMetaId(metaId)
                .setServerId(serverId)
                .addMetas(more)
                .setTimestamp(now));
    }

    static MSync refused(long metaId, long serverId, Status.ErrorCode code, String reason, long now) {
        return sync(CommSyncDL.newBuilder()
                .setStatus(Status.newBuilder().setErrorCode(code).setReason(reason))
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
