package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Meta;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that were last sent, and what each user has of them. What nobody has any more is gone. */
final class Archive {

    /** Messages of all users together; beyond so many the oldest goes. */
    static final int LIMIT = 20_000;

    /** Conversations of one user; beyond so many the one goes that nothing was said in for the longest, pinned ones last. */
    static final int CONVERSATIONS = 1_000;

    private final int limit;
    private final Map<Long, Archived> messages = new LinkedHashMap<>();
    private final Map<Account, Map<String, Conversation>> conversations = new HashMap<>();

    Archive() {
        this(LIMIT);
    }

    Archive(int limit) {
        this.limit = limit;
    }

    /** Takes in a message that is then to be held by those who have it. */
    Archived add(Meta meta) {
        if (messages.size() == limit) {
            forget(messages.values().iterator().next());
        }
        Archived message = new Archived(meta);
        messages.put(message.id(), message);
        return message;
    }

    /** One of those who have a message, in a conversation that is listed or not. */
    void hold(Archived message, Account holder, JID with, boolean listed) {
        String key = DeviceQueue.keyOf(with);
        Map<String, Conversation> known = conversations.computeIfAbsent(holder, account -> new LinkedHashMap<>());
        Conversation conversation = known.get(key);
        if (conversation == null) {
            if (known.size() == CONVERSATIONS) {
                known.entrySet().stream()
                        .min(Comparator.comparingLong((Map.Entry<String, Conversation> entry) ->
                                        entry.getValue().pinnedAt())
                                .thenComparingLong(entry -> entry.getValue().newestId()))
                        .ifPresent(entry -> delete(holder, entry.getKey()));
            }
            conversation = new Conversation(holder, with, listed);
            known.put(key, conversation);
        }
        conversation.add(message);
    }

    @Nullable
    Archived find(long id) {
        return messages.get(id);
    }

    int size() {
        return messages.size();
    }

    @Nullable
    Conversation conversation(Account account, String key) {
        return conversations.getOrDefault(account, Map.of()).get(key);
    }

    Collection<Conversation> conversations(Account account) {
        return conversations.getOrDefault(account, Map.of()).values();
    }

    /** The message says something else from now on: what the edit says, as it goes on. */
    void edited(long id, ByteString edit) {
        Archived message = messages.get(id);
        if (message != null) {
            message.edit(edit);
        }
    }

    /** The message is taken back: nobody has it any more. */
    void recalled(long id) {
        Archived message = messages.get(id);
        if (message != null) {
            forget(message);
        }
    }

    /** The user has read what there is of a conversation. */
    void read(Account account, String key) {
        Conversation conversation = conversation(account, key);
        if (conversation != null) {
            conversation.read();
        }
    }

    /** Takes one message from one user. */
    void delete(Conversation conversation, long id) {
        Archived message = conversation.remove(id);
        if (message != null && !message.isHeld()) {
            messages.remove(id);
        }
    }

    /** Takes a conversation from a user, with all messages. */
    void delete(Account account, String key) {
        Map<String, Conversation> known = conversations.get(account);
        Conversation conversation = known == null ? null : known.remove(key);
        if (conversation != null) {
            for (Archived message : List.copyOf(conversation.messages(0, true))) {
                delete(conversation, message.id());
            }
        }
    }

    void forget(Account account) {
        for (Conversation conversation : List.copyOf(conversations(account))) {
            delete(account, DeviceQueue.keyOf(conversation.jid()));
        }
        conversations.remove(account);
    }

    private void forget(Archived message) {
        message.drop();
        messages.remove(message.id());
    }
}
