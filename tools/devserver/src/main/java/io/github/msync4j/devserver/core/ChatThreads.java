package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MUCBody.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The threads of groups. Source: rest.md 7, threads. Who may end one, rename it or remove somebody is not said there: here
 * who began it, and the owner of the group.
 */
public final class ChatThreads {

    /** The longest name, in characters. */
    static final int MAX_NAME = 64;

    private final Archive archive;
    private final Mucs mucs;
    private final Directory directory;
    private final ThreadNotices notices;
    private final Outbox out;

    ChatThreads(Archive archive, Mucs mucs, Directory directory, ThreadNotices notices, Outbox out) {
        this.archive = archive;
        this.mucs = mucs;
        this.directory = directory;
        this.notices = notices;
        this.out = out;
    }

    /**
     * A thread to which something was done.
     *
     * @param thread which
     * @param effects what is to be done
     */
    public record Done(ChatThread thread, List<Effect> effects) {}

    /**
     * Begins a thread; who does is in it.
     *
     * @param account who
     * @param groupId in which group
     * @param messageId at which message, which the user must have
     * @param name its name
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return it
     * @throws RestRefusal if there is no such group or message, or there is a thread at it
     */
    public Done create(Account account, String groupId, long messageId, String name, String resource, long now)
            throws RestRefusal {
        Muc group = mucs.find(
                account.jid().getAppKey(), JID.newBuilder().setName(groupId).build());
        if (group == null || !group.is(Muc.Kind.GROUP)) {
            throw new RestRefusal(404, "resource_not_found", "do not find this group " + groupId);
        }
        if (!group.has(account)) {
            throw RestRefusal.notAMember(account);
        }
        requireName(name);
        Conversation conversation = archive.conversation(account, group.queueKey());
        if (conversation == null || !conversation.has(messageId)) {
            throw RestRefusal.illegal("there is no message " + Long.toUnsignedString(messageId) + " in the group");
        }
        if (mucs.threadAt(messageId) != null) {
            throw new RestRefusal(400, 40002, "illegal_argument", "there is a thread at this message");
        }
        ChatThread thread = mucs.createThread(name, group, messageId, account, now);
        Device cause = account.device(resource);
        notices.changed("create", thread, account, cause, now);
        notices.own(Operation.THREAD_CREATE, thread, account, account, cause, now);
        return new Done(thread, out.take());
    }

    private static void requireName(String name) throws RestRefusal {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
            throw RestRefusal.illegal("a thread's name has 1 to " + MAX_NAME + " characters");
        }
    }

    /**
     * Lets a user into a thread; one who is in it stays.
     *
     * @param account who
     * @param id of the thread
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return it
     * @throws RestRefusal if there is no such thread, or the user is not in its group
     */
    public Done join(Account account, String id, String resource, long now) throws RestRefusal {
        ChatThread thread = require(account, id);
        if (thread.add(account, now)) {
            notices.own(Operation.THREAD_JOIN, thread, account, account, account.device(resource), now);
        }
        return new Done(thread, out.take());
    }

    /**
     * Takes a user out of a thread, by the user's own wish.
     *
     * @param account who
     * @param id of the thread
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such thread, or the user is not in it
     */
    public List<Effect> leave(Account account, String id, String resource, long now) throws RestRefusal {
        ChatThread thread = require(account, id);
        if (!thread.remove(account)) {
            throw noPermission("the user is not in the thread");
        }
        notices.own(Operation.THREAD_LEAVE, thread, account, account, account.device(resource), now);
        return out.take();
    }

    /**
     * Ends a thread.
     *
     * @param account who
     * @param id of the thread
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such thread, or it is another's
     */
    public List<Effect> destroy(Account account, String id, String resource, long now) throws RestRefusal {
        ChatThread thread = requireOwn(account, id);
        mucs.remove(thread);
        Device cause = account.device(resource);
        notices.changed("delete", thread, account, cause, now);
        notices.own(Operation.THREAD_DESTROY, thread, account, account, cause, now);
        return out.take();
    }

    /**
     * Gives a thread another name.
     *
     * @param account who
     * @param id of the thread
     * @param name the name
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such thread, or it is another's, or it cannot have that name
     */
    public List<Effect> rename(Account account, String id, String name, String resource, long now) throws RestRefusal {
        ChatThread thread = requireOwn(account, id);
        requireName(name);
        thread.rename(name);
        Device cause = account.device(resource);
        notices.changed("update", thread, account, cause, now);
        notices.own(Operation.THREAD_UPDATE, thread, account, account, cause, now);
        return out.take();
    }

    /**
     * Takes a user out of a thread by another's wish; the user is told.
     *
     * @param account who wants it
     * @param id of the thread
     * @param user whom
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal if there is no such thread or it is another's, or the user is not in it
     */
    public List<Effect> removeMember(Account account, String id, String user, long now) throws RestRefusal {
        ChatThread thread = requireOwn(account, id);
        Account member = directory.account(account.jid().getAppKey(), user);
        if (member == null || !thread.remove(member)) {
            throw noPermission("the user is not in the thread");
        }
        notices.own(Operation.THREAD_KICK, thread, account, member, null, now);
        return out.take();
    }

    /**
     * Finds a thread of a group that the user is in.
     *
     * @param account who asks
     * @param id of the thread
     * @return it
     * @throws RestRefusal if there is no such thread, or the user is not in its group
     */
    public ChatThread require(Account account, String id) throws RestRefusal {
        Muc muc = mucs.find(
                account.jid().getAppKey(), JID.newBuilder().setName(id).build());
        if (!(muc instanceof ChatThread thread)) {
            throw new RestRefusal(404, 40011, "resource_not_found", "thread " + id + " does not exist");
        }
        if (!thread.parent().has(account)) {
            throw noPermission("the user is not in the group of the thread");
        }
        return thread;
    }

    private ChatThread requireOwn(Account account, String id) throws RestRefusal {
        ChatThread thread = require(account, id);
        if (account != thread.owner() && account != thread.parent().owner()) {
            throw new RestRefusal(403, "forbidden_op", "this is for the owner alone");
        }
        return thread;
    }

    private static RestRefusal noPermission(String why) {
        return new RestRefusal(404, 40012, "resource_not_found", why);
    }

    /**
     * Lists who is in a thread.
     *
     * @param account who asks
     * @param id of the thread
     * @param start the number of the first to list
     * @param limit how many at the most
     * @return they, in the order in which they came
     * @throws RestRefusal if there is no such thread, or the asker is not in its group
     */
    public Page<String> members(Account account, String id, int start, int limit) throws RestRefusal {
        List<String> page = new ArrayList<>();
        for (Muc.Member member : require(account, id).members()) {
            if (member.number() >= start) {
                if (page.size() == limit) {
                    return new Page<>(page, Long.toString(member.number()));
                }
                page.add(member.userId());
            }
        }
        return new Page<>(page, "");
    }

    /**
     * Lists the threads that a user is in, of all groups.
     *
     * @param account who asks
     * @param start the id of the first to list; empty for the beginning
     * @param limit how many at the most
     * @return they, in the order in which they began
     */
    public Page<ChatThread> joined(Account account, String start, int limit) {
        return page(mucs.threads().filter(thread -> thread.has(account)), start, limit);
    }

    /**
     * Lists the threads of a group that a user is in.
     *
     * @param account who asks
     * @param groupId which group
     * @param start the id of the first to list; empty for the beginning
     * @param limit how many at the most
     * @return they, in the order in which they began
     * @throws RestRefusal if there is no such group, or the user is not in it
     */
    public Page<ChatThread> joined(Account account, String groupId, String start, int limit) throws RestRefusal {
        Muc group = mucs.require(Muc.Kind.GROUP, groupId, account);
        return page(mucs.threadsOf(group).stream().filter(thread -> thread.has(account)), start, limit);
    }

    /**
     * Lists the threads of a group.
     *
     * @param account who asks
     * @param groupId which group
     * @param start the id of the first to list; empty for the beginning
     * @param limit how many at the most
     * @return they, in the order in which they began
     * @throws RestRefusal if there is no such group, or the user is not in it
     */
    public Page<ChatThread> inGroup(Account account, String groupId, String start, int limit) throws RestRefusal {
        return page(mucs.threadsOf(mucs.require(Muc.Kind.GROUP, groupId, account)).stream(), start, limit);
    }

    /** Ids grow, and all are of the same length. */
    private static Page<ChatThread> page(Stream<ChatThread> threads, String start, int limit) {
        List<ChatThread> rest = threads.filter(thread -> thread.id().compareTo(start) >= 0)
                .limit(limit + 1L)
                .toList();
        return rest.size() > limit
                ? new Page<>(rest.subList(0, limit), rest.get(limit).id())
                : new Page<>(rest, "");
    }

    /**
     * Gives the last message of a thread.
     *
     * @param thread which
     * @return the message; null if there is none
     */
    public @Nullable Archived lastMessage(ChatThread thread) {
        return notices.lastMessage(thread);
    }

    /**
     * Says what became of the thread that begins at a message.
     *
     * @param message the message
     * @return JSON; null if there is no such thread
     */
    public @Nullable String overviewAt(Archived message) {
        ChatThread thread = mucs.threadAt(message.id());
        return thread == null ? null : thread.overview(notices.lastMessage(thread));
    }
}
