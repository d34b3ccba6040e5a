package io.github.msync4j.devserver;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Logout;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;

/** The frames a client sends. */
public final class Uplink {

    public static final String APP = "org#app";

    private Uplink() {}

    public static JID jid(String user) {
        return JID.newBuilder()
                .setAppKey(APP)
                .setName(user)
                .setDomain("easemob.com")
                .build();
    }

    public static MSync login(String user, String resource, String token) {
        return login(user, resource, token, "");
    }

    public static MSync login(String user, String resource, String token, String reason) {
        Provision.Builder provision = Provision.newBuilder().setVersion("1.0").setResource(resource);
        if (!reason.isEmpty()) {
            provision.setReason(reason);
        }
        return frame(MSync.Command.PROVISION, provision.build()).toBuilder()
                .setGuid(jid(user).toBuilder().setClientResource(resource))
                .setAuth("$t$" + token)
                .build();
    }

    public static MSync unread() {
        return MSync.newBuilder().setCommand(MSync.Command.UNREAD).build();
    }

    public static MSync logout() {
        return frame(
                MSync.Command.LOGOUT,
                Logout.newBuilder().setReason("inner:logout").build());
    }

    public static MSync pull(String peer) {
        return sync(CommSyncUL.newBuilder().setQueue(jid(peer)));
    }

    public static MSync pull(String peer, long key) {
        return sync(CommSyncUL.newBuilder().setQueue(jid(peer)).setKey(key));
    }

    public static MSync text(long id, String to, String text) {
        return meta(textMeta(id, jid(to), text));
    }

    public static Meta.Builder textMeta(long id, JID to, String text) {
        return Meta.newBuilder()
                .setId(id)
                .setTo(to)
                .setNs(Meta.NameSpace.CHAT)
                .setPayload(body(text))
                .setRoutetype(Meta.RouteType.ROUTE_ALL);
    }

    public static ByteString body(String text) {
        return MessageBody.newBuilder()
                .setType(MessageBody.Type.CHAT)
                .addContents(MessageBody.Content.newBuilder()
                        .setType(MessageBody.Content.Type.TEXT)
                        .setText(text))
                .build()
                .toByteString();
    }

    /** A message of any kind; one without a content has an empty one, as the vendor's client sends it. */
    public static MSync message(long id, JID to, MessageBody.Builder body) {
        MessageBody.Builder whole = body.clone();
        if (whole.getContentsCount() == 0) {
            whole.addContents(MessageBody.Content.getDefaultInstance());
        }
        return meta(textMeta(id, to, "").setPayload(whole.build().toByteString()));
    }

    public static MSync statistics(long id) {
        return meta(Meta.newBuilder()
                .setId(id)
                .setNs(Meta.NameSpace.STATISTIC)
                .setPayload(StatisticsBody.newBuilder()
                        .setOperation(StatisticsBody.Operation.INFORMATION)
                        .build()
                        .toByteString()));
    }

    public static MSync meta(Meta.Builder meta) {
        return sync(CommSyncUL.newBuilder().setMeta(meta));
    }

    public static MSync sync(CommSyncUL.Builder request) {
        return frame(MSync.Command.SYNC, request.build());
    }

    private static MSync frame(MSync.Command command, MessageLite payload) {
        return MSync.newBuilder()
                .setCommand(command)
                .setPayload(payload.toByteString())
                .build();
    }
}
