package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.List;

/** The messages that the server keeps for its users: listed, and deleted for one user alone. */
public final class History {

    private final Archive archive;
    private final Notices notices;
    private final Outbox out;

    History(Archive archive, Notices notices, Outbox out) {
        this.archive = archive;
        this.notices = notices;
        this.out = out;
    }

    /**
     * Lists messages of a conversation.
     *
     * @param account for whom
     * @param query which
     * @return a page of them; the next page begins at the id of its first message
     */
    public Page<Archived> page(Account account, HistoryQuery query) {
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(query.with()));
        List<Archived> found = new ArrayList<>();
        if (conversation != null) {
            for (Archived message : conversation.messages(query.start(), query.oldestFirst())) {
                if (!query.matches(message)) {
                    continue;
                }
                if (found.size() == query.limit()) {
                    return new Page<>(found, Long.toUnsignedString(message.id()));
                }
                found.add(message);
            }
        }
        return new Page<>(found, "");
    }

    /**
     * Deletes messages for one user; those that are not there are passed over.
     *
     * @param account for whom
     * @param with of the conversation with whom
     * @param ids which
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> delete(Account account, JID with, List<Long> ids, String resource, long now) {
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(with));
        if (conversation != null) {
            ids.forEach(id -> archive.delete(conversation, id));
        }
        notices.historyDeleted(account, resource, with, now);
        return out.take();
    }

    /**
     * Deletes old messages for one user.
     *
     * @param account for whom
     * @param with of the conversation with whom
     * @param time those before it, in Unix milliseconds
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> deleteBefore(Account account, JID with, long time, String resource, long now) {
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(with));
        List<Long> ids = conversation == null
                ? List.of()
                : conversation.before(time).stream().map(Archived::id).toList();
        return delete(account, with, ids, resource, now);
    }
}
