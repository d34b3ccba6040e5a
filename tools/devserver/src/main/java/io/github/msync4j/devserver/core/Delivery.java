package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import io.github.msync4j.protocol.wire.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages: in from a sender, into the queues of devices, out in batches. */
final class Delivery {

    private final Policy policy;
    private final Directory directory;
    private final Mucs mucs;
    private final Membership membership;
    private final ThreadNotices threadNotices;
    private final Changes changes = new Changes();
    private final Archive archive;
    private final ServerIds ids;
    private final Faults faults;
    private final Outbox out;

    Delivery(Policy policy, Directory directory, Mucs mucs, Archive archive, ServerIds ids, Faults faults, Outbox out) {
        this.policy = policy;
        this.directory = directory;
        this.mucs = mucs;
        this.archive = archive;
        this.membership = new Membership(mucs, this);
        this.threadNotices = new ThreadNotices(archive, this);
        this.ids = ids;
        this.faults = faults;
        this.out = out;
    }

    Membership membership() {
        return membership;
    }

    ThreadNotices threadNotices() {
        return threadNotices;
    }

    Changes changes() {
        return changes;
    }

    /** Takes a meta from a client and answers it, whatever it is: a client waits for that answer. */
    void send(Session sender, Meta meta, long now) {
        long serverId = ids.next(now);
        switch (meta.getNs()) {
            case STATISTIC -> out.write(sender.connection(), Frames.accepted(meta.getId(), serverId, now), now);
            case CHAT -> sendMessage(sender, meta, serverId, now);
            case MUC -> membership.take(sender, meta, serverId, now);
            case ROSTER, CONFERENCE, NOTIFY, QUERY, UNRECOGNIZED ->
                refuse(sender, meta, serverId, "namespace " + meta.getNs() + " is not served here", now);
        }
    }

    private void sendMessage(Session sender, Meta meta, long serverId, long now) {
        Accepted.Receipt earlier = sender.device().accepted().get(meta);
        if (earlier != null) {
            acknowledge(sender, meta, earlier, now);
            return;
        }
        try {
            if (meta.getTo().getName().isEmpty()) {
                throw new Refusal("the message names no receiver");
            }
            MessageBody body = MessageBody.parseFrom(meta.getPayload());
            if (isTooLarge(meta, body)) {
                throw new Refusal(Status.ErrorCode.PERMISSION_DENIED, "Sorry, data is too large");
            }
            if (meta.getTo().getDomain().equals(Muc.DOMAIN)) {
                sendToAll(sender, meta, body, serverId, now);
            } else {
                sendToUser(sender, meta, body, serverId, now);
            }
        } catch (InvalidProtocolBufferException e) {
            refuse(sender, meta, serverId, "the message cannot be read", now);
        } catch (Refusal e) {
            answer(sender, Frames.refused(meta.getId(), serverId, e.code(), e.reason(), now), now);
        }
    }

    private void sendToUser(Session sender, Meta meta, MessageBody body, long serverId, long now) throws Refusal {
        JID to = meta.getTo();
        String appKey = sender.jid().getAppKey();
        Account receiver = to.getAppKey().isEmpty() || to.getAppKey().equals(appKey)
                ? directory.account(appKey, to.getName())
                : null;
        Device addressed = null;
        if (receiver != null && !to.getClientResource().isEmpty()) {
            addressed = receiver.device(to.getClientResource());
            receiver = addressed == null ? null : receiver;
        }
        if (receiver == null) {
            throw new Refusal("username " + to.getName() + " doesn't exist!");
        }
        Account from = sender.account();
        Changes.Taken taken = take(sender, meta, body, receiver.queueKey(), null, Set.of(), serverId, now);
        if (taken.recalled() != null) {
            receiver.withdraw(from.queueKey(), taken.recalled().carriers());
            from.withdraw(receiver.queueKey(), taken.recalled().carriers());
        }
        Message message = message(sender, meta, taken, serverId, now);
        boolean keep = meta.getRoutetype() != Meta.RouteType.ROUTE_ONLINE;
        if (keep && isContent(body)) {
            Archived archived = archive.add(message.live());
            archive.hold(archived, receiver, sender.account().jid(), true);
            archive.hold(archived, sender.account(), receiver.jid(), true);
        }
        if (addressed != null) {
            post(message, addressed, from.queueKey(), from.jid(), keep, now);
        } else {
            deliverToAll(message, receiver, sender, keep, now);
        }
    }

    /** Answers a message whose receiver is there. */
    private Changes.Taken take(
            Session sender,
            Meta meta,
            MessageBody body,
            String conversation,
            @Nullable Muc muc,
            Set<String> directed,
            long serverId,
            long now)
            throws Refusal {
        Changes.Taken taken = changes.take(sender, meta, body, conversation, muc, directed, serverId, now);
        if (muc instanceof ChatThread thread && (isContent(body) || body.getType() == MessageBody.Type.EDIT)) {
            taken = taken.with(BodyMeta.inThread(taken.payload(), thread));
        }
        remember(sender, body, conversation, taken);
        Accepted.Receipt receipt = new Accepted.Receipt(serverId, now, taken.more());
        sender.device().accepted().add(meta, receipt);
        acknowledge(sender, meta, receipt, now);
        return taken;
    }

    /** What is kept changes with it. */
    private void remember(Session sender, MessageBody body, String conversation, Changes.Taken taken) {
        switch (body.getType()) {
            case RECALL -> archive.recalled(body.getAckMessageId());
            case EDIT -> archive.edited(body.getEditMessageId(), taken.payload());
            case CHANNEL_ACK -> archive.read(sender.account(), conversation);
            default -> {
                // receipts of single messages leave nothing behind
            }
        }
    }

    private static Message message(Session sender, Meta meta, Changes.Taken taken, long serverId, long now) {
        return new Message(meta.toBuilder()
                .clearDirectedUsers()
                .setId(serverId)
                .setFrom(sender.jid())
                .setTimestamp(now)
                .setPayload(taken.payload()));
    }

    /** To a group, a room or a thread. */
    private void sendToAll(Session sender, Meta meta, MessageBody body, long serverId, long now) throws Refusal {
        Muc muc = requireMuc(sender, meta, body);
        if (meta.getDirectedUsersCount() > Policy.MAX_DIRECTED_USERS) {
            throw new Refusal("limit directed users");
        }
        Set<String> directed = new HashSet<>();
        meta.getDirectedUsersList().forEach(user -> directed.add(Account.canonical(user)));
        Changes.Taken taken = take(sender, meta, body, muc.queueKey(), muc, directed, serverId, now);
        if (taken.recalled() != null) {
            for (Account account : muc.everReached()) {
                account.withdraw(muc.queueKey(), taken.recalled().carriers());
            }
        }
        Message message = message(sender, meta, taken, serverId, now);
        boolean keep = !muc.isRoom() && meta.getRoutetype() != Meta.RouteType.ROUTE_ONLINE;
        List<Account> receivers = muc.others(sender.account());
        if (!directed.isEmpty()) {
            receivers.removeIf(receiver -> !directed.contains(receiver.userId()));
        }
        receivers.removeIf(receiver -> !taken.reaches(receiver));
        if (meta.getRoutetype() != Meta.RouteType.ROUTE_ONLINE && isContent(body)) {
            Archived archived = archive.add(message.live());
            boolean listed = muc.is(Muc.Kind.GROUP);
            receivers.forEach(receiver -> archive.hold(archived, receiver, muc.jid(), listed));
            archive.hold(archived, sender.account(), muc.jid(), listed);
        }
        for (Account receiver : receivers) {
            post(message.copy(), muc, receiver, null, keep, now);
        }
        Message copy = message.copy();
        for (Device device : sender.account().devices()) {
            if (device != sender.device()) {
                post(copy, device, muc.queueKey(), muc.jid(), keep, now);
            }
        }
        if (muc instanceof ChatThread thread) {
            // all of the group hear of what is said in a thread, but not of what not all of the thread may see
            boolean said = isContent(body) && keep && directed.isEmpty();
            if (said) {
                thread.said(serverId, now);
            }
            if (said
                    || (taken.recalled() != null
                            && thread.unsaid(taken.recalled().id(), now))) {
                threadNotices.messagesChanged(thread, sender, now);
            }
        }
    }

    private Muc requireMuc(Session sender, Meta meta, MessageBody body) throws Refusal {
        String id = meta.getTo().getName();
        Muc muc = mucs.find(sender.jid().getAppKey(), meta.getTo());
        boolean fits = switch (body.getType()) {
            case GROUPCHAT -> muc != null && !muc.isRoom();
            case CHATROOM -> muc != null && muc.isRoom();
            // the type of these does not say which of the two it is
            case RECALL, EDIT, READ_ACK, DELIVER_ACK, CHANNEL_ACK -> muc != null;
            case NORMAL, CHAT, UNRECOGNIZED ->
                throw new Refusal(body.getType() + " is not served here for groups and rooms");
        };
        // what a message to a group means that says it is in a thread is not known
        boolean misplaced = BodyMeta.of(body).containsKey(BodyMeta.THREAD) && !(muc instanceof ChatThread);
        if (muc == null || !fits || misplaced) {
            boolean isRoom = body.getType() == MessageBody.Type.CHATROOM;
            throw new Refusal(isRoom ? "grpID " + id + " does not exist!" : "group not found");
        }
        if (!muc.has(sender.account())) {
            throw new Refusal("not in group or chatroom");
        }
        return muc;
    }

    /**
     * Tells users of what became of a group or a room; a room's news is not kept.
     *
     * @param cause the device that did it and need not be told, null if it is none of theirs
     */
    void tell(Muc muc, MUCBody body, List<Account> whom, @Nullable Device cause, long now) {
        if (whom.isEmpty()) {
            return;
        }
        Message notice = new Message(Meta.newBuilder()
                .setId(ids.next(now))
                .setFrom(body.getFrom())
                .setTo(body.getTo(0))
                .setTimestamp(now)
                .setNs(Meta.NameSpace.MUC)
                .setPayload(body.toByteString()));
        for (Account account : whom) {
            post(notice.copy(), muc, account, cause, !muc.isRoom(), now);
        }
    }

    private void post(Message message, Muc muc, Account receiver, @Nullable Device except, boolean keep, long now) {
        if (keep) {
            receiver.offer(message, muc.queueKey(), muc.jid(), policy.offlineLimit());
        }
        for (Device device : receiver.devices()) {
            if (device != except) {
                post(message, device, muc.queueKey(), muc.jid(), keep, now);
            }
        }
    }

    /** What is kept: neither receipts nor what changes other messages. */
    private static boolean isContent(MessageBody body) {
        return switch (body.getType()) {
            case CHAT, GROUPCHAT, CHATROOM -> true;
            default -> false;
        };
    }

    /** Tells a user's devices, but for one, of what was done; those that are away hear of it when they are back. */
    void tell(
            ByteString json,
            Account from,
            Account whom,
            JID queue,
            boolean keep,
            @Nullable String exceptResource,
            long now) {
        tell(Meta.NameSpace.NOTIFY, json, from, whom, queue, keep, exceptResource, now);
    }

    /** The same, in another language than JSON. */
    void tell(
            Meta.NameSpace language,
            ByteString payload,
            Account from,
            Account whom,
            JID queue,
            boolean keep,
            @Nullable String exceptResource,
            long now) {
        Message notice = new Message(Meta.newBuilder()
                .setId(ids.next(now))
                .setFrom(from.jid())
                .setTo(whom.jid())
                .setTimestamp(now)
                .setNs(language)
                .setPayload(payload));
        if (keep && whom != from) {
            whom.offer(notice, DeviceQueue.keyOf(queue), queue, policy.offlineLimit());
        }
        for (Device device : whom.devices()) {
            if (!device.resource().equals(exceptResource)) {
                post(notice, device, DeviceQueue.keyOf(queue), queue, keep, now);
            }
        }
    }

    private boolean isTooLarge(Meta meta, MessageBody body) {
        if (meta.getPayload().size() <= policy.maxMessageBytes()) {
            return false;
        }
        long bytes = 0;
        for (MessageBody.Content content : body.getContentsList()) {
            bytes += content.getSerializedSize();
        }
        for (var attribute : body.getExtList()) {
            bytes += attribute.getSerializedSize();
        }
        return bytes > policy.maxMessageBytes();
    }

    void refuse(Session sender, Meta meta, long serverId, String reason, long now) {
        answer(sender, Frames.refused(meta.getId(), serverId, Status.ErrorCode.FAIL, reason, now), now);
    }

    /** Acknowledges with more to say. */
    void acknowledge(Session sender, Meta meta, Meta more, long now) {
        answer(sender, Frames.accepted(meta.getId(), more.getId(), more, now), now);
    }

    private void acknowledge(Session sender, Meta meta, Accepted.Receipt receipt, long now) {
        Meta more = receipt.more();
        MSync frame = more == null
                ? Frames.accepted(meta.getId(), receipt.serverId(), receipt.timestamp())
                : Frames.accepted(meta.getId(), receipt.serverId(), more, receipt.timestamp());
        answer(sender, frame, now);
    }

    private void answer(Session sender, MSync frame, long now) {
        if (!faults.stalls(Moment.ACK, sender.userId())) {
            out.write(sender.connection(), frame, now);
        }
    }

    /** Delivers as if a user had sent it who may not exist. */
    long push(Account receiver, JID from, Meta.Builder meta, long now) {
        long serverId = ids.next(now);
        Message message = new Message(meta.setId(serverId).setFrom(from).setTimestamp(now));
        Account sender = directory.account(from.getAppKey(), from.getName());
        JID queue = sender == null ? from : sender.jid();
        Archived archived = archive.add(message.live());
        archive.hold(archived, receiver, queue, true);
        if (sender != null && sender != receiver) {
            archive.hold(archived, sender, receiver.jid(), true);
        }
        if (sender != receiver) {
            receiver.offer(message, DeviceQueue.keyOf(queue), queue, policy.offlineLimit());
        }
        for (Device device : receiver.devices()) {
            post(message, device, DeviceQueue.keyOf(queue), queue, true, now);
        }
        return serverId;
    }

    private void deliverToAll(Message message, Account receiver, Session sender, boolean keep, long now) {
        Account from = sender.account();
        if (receiver != from) {
            if (keep) {
                receiver.offer(message, from.queueKey(), from.jid(), policy.offlineLimit());
            }
            for (Device device : receiver.devices()) {
                post(message, device, from.queueKey(), from.jid(), keep, now);
            }
        }
        if (from.devices().size() > 1) {
            // the sender's own copies say nothing about the receiver's having it
            Message copy = receiver == from ? message : message.copy();
            for (Device device : from.devices()) {
                if (device != sender.device()) {
                    post(copy, device, receiver.queueKey(), receiver.jid(), keep, now);
                }
            }
        }
    }

    private void post(Message message, Device device, String key, JID jid, boolean keep, long now) {
        Session session = device.session();
        if (session == null) {
            if (keep) {
                device.keep(device.queue(key, jid), message, policy.offlineLimit());
            }
            return;
        }
        DeviceQueue queue = device.queue(key, jid);
        queue.add(message, false);
        if (session.isListening() && !queue.isAnnounced()) {
            queue.announced(now);
            out.write(session.connection(), Frames.notice(jid), now);
        }
    }

    /** Answers an UNREAD: the queues that wait, but not those whose pull is going on. */
    void unread(Session session, long now) {
        List<MetaQueue> waiting = new ArrayList<>();
        for (DeviceQueue queue : session.device().queues()) {
            if (!queue.isEmpty() && !queue.isBeingPulled(now)) {
                queue.announced(now);
                waiting.add(MetaQueue.newBuilder()
                        .setQueue(queue.jid())
                        .setN(queue.size())
                        .build());
            }
        }
        out.write(session.connection(), Frames.unread(waiting, now), now);
        session.startListening();
        // A client keeps a queue as pending across a reconnect if the end of its pull was lost, and then ignores
        // every notice of it. An end it does not wait for does no harm.
        for (JID queue : session.device().takeUnsettled()) {
            DeviceQueue known = session.device().queue(DeviceQueue.keyOf(queue));
            if (known == null || known.isEmpty()) {
                out.write(session.connection(), Frames.endOfQueue(queue, now), now);
            }
        }
    }

    /** Answers a pull, after dropping what it acknowledges. */
    void pull(Session session, CommSyncUL request, long now) {
        JID jid = request.getQueue();
        String key = DeviceQueue.keyOf(jid);
        DeviceQueue queue = session.device().queue(key);
        if (queue != null && request.hasKey()) {
            queue.acknowledge(request.getKey());
        }
        if (queue == null || queue.isEmpty()) {
            session.device().settle(key, jid);
            out.write(session.connection(), Frames.endOfQueue(jid, now), now);
            return;
        }
        long nextKey = ids.next(now);
        out.write(session.connection(), Frames.batch(queue.jid(), queue.batch(nextKey, now), nextKey, now), now);
    }
}
