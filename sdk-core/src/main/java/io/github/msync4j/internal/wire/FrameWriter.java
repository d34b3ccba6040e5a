package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import io.github.msync4j.message.ChatType;
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

    /** What all frames have in common. */
    private static final MSync FRAME = MSync.newBuilder()
            .setVersion(MSync.Version.MSYNC_V1)
            .addEncryptType(EncryptType.ENCRYPT_NONE)
            .build();

    private final Device device;
    private final Ids ids;
    // what all of this user's have in common, with its texts as they travel
    private final JID sender;
    private final JID guid;
    private final JID user;
    private final JID conference;

    /** A writer for this user on this device. */
    public FrameWriter(String appKey, String userId, Device device, Ids ids) {
        this.device = device;
        this.ids = ids;
        ByteString name = ByteString.copyFromUtf8(userId);
        JID app =
                JID.newBuilder().setAppKeyBytes(ByteString.copyFromUtf8(appKey)).build();
        this.sender = JID.newBuilder().setNameBytes(name).build();
        this.user = app.toBuilder()
                .setDomainBytes(ByteString.copyFromUtf8(USER_DOMAIN))
                .build();
        this.conference = app.toBuilder()
                .setDomainBytes(ByteString.copyFromUtf8(CONFERENCE_DOMAIN))
                .build();
        this.guid = user.toBuilder()
                .setNameBytes(name)
                .setClientResource(device.resource())
                .build();
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

    /** Sends a message, or something about one. Source: messages.md 1.1. */
    public byte[] chat(long localId, Uplink<?> uplink, long nowMillis) {
        ByteString name = ByteString.copyFromUtf8(uplink.to());
        MessageBody body = uplink.body()
                .setFrom(sender)
                .setTo(JID.newBuilder().setNameBytes(name))
                .build();
        JID.Builder to = (uplink.chatType() == ChatType.SINGLE ? user : conference)
                .toBuilder().setNameBytes(name);
        uplink.device().ifPresent(to::setClientResource);
        Meta.Builder meta = uplink.meta().setId(localId).setTo(to).setPayload(body.toByteString());
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
                .setGuid(guid)
                .setAuth(AUTH_PREFIX + token)
                .setPayload(payload)
                .setDeviceId(0)
                .build()
                .toByteArray();
    }

    private MSync.Builder frame(Command command, long nowMillis) {
        return FRAME.toBuilder().setCommand(command).setTraceId(ids.nextTrace(nowMillis));
    }
}
