package io.github.msync4j.devserver.core;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.SessionInfo;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server without its sockets. Every method takes the time and hands back what is to be done; all of them are to be
 * called by one thread.
 */
public final class Engine {

    private static final long OLD_THINGS_CHECK = 60_000;

    private final Directory directory;
    private final Mucs mucs = new Mucs();
    private final Archive archive = new Archive();
    private final ServerIds ids = new ServerIds();
    private final Outbox out = new Outbox();
    private final Faults faults = new Faults();
    private final Counters counters = new Counters();
    private final UploadedLogs uploadedLogs = new UploadedLogs();
    private final Sessions sessions;
    private final Delivery delivery;
    private final History history;
    private final Conversations conversations;
    private final PinnedMessages pinnedMessages;
    private final Reactions reactions;
    private final ChatThreads threads;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private long oldThingsCheckedAt;

    /**
     * Creates a server without users.
     *
     * @param policy the rules it runs by
     */
    public Engine(Policy policy) {
        this.directory = new Directory(policy);
        this.sessions = new Sessions(policy, directory, ids, faults, counters, out);
        this.delivery = new Delivery(policy, directory, mucs, archive, ids, faults, out);
        Notices notices = new Notices(mucs, directory, delivery);
        this.history = new History(archive, notices, out);
        this.conversations = new Conversations(archive, notices, out);
        this.pinnedMessages = new PinnedMessages(archive, mucs, notices, out);
        this.reactions = new Reactions(archive, mucs, notices, out);
        this.threads = new ChatThreads(archive, mucs, directory, delivery.threadNotices(), out);
    }

    /**
     * Gives the accounts.
     *
     * @return who there is
     */
    public Directory directory() {
        return directory;
    }

    /**
     * Gives the messages that are kept.
     *
     * @return what was said
     */
    public History history() {
        return history;
    }

    /**
     * Gives the conversations.
     *
     * @return who talked to whom
     */
    public Conversations conversations() {
        return conversations;
    }

    /**
     * Gives the messages that are pinned to conversations.
     *
     * @return what is not to be forgotten
     */
    public PinnedMessages pinnedMessages() {
        return pinnedMessages;
    }

    /**
     * Gives the reactions to messages.
     *
     * @return what was answered with one sign
     */
    public Reactions reactions() {
        return reactions;
    }

    /**
     * Gives the threads of groups.
     *
     * @return what is talked about aside
     */
    public ChatThreads threads() {
        return threads;
    }

    /**
     * Gives the faults.
     *
     * @return what is to go wrong
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Gives the counters.
     *
     * @return what came in
     */
    public Counters counters() {
        return counters;
    }

    /**
     * Gives the uploaded logs.
     *
     * @return what clients said of themselves
     */
    public UploadedLogs uploadedLogs() {
        return uploadedLogs;
    }

    /**
     * A socket was opened.
     *
     * @param remoteAddress where the client is
     * @param now Unix milliseconds
     * @return its state, to be handed in with all that comes from it
     */
    public Connection opened(String remoteAddress, long now) {
        Connection connection = new Connection(remoteAddress, now);
        connections.add(connection);
        counters.connectionOpened();
        return connection;
    }

    /**
     * A frame came.
     *
     * @param connection from whom
     * @param frame the frame
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> received(Connection connection, MSync frame, long now) {
        if (connection.isClosed()) {
            return List.of();
        }
        connection.received(now);
        try {
            Session session = connection.session();
            if (session != null) {
                dispatch(session, frame, now);
            } else if (frame.getCommand() == MSync.Command.PROVISION) {
                sessions.login(connection, frame, now);
            } else {
                return broken(connection, "the first frame is " + name(frame) + ", not PROVISION", now);
            }
        } catch (InvalidProtocolBufferException e) {
            return broken(connection, "the payload of " + name(frame) + " cannot be decoded", now);
        }
        return out.take();
    }

    private void dispatch(Session session, MSync frame, long now) throws InvalidProtocolBufferException {
        switch (frame.getCommand()) {
            case SYNC -> sync(session, CommSyncUL.parseFrom(frame.getPayload()), now);
            case UNREAD -> unread(session, now);
            case LOGOUT -> sessions.logout(session, now);
            case NOTICE, PROVISION, UNRECOGNIZED ->
                fault(session.connection(), name(frame) + " is not expected here", now);
        }
    }

    private void unread(Session session, long now) {
        if (!faults.stalls(Moment.UNREAD, session.userId())) {
            delivery.unread(session, now);
        }
    }

    private void sync(Session session, CommSyncUL request, long now) {
        if (request.hasMeta() && request.getMeta().getId() == 0) {
            fault(session.connection(), "a meta has no id, so it cannot be answered", now);
            return;
        }
        if (!request.hasMeta() && request.getQueue().getName().isEmpty()) {
            fault(session.connection(), "a SYNC names neither a meta nor a queue", now);
            return;
        }
        if (request.hasMeta()) {
            delivery.send(session, request.getMeta(), now);
        }
        if (request.hasQueue() && !faults.stalls(Moment.PULL, session.userId())) {
            delivery.pull(session, request, now);
        }
    }

    private static String name(MSync frame) {
        return frame.getCommand() == MSync.Command.UNRECOGNIZED
                ? "an unknown command"
                : frame.getCommand().name();
    }

    /**
     * Something came that is not a frame.
     *
     * @param connection from whom
     * @param what what is wrong with it
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> broken(Connection connection, String what, long now) {
        if (!connection.isClosed()) {
            fault(connection, what, now);
        }
        return out.take();
    }

    private void fault(Connection connection, String what, long now) {
        end(connection, Closing.fault(what), now);
    }

    private void end(Connection connection, Closing closing, long now) {
        Session session = connection.session();
        if (session != null) {
            sessions.end(session, closing, now);
        } else {
            connection.close();
            out.close(connection, closing);
        }
    }

    /**
     * A socket is gone.
     *
     * @param connection which
     * @param now Unix milliseconds
     */
    public void disconnected(Connection connection, long now) {
        connections.remove(connection);
        Session session = connection.session();
        if (session != null) {
            sessions.lost(session, now);
        }
        connection.close();
    }

    /**
     * Time went by.
     *
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> tick(long now) {
        for (Connection connection : connections) {
            if (connection.isClosed() || connection.isFrozen()) {
                continue;
            }
            Session session = connection.session();
            // a PROVISION that was to stay unanswered did come
            boolean silent = session == null && connection.framesUp() == 0;
            if (silent && now - connection.openedAt() >= Policy.PROVISION_DEADLINE) {
                fault(connection, "no PROVISION within 10 s", now);
            } else if (session != null && session.expiresAt() <= now) {
                end(connection, Closing.TOKEN_EXPIRED, now);
            } else if (now - connection.lastActivity() >= Policy.IDLE_LIMIT) {
                end(connection, Closing.IDLE, now);
            }
        }
        if (now - oldThingsCheckedAt >= OLD_THINGS_CHECK) {
            oldThingsCheckedAt = now;
            directory.forgetTheOld(now);
            pinnedMessages.forgetTheOld();
        }
        return out.take();
    }

    /**
     * A user showed a token over REST: sessions live as long as the user's latest token does, because a client renews
     * its token without a word on the socket.
     *
     * @param token the token
     */
    public void tokenShown(Token token) {
        for (Session session : token.account().sessions()) {
            session.expiresAt(Math.max(session.expiresAt(), token.expiresAt()));
        }
    }

    /**
     * Lists the devices of a user that are logged in.
     *
     * @param account the user
     * @return their resources
     */
    public List<String> resources(Account account) {
        return account.sessions().stream()
                .map(session -> session.device().resource())
                .toList();
    }

    /**
     * Lists sessions.
     *
     * @param userId only this user's; empty for all
     * @return in the order of their logins
     */
    public List<SessionInfo> sessions(String userId) {
        return sessions.all().stream()
                .filter(session ->
                        userId.isEmpty() || session.account().userId().equals(Account.canonical(userId)))
                .map(Engine::info)
                .toList();
    }

    private static SessionInfo info(Session session) {
        Connection connection = session.connection();
        return new SessionInfo(
                session.userId(),
                session.device().resource(),
                session.clientVersion(),
                connection.remoteAddress(),
                Instant.ofEpochMilli(session.connectedAt()),
                connection.framesUp(),
                connection.framesDown(),
                connection.isFrozen());
    }

    /**
     * Finds connections.
     *
     * @param userId whose
     * @param resource of which device; null or empty for all
     * @return the connections they are logged in on
     * @throws NoSuchElementException if there is no such user
     */
    public List<Connection> connections(String userId, @Nullable String resource) {
        return select(userId, resource).stream().map(Session::connection).toList();
    }

    private List<Session> select(String userId, @Nullable String resource) {
        List<Session> selected = new ArrayList<>();
        for (Account account : requireAccounts(userId)) {
            selected.addAll(select(account, resource));
        }
        return selected;
    }

    private static List<Session> select(Account account, @Nullable String resource) {
        List<Session> selected = account.sessions();
        if (resource != null && !resource.isEmpty()) {
            selected.removeIf(session -> !session.device().resource().equals(resource));
        }
        return selected;
    }

    private List<Account> requireAccounts(String userId) {
        List<Account> accounts = directory.accounts(userId);
        if (accounts.isEmpty()) {
            throw new NoSuchElementException("no user " + userId);
        }
        return accounts;
    }

    /**
     * Forces sessions out.
     *
     * @param userId whose
     * @param resource of which device; null or empty for all
     * @param reason why
     * @param otherDevice what the other device says of itself, maybe empty
     * @param now Unix milliseconds
     * @return one close for each session, after its last frame
     * @throws NoSuchElementException if there is no such user
     */
    public List<Effect> forceOut(
            String userId, @Nullable String resource, ForceOutReason reason, String otherDevice, long now) {
        for (Session session : select(userId, resource)) {
            sessions.forceOut(session, reason, otherDevice, now);
        }
        return out.take();
    }

    /**
     * Forces the sessions of one account out.
     *
     * @param account whose
     * @param resource of which device; null for all
     * @param reason why
     * @param now Unix milliseconds
     * @return one close for each session, after its last frame
     */
    public List<Effect> forceOut(Account account, @Nullable String resource, ForceOutReason reason, long now) {
        for (Session session : select(account, resource)) {
            sessions.forceOut(session, reason, "", now);
        }
        return out.take();
    }

    /** A group or room that was made, and what is to be done to tell its members.
     *
     * @param muc the new one
     * @param effects what is to be done
     */
    public record Created(Muc muc, List<Effect> effects) {}

    /**
     * Makes a group or a room.
     *
     * @param kind which of the two
     * @param name its name
     * @param owner whose it is; the first member
     * @param members the other members
     * @param now Unix milliseconds
     * @return it, and what is to be done
     * @throws RestRefusal 404 if a member does not exist; nothing is made then
     */
    public Created create(Muc.Kind kind, String name, Account owner, List<String> members, long now)
            throws RestRefusal {
        List<Account> invited = requireAll(owner, members);
        Muc muc = mucs.create(kind, name, owner, now);
        delivery.membership().add(muc, owner, invited, now);
        return new Created(muc, out.take());
    }

    /**
     * Brings users into a group.
     *
     * @param groupId which
     * @param inviter a member
     * @param users whom; who is in it already stays
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such group or user, or the inviter is no member
     */
    public List<Effect> invite(String groupId, Account inviter, List<String> users, long now) throws RestRefusal {
        Muc group = requireGroup(groupId, inviter);
        delivery.membership().add(group, inviter, requireAll(inviter, users), now);
        return out.take();
    }

    /**
     * Takes a member out of a group, by the member's own wish.
     *
     * @param groupId which
     * @param member who
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such group, or the user is no member or owns it
     */
    public List<Effect> leave(String groupId, Account member, long now) throws RestRefusal {
        Muc group = requireGroup(groupId, member);
        if (group.owner() == member) {
            throw new RestRefusal(403, "forbidden_op", "the owner cannot leave the group");
        }
        delivery.membership().leave(group, member, now);
        return out.take();
    }

    /**
     * Lists who has read a message of a group; what the real service tells members other than the author is not known.
     *
     * @param groupId which group
     * @param asker a member
     * @param messageId which message; it asked for read receipts
     * @return the user ids, in the order in which they read it
     * @throws RestRefusal if there is no such group or message, or the asker is no member
     */
    public List<String> readers(String groupId, Account asker, long messageId) throws RestRefusal {
        SentMessage message = delivery.changes().find(messageId, requireGroup(groupId, asker));
        if (message == null || !message.wantsReceipts()) {
            // not that it "does not exist": the client would take that for the group
            throw new RestRefusal(404, "resource_not_found", "no such message asks for read receipts");
        }
        return message.readers().stream().map(Account::userId).toList();
    }

    /**
     * Lists who is in a group or a room.
     *
     * @param kind which of the two
     * @param id which
     * @param asker one of them
     * @return they, in the order in which they came
     * @throws RestRefusal if there is no such group or room, or the asker is not in it
     */
    public List<Muc.Member> members(Muc.Kind kind, String id, Account asker) throws RestRefusal {
        return mucs.require(kind, id, asker).members();
    }

    /** What became of removing members.
     *
     * @param refused who could not be removed, and why
     * @param effects what is to be done
     */
    public record Removal(Map<String, String> refused, List<Effect> effects) {}

    /**
     * Takes members out of a group or a room, each for itself.
     *
     * @param kind which of the two
     * @param id which
     * @param owner whose it is
     * @param resource the device that asks, and is not told again
     * @param users whom
     * @param now Unix milliseconds
     * @return what became of it
     * @throws RestRefusal if there is no such group or room, or it is another's
     */
    public Removal removeMembers(Muc.Kind kind, String id, Account owner, String resource, List<String> users, long now)
            throws RestRefusal {
        Muc muc = requireOwn(kind, id, owner);
        Map<String, String> refused = new LinkedHashMap<>();
        for (String user : users) {
            Account member = directory.account(owner.jid().getAppKey(), user);
            if (member == null || !muc.has(member)) {
                refused.put(user, "users [" + user + "] are not members of this group!");
            } else if (member == owner) {
                refused.put(user, "the owner cannot be removed");
            } else {
                delivery.membership().remove(muc, owner, owner.device(resource), member, now);
            }
        }
        return new Removal(refused, out.take());
    }

    /**
     * Ends a group or a room; its members are told.
     *
     * @param kind which of the two
     * @param id which
     * @param owner whose it is
     * @param resource the device that asks, and is not told again
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such group or room, or it is another's
     */
    public List<Effect> destroy(Muc.Kind kind, String id, Account owner, String resource, long now) throws RestRefusal {
        delivery.membership().destroy(requireOwn(kind, id, owner), owner, owner.device(resource), now);
        return out.take();
    }

    private Muc requireOwn(Muc.Kind kind, String id, Account owner) throws RestRefusal {
        Muc muc = mucs.require(kind, id, owner);
        if (muc.owner() != owner) {
            throw new RestRefusal(403, "forbidden_op", "this is for the owner alone");
        }
        return muc;
    }

    private Muc requireGroup(String groupId, Account member) throws RestRefusal {
        return mucs.require(Muc.Kind.GROUP, groupId, member);
    }

    private List<Account> requireAll(Account inApp, List<String> users) throws RestRefusal {
        List<Account> accounts = new ArrayList<>();
        for (String user : users) {
            Account account = directory.account(inApp.jid().getAppKey(), user);
            if (account == null) {
                throw new RestRefusal(404, "resource_not_found", "username " + user + " doesn't exist!");
            }
            accounts.add(account);
        }
        return accounts;
    }

    /**
     * Removes an account and all it has; its sessions are told.
     *
     * @param account which
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> remove(Account account, long now) {
        List<Effect> effects = forceOut(account, null, ForceOutReason.USER_REMOVED, now);
        directory.remove(account);
        mucs.forget(account);
        archive.forget(account);
        return effects;
    }

    /**
     * Changes a password; the sessions and tokens that were had for the old one end.
     *
     * @param account whose
     * @param password the new one
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if that cannot be a password
     */
    public List<Effect> changePassword(Account account, String password, long now) throws RestRefusal {
        directory.changePassword(account, password);
        return forceOut(account, null, ForceOutReason.PASSWORD_CHANGED, now);
    }

    /**
     * Lets a user's next logins be refused.
     *
     * @param userId whose
     * @param status the number of the answer's status
     * @param reason its words
     * @param times how often; 0 until lifted
     * @throws NoSuchElementException if there is no such user
     */
    public void refuseLogins(String userId, int status, String reason, int times) {
        requireAccounts(userId);
        faults.refuseLogins(userId, status, reason, times);
    }

    /**
     * Lets requests go unanswered.
     *
     * @param moment which kind
     * @param userId whose; empty for everybody's
     * @param times how often; 0 until lifted
     * @throws NoSuchElementException if there is no such user
     */
    public void stall(Moment moment, String userId, int times) {
        if (!userId.isEmpty()) {
            requireAccounts(userId);
        }
        faults.stall(moment, userId, times);
    }

    /**
     * Ends a user's tokens.
     *
     * @param userId whose
     * @param now Unix milliseconds
     * @return how many were good until now
     * @throws NoSuchElementException if there is no such user
     */
    public int expireTokens(String userId, long now) {
        int count = 0;
        for (Account account : requireAccounts(userId)) {
            count += directory.expireTokens(account, now);
        }
        return count;
    }

    /**
     * Ends a user's sessions because their tokens ended.
     *
     * @param userId whose
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws NoSuchElementException if there is no such user
     */
    public List<Effect> closeExpired(String userId, long now) {
        for (Session session : select(userId, null)) {
            sessions.end(session, Closing.TOKEN_EXPIRED, now);
        }
        return out.take();
    }

    /**
     * Freezes or thaws a connection; the time it was frozen does not count as idle.
     *
     * @param connection which
     * @param frozen whether it is frozen from now on
     * @param now Unix milliseconds
     */
    public void freeze(Connection connection, boolean frozen, long now) {
        connection.frozen(frozen, now);
    }

    /** A text that was sent from here: its id and what is to be done to deliver it.
     *
     * @param messageId the server's id
     * @param effects what is to be done
     */
    public record Pushed(long messageId, List<Effect> effects) {}

    /**
     * Sends a text as if a user had.
     *
     * @param from as whom; the user need not exist
     * @param to to whom, in every app that has such a user
     * @param text what
     * @param now Unix milliseconds
     * @return the message's id and what is to be done
     * @throws NoSuchElementException if there is nobody to receive it
     */
    public Pushed pushText(String from, String to, String text, long now) {
        long id = 0;
        for (Account receiver : requireAccounts(to)) {
            JID sender = receiver.jid().toBuilder().setName(from).build();
            MessageBody body = MessageBody.newBuilder()
                    .setType(MessageBody.Type.CHAT)
                    .setFrom(JID.newBuilder().setName(from))
                    .setTo(JID.newBuilder().setName(to))
                    .addContents(MessageBody.Content.newBuilder()
                            .setType(MessageBody.Content.Type.TEXT)
                            .setText(text))
                    .build();
            Meta.Builder meta = Meta.newBuilder()
                    .setTo(receiver.jid())
                    .setNs(Meta.NameSpace.CHAT)
                    .setPayload(body.toByteString());
            id = delivery.push(receiver, sender, meta, now);
        }
        return new Pushed(id, out.take());
    }
}
