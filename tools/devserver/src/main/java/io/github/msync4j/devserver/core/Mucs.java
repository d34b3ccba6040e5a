package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups, rooms and threads there are. */
final class Mucs {

    private final Map<String, Muc> byId = new LinkedHashMap<>();
    private long nextGroup = 230_000_000_000_001L;
    private long nextRoom = 240_000_000_000_001L;
    private long nextThread = 250_000_000_000_001L;

    Muc create(Muc.Kind kind, String name, Account owner, long now) {
        long id = kind == Muc.Kind.ROOM ? nextRoom++ : nextGroup++;
        Muc muc = new Muc(kind, Long.toString(id), name, owner, now);
        byId.put(muc.id(), muc);
        return muc;
    }

    ChatThread createThread(String name, Muc parent, long messageId, Account owner, long now) {
        ChatThread thread = new ChatThread(Long.toString(nextThread++), name, parent, messageId, owner, now);
        byId.put(thread.id(), thread);
        return thread;
    }

    /** Finds one that a user is in. */
    Muc require(Muc.Kind kind, String id, Account member) throws RestRefusal {
        Muc muc = find(member.jid().getAppKey(), JID.newBuilder().setName(id).build());
        if (muc == null || !muc.is(kind)) {
            throw new RestRefusal(404, "resource_not_found", "grpID " + id + " does not exist!");
        }
        if (!muc.has(member)) {
            throw RestRefusal.notAMember(member);
        }
        return muc;
    }

    /** The thread that begins at a message. */
    @Nullable
    ChatThread threadAt(long messageId) {
        return threads()
                .filter(thread -> thread.beginsAt(messageId))
                .findFirst()
                .orElse(null);
    }

    /** The threads of a group, in the order in which they began. */
    List<ChatThread> threadsOf(Muc group) {
        return threads().filter(thread -> thread.parent() == group).toList();
    }

    /** All threads, in the order in which they began. */
    Stream<ChatThread> threads() {
        return byId.values().stream().filter(ChatThread.class::isInstance).map(ChatThread.class::cast);
    }

    /** Finds one in an app; a name without an app is the caller's. */
    @Nullable
    Muc find(String appKey, JID jid) {
        Muc muc = byId.get(jid.getName());
        boolean sameApp = jid.getAppKey().isEmpty() || jid.getAppKey().equals(appKey);
        return muc != null && sameApp && muc.jid().getAppKey().equals(appKey) ? muc : null;
    }

    void remove(Muc muc) {
        byId.remove(muc.id());
    }

    List<Muc> roomsOf(Account account) {
        List<Muc> rooms = new ArrayList<>();
        for (Muc muc : byId.values()) {
            if (muc.isRoom() && muc.has(account)) {
                rooms.add(muc);
            }
        }
        return rooms;
    }

    /** What the real service does with the groups of an owner who is removed is not known: here they go too. */
    void forget(Account account) {
        byId.values().removeIf(muc -> muc.owner() == account);
        byId.values()
                .removeIf(muc ->
                        muc instanceof ChatThread thread && thread.parent().owner() == account);
        byId.values().forEach(muc -> muc.forget(account));
    }
}
