package io.github.msync4j.devserver.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that were last sent, by the ids the server gave them: what can be recalled. */
final class Sent {

    private static final int LIMIT = 10_000;

    private final Map<Long, Item> items = new LinkedHashMap<>();

    void add(long id, Account sender, String conversation, long now) {
        items.put(id, new Item(sender, conversation, now));
        if (items.size() > LIMIT) {
            Iterator<Long> oldest = items.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * Takes a message back, once.
     *
     * @return why not, in words the vendor's client knows; null if it is done
     */
    @Nullable
    String recall(long id, Account sender, String conversation, long now) {
        Item item = items.get(id);
        if (item == null || !item.conversation.equals(conversation)) {
            return "Sorry, message does not exist";
        }
        if (item.sender != sender) {
            return "Sorry, You do not have permission";
        }
        if (now - item.at > Policy.RECALL_WINDOW) {
            return "exceed recall time limit";
        }
        items.remove(id);
        return null;
    }

    private record Item(Account sender, String conversation, long at) {}
}
