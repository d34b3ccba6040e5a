package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.EncryptType;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MSync.Command;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;

/**
 * Writes the frames of one user on one device, field by field as the vendor's client does; where it differs on purpose,
 * docs/interop.md has the reason. Safe for all threads.
 */
public final class FrameWriter {
    /** The version that the server is told. */
    public static final String VERSION = "0.1.0";

    static final String USER_DOMAIN = "easemob.com";
    /** Of groups, their threads, and chat rooms. */
    static final String CONFERENCE_DOMAIN = "conference.easemob.com";

    private static final String ACTION_VERSION = "v5.2";
    private static final String AUTH_PREFIX = "$t$";

    private final String appKey;
    private final String userId;
    private final Device device;
    private final Ids ids;

    /** A writer for this user on this device. */
    public FrameWriter(String appKey, String userId, Device device, Ids ids) {
        this.appKey = appKey;
        this.userId = userId;
        this.device = device;
        this.ids = ids;
    }

    /** Asks for a session. Source: connection.md 5.4. */
    public byte[] provision(String token, String sessionId, boolean isManualLogin, long nowMillis) {
        Provision.Builder provision = Provision.newBuilder()
                .setOsType(device.customPlatform().isPresent() ? Provision.OsType.OS_CUSTOM : Provision.OsType.OS_OTHER)
                .setVersion(VERSION)
                .addCompressType(Provision.CompressType.COMPRESS_NONE)
                .addEncryptType(EncryptType.ENCRYPT_NONE)
                .setDeviceUuid(device.uuid())
                .setDeviceName(device.name())
                .setResource(device.resource())
                .setIsManualLogin(isManualLogin)
                .setActionVersion(ACTION_VERSION)
                .setAuthToken("{\"token\":\"" + AUTH_PREFIX + token + "\"}")
                .setSessionId(sessionId);
        device.customPlatform().ifPresent(provision::setOsCustomValue);
        device.loginExtension().ifPresent(provision::setReason);
        return identified(Command.PROVISION, token, provision.build().toByteString(), nowMillis);
    }

    /** Ends the session. */
    public byte[] logout(String token, String sessionId, long nowMillis) {
        Logout logout = Logout.newBuilder()
                .setSessionId(sessionId)
                .setReason("inner:logout")
                .build();
        return identified(Command.LOGOUT, token, logout.toByteString(), nowMillis);
    }

    /** Asks what is unread; also the heartbeat. */
    public byte[] unread(long nowMillis) {
        return frame(Command.UNREAD, nowMillis).build().toByteArray();
    }

    /** Asks for what a queue holds. */
    public byte[] pull(JID queue, long nowMillis) {
        return sync(CommSyncUL.newBuilder().setQueue(queue), nowMillis);
    }

    /** Asks for more, and acknowledges everything up to the key. */
    public byte[] pullNext(JID queue, long key, long nowMillis) {
        return sync(CommSyncUL.newBuilder().setKey(key).setQueue(queue), nowMillis);
    }

    /** Sends a message. Source: messages.md 1.1. */
    public byte[] message(long localId, OutgoingMessage message, long nowMillis) {
        MessageBody body = MessageCodec.body(message)
                .setFrom(JID.newBuilder().setName(userId))
                .setTo(JID.newBuilder().setName(message.to()))
                .build();
        boolean toUser = MessageCodec.chatType(message) == ChatType.SINGLE;
        JID.Builder to = JID.newBuilder()
                .setAppKey(appKey)
                .setName(message.to())
                .setDomain(toUser ? USER_DOMAIN : CONFERENCE_DOMAIN);
        message.device().ifPresent(to::setClientResource);
        Meta.Builder meta = MessageCodec.meta(message).setId(localId).setTo(to).setPayload(body.toByteString());
        return sync(CommSyncUL.newBuilder().setMeta(meta), nowMillis);
    }

    private byte[] sync(CommSyncUL.Builder sync, long nowMillis) {
        return frame(Command.SYNC, nowMillis)
                .setPayload(sync.build().toByteString())
                .build()
                .toByteArray();
    }

    private byte[] identified(Command command, String token, ByteString payload, long nowMillis) {
        return frame(command, nowMillis)
                .setGuid(JID.newBuilder()
                        .setAppKey(appKey)
                        .setName(userId)
                        .setDomain(USER_DOMAIN)
                        .setClientResource(device.resource()))
                .setAuth(AUTH_PREFIX + token)
                .setPayload(payload)
                .setDeviceId(0)
                .build()
                .toByteArray();
    }

    private MSync.Builder frame(Command command, long nowMillis) {
        return MSync.newBuilder()
                .setVersion(MSync.Version.MSYNC_V1)
                .setCommand(command)
                .addEncryptType(EncryptType.ENCRYPT_NONE)
                .setTraceId(ids.nextTrace(nowMillis));
    }
}
