package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one user has of a conversation with another user, or in a group or a room. */
public final class Conversation {

    private final String owner;
    private final JID jid;
    private final boolean listable;
    private final NavigableMap<Long, Archived> messages = new TreeMap<>();
    private final TreeSet<Integer> marks = new TreeSet<>();
    private boolean listed;
    private long newestId;
    private long readTo;
    private long pinnedAt;

    Conversation(Account owner, JID jid, boolean listable) {
        this.owner = owner.userId();
        this.jid = jid;
        this.listable = listable;
    }

    /**
     * Names whom it is with.
     *
     * @return the user, group or room
     */
    public JID jid() {
        return jid;
    }

    /**
     * Tells what it is.
     *
     * @return whether it is with a user, and not in a group or a room
     */
    public boolean isSingle() {
        return !jid.getDomain().equals(Muc.DOMAIN);
    }

    /** Those of rooms and threads are never listed; a deleted one is listed again with its next message. */
    boolean isListed() {
        return listed && listable;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /**
     * Tells since when it is on top of the list.
     *
     * @return Unix milliseconds; 0 if it is not
     */
    public long pinnedAt() {
        return pinnedAt;
    }

    void pin(long now) {
        pinnedAt = now;
    }

    void unpin() {
        pinnedAt = 0;
    }

    /**
     * Gives its marks.
     *
     * @return numbers from 0 to 19, in order
     */
    public List<Integer> marks() {
        return List.copyOf(marks);
    }

    boolean hasMark(int mark) {
        return marks.contains(mark);
    }

    void mark(int mark, boolean set) {
        if (set) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
    }

    /**
     * Counts the messages of others that came since the user last said to have read the conversation.
     *
     * @return how many of those that are kept
     */
    public int unread() {
        int count = 0;
        for (Archived message : messages.tailMap(readTo, false).values()) {
            if (!message.sender().equals(owner)) {
                count++;
            }
        }
        return count;
    }

    void read() {
        readTo = newestId;
    }

    /** What it is sorted by: the id of the newest message that it ever had. */
    long newestId() {
        return newestId;
    }

    /**
     * Gives the last message.
     *
     * @return the one with the highest id; null if there is none
     */
    public @Nullable Archived lastMessage() {
        return messages.isEmpty() ? null : messages.lastEntry().getValue();
    }

    void add(Archived message) {
        messages.put(message.id(), message);
        message.heldBy(this);
        newestId = message.id();
        listed = true;
    }

    boolean has(long id) {
        return messages.containsKey(id);
    }

    @Nullable
    Archived remove(long id) {
        Archived message = messages.remove(id);
        if (message != null) {
            message.letGoBy(this);
        }
        return message;
    }

    /** The messages from one on, in one of two directions; from 0 on there are all. */
    Collection<Archived> messages(long from, boolean oldestFirst) {
        if (oldestFirst) {
            return (from == 0 ? messages : messages.tailMap(from, true)).values();
        }
        return (from == 0 ? messages : messages.headMap(from, true))
                .descendingMap()
                .values();
    }

    List<Archived> before(long time) {
        List<Archived> found = new ArrayList<>(messages.values());
        found.removeIf(message -> message.time() >= time);
        return found;
    }

    /** Off the list, with what the user said of it; what the messages were is kept. */
    void delete() {
        listed = false;
        unpin();
        marks.clear();
        read();
    }
}
