package io.github.msync4j.devserver.core;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes into groups and rooms and who leaves them, and who is told. */
final class Membership {

    /** In a room with more members than this nobody is told how many there are. */
    private static final int LARGEST_COUNT = 2_000;

    private final Mucs mucs;
    private final Delivery delivery;

    Membership(Mucs mucs, Delivery delivery) {
        this.mucs = mucs;
        this.delivery = delivery;
    }

    /** Takes what a client sends about rooms: it joins one or leaves one, all else is REST. */
    void take(Session session, Meta meta, long serverId, long now) {
        MUCBody body;
        try {
            body = MUCBody.parseFrom(meta.getPayload());
        } catch (InvalidProtocolBufferException e) {
            delivery.refuse(session, meta, serverId, "the operation cannot be read", now);
            return;
        }
        if (body.getOperation() != MUCBody.Operation.JOIN && body.getOperation() != MUCBody.Operation.LEAVE) {
            delivery.refuse(session, meta, serverId, "operation " + body.getOperation() + " is not served here", now);
            return;
        }
        String id = body.getMucId().getName();
        Muc room = mucs.find(session.jid().getAppKey(), body.getMucId());
        if (room == null || !room.isRoom()) {
            delivery.refuse(session, meta, serverId, "grpID " + id + " does not exist!", now);
        } else if (body.getOperation() == MUCBody.Operation.JOIN) {
            join(session, meta, body, room, serverId, now);
        } else if (room.has(session.account())) {
            delivery.acknowledge(session, meta, answer(room, body, serverId, now, status("")), now);
            leave(room, session.account(), now);
        } else {
            delivery.refuse(session, meta, serverId, "not in group or chatroom", now);
        }
    }

    private void join(Session session, Meta meta, MUCBody body, Muc room, long serverId, long now) {
        Account account = session.account();
        if (body.getLeaveOtherRooms()) {
            for (Muc other : mucs.roomsOf(account)) {
                if (other != room) {
                    leave(other, account, now);
                }
            }
        }
        boolean isNew = room.add(account, now);
        // the client looks for its own name as it spelt it; such a name needs no escapes in JSON
        String info = "{\"" + session.userId() + "\":{\"is_all_mute\":false,\"create_timestamp\":" + room.createdAt()
                + ",\"is_in_white_list\":false,\"member_count\":" + room.size() + ",\"mute_duration\":-1}}";
        delivery.acknowledge(session, meta, answer(room, body, serverId, now, status(info)), now);
        if (isNew) {
            MUCBody.Builder presence = counted(room, MUCBody.Operation.PRESENCE, account.jid());
            if (body.hasExt()) {
                presence.setExt(body.getExt());
            }
            tell(room, presence.addTo(room.jid()), room.others(account), now);
        }
    }

    private static MUCBody.Status.Builder status(String chatroomInfo) {
        MUCBody.Status.Builder status = MUCBody.Status.newBuilder().setErrorCode(MUCBody.Status.ErrorCode.OK);
        return chatroomInfo.isEmpty() ? status : status.setChatroomInfo(chatroomInfo);
    }

    private static Meta answer(Muc room, MUCBody body, long serverId, long now, MUCBody.Status.Builder status) {
        return Meta.newBuilder()
                .setId(serverId)
                .setTimestamp(now)
                .setNs(Meta.NameSpace.MUC)
                .setPayload(MUCBody.newBuilder()
                        .setMucId(room.jid())
                        .setOperation(body.getOperation())
                        .setFrom(body.getFrom())
                        .setIsChatroom(true)
                        .setStatus(status)
                        .build()
                        .toByteString())
                .build();
    }

    /** Brings users into a group or room; those who were in it stay. */
    void add(Muc muc, Account inviter, List<Account> invited, long now) {
        for (Account account : invited) {
            if (muc.add(account, now)) {
                if (!muc.isRoom()) {
                    MUCBody.Builder joined = body(muc, MUCBody.Operation.DIRECT_JOINED, inviter.jid())
                            .setMucName(muc.name())
                            .addTo(account.jid());
                    tell(muc, joined, List.of(account), now);
                }
                List<Account> others = muc.others(account);
                others.remove(inviter);
                tell(
                        muc,
                        counted(muc, MUCBody.Operation.PRESENCE, account.jid()).addTo(muc.jid()),
                        others,
                        now);
            }
        }
    }

    /** False if the user was not in it. */
    boolean leave(Muc muc, Account account, long now) {
        if (!remove(muc, account)) {
            return false;
        }
        MUCBody.Builder absence = counted(muc, MUCBody.Operation.ABSENCE, account.jid());
        tell(muc, absence.addTo(muc.jid()), muc.others(account), now);
        return true;
    }

    /** Takes a member out by another's wish. */
    void remove(Muc muc, Account by, @Nullable Device cause, Account member, long now) {
        remove(muc, member);
        tell(muc, body(muc, MUCBody.Operation.KICK, by.jid()).addTo(member.jid()), List.of(member), cause, now);
        MUCBody.Builder absence = counted(muc, MUCBody.Operation.ABSENCE, member.jid());
        tell(muc, absence.addTo(muc.jid()), muc.others(member), cause, now);
    }

    /** Who leaves a group leaves its threads; whether the real service tells of that is not known: here it does not. */
    private boolean remove(Muc muc, Account account) {
        mucs.threadsOf(muc).forEach(thread -> thread.remove(account));
        return muc.remove(account);
    }

    /** Ends a group, with its threads, or a room. */
    void destroy(Muc muc, Account by, @Nullable Device cause, long now) {
        for (ChatThread thread : mucs.threadsOf(muc)) {
            mucs.remove(thread);
            delivery.threadNotices().changed("delete", thread, by, cause, now);
        }
        mucs.remove(muc);
        List<Account> members = muc.others(by);
        members.add(by);
        for (Account member : members) {
            MUCBody.Builder end = body(muc, MUCBody.Operation.DESTROY, by.jid()).addTo(member.jid());
            tell(muc, end, List.of(member), cause, now);
        }
    }

    private static MUCBody.Builder counted(Muc muc, MUCBody.Operation operation, JID from) {
        MUCBody.Builder body = body(muc, operation, from);
        return muc.isRoom() && muc.size() > LARGEST_COUNT ? body : body.setMucMemberCount(muc.size());
    }

    private static MUCBody.Builder body(Muc muc, MUCBody.Operation operation, JID from) {
        return MUCBody.newBuilder()
                .setMucId(muc.jid())
                .setOperation(operation)
                .setFrom(from)
                .setIsChatroom(muc.isRoom());
    }

    private void tell(Muc muc, MUCBody.Builder body, List<Account> whom, long now) {
        tell(muc, body, whom, null, now);
    }

    private void tell(Muc muc, MUCBody.Builder body, List<Account> whom, @Nullable Device cause, long now) {
        delivery.tell(muc, body.build(), whom, cause, now);
    }
}
