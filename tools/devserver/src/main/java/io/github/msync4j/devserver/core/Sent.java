package io.github.msync4j.devserver.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that were last sent, by the ids the server gave them: what can be recalled, edited and read. */
final class Sent {

    private static final int LIMIT = 10_000;

    private final Map<Long, SentMessage> messages = new LinkedHashMap<>();

    void add(SentMessage message) {
        messages.put(message.id(), message);
        if (messages.size() > LIMIT) {
            Iterator<Long> oldest = messages.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Finds a message where it was sent; null if it is not there, not any more, or was recalled. */
    @Nullable
    SentMessage find(long id, String conversation) {
        SentMessage message = messages.get(id);
        return message != null && message.conversation().equals(conversation) ? message : null;
    }

    SentMessage require(long id, String conversation) throws Refusal {
        SentMessage message = find(id, conversation);
        if (message == null) {
            throw new Refusal("Sorry, message does not exist");
        }
        return message;
    }

    void forget(SentMessage message) {
        messages.remove(message.id());
    }
}
