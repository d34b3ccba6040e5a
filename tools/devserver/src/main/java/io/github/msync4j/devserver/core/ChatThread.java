package io.github.msync4j.devserver.core;

import io.github.msync4j.spec.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A thread: a conversation that begins at a message of a group, and that members of the group enter and leave. */
public final class ChatThread extends Muc {

    /** So many of its messages are looked at for the last one, when others were recalled. */
    private static final int REMEMBERED = 100;

    private final Muc parent;
    private final long messageId;
    private final Deque<Long> newest = new ArrayDeque<>();
    private long messageCount;
    private long lastChange;

    ChatThread(String id, String name, Muc parent, long messageId, Account owner, long now) {
        super(Kind.THREAD, id, name, owner, now);
        this.parent = parent;
        this.messageId = messageId;
        this.lastChange = now;
    }

    /**
     * Tells what it is called.
     *
     * @return the name
     */
    public String title() {
        return name();
    }

    /**
     * Tells who began it.
     *
     * @return a user id
     */
    public String ownerId() {
        return owner().userId();
    }

    /**
     * Tells when it began.
     *
     * @return Unix milliseconds
     */
    public long begunAt() {
        return createdAt();
    }

    /**
     * Names the message at which it begins.
     *
     * @return the message's id
     */
    public String messageId() {
        return Long.toUnsignedString(messageId);
    }

    /**
     * Names the group in which that message is.
     *
     * @return the group's id
     */
    public String groupId() {
        return parent.id();
    }

    /**
     * Counts those who are in it.
     *
     * @return how many
     */
    public int memberCount() {
        return size();
    }

    Muc parent() {
        return parent;
    }

    boolean beginsAt(long id) {
        return messageId == id;
    }

    long messageCount() {
        return messageCount;
    }

    long lastChange() {
        return lastChange;
    }

    /** A message was sent in it. */
    void said(long id, long now) {
        if (newest.size() == REMEMBERED) {
            newest.removeLast();
        }
        newest.addFirst(id);
        messageCount++;
        lastChange = now;
    }

    /** A message was recalled; false if it was none that counts. */
    boolean unsaid(long id, long now) {
        boolean known = newest.remove(id);
        if (known) {
            messageCount--;
            lastChange = now;
        }
        return known;
    }

    /** The ids of its messages, the newest first; some of them may be gone. */
    Iterator<Long> newest() {
        return newest.iterator();
    }

    /** Says in which thread a message is. Source: messages.md 3.4. */
    String details() {
        return JsonWriter.text(this, (out, thread) -> {
            out.beginObject();
            out.name("msg_parent_id");
            out.string(thread.messageId());
            out.name("muc_parent_id");
            out.string(thread.groupId());
            out.name("thread_name");
            out.string(thread.title());
            out.endObject();
        });
    }

    /** Says what became of it, at the message at which it begins. Source: messages.md 3.4. */
    String overview(@Nullable Archived lastMessage) {
        return JsonWriter.text(this, (out, thread) -> {
            out.beginObject();
            out.name("id");
            out.string(thread.id());
            out.name("muc_parent_id");
            out.string(thread.groupId());
            out.name("name");
            out.string(thread.title());
            out.name("create_timestamp");
            out.int64(thread.begunAt());
            out.name("update_timestamp");
            out.int64(lastChange);
            out.name("message_count");
            out.int64(messageCount);
            if (lastMessage != null) {
                out.name("last_message");
                MessageJson.of(lastMessage).write(out);
            }
            out.endObject();
        });
    }
}
