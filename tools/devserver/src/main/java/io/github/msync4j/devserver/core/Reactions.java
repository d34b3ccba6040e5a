package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What users answer to messages with one sign. Source: messages.md 6.4, 7.2. */
public final class Reactions {

    /** The longest one, in characters. */
    static final int MAX_LENGTH = 128;

    /** Different ones to one message. */
    static final int MAX_REACTIONS = 20;

    private static final String ILLEGAL = "the user operation is illegal!";

    private final Archive archive;
    private final Mucs mucs;
    private final Notices notices;
    private final Outbox out;

    Reactions(Archive archive, Mucs mucs, Notices notices, Outbox out) {
        this.archive = archive;
        this.mucs = mucs;
        this.notices = notices;
        this.out = out;
    }

    /**
     * A reaction as one user sees it.
     *
     * @param reaction the reaction
     * @param own whether the user has it
     * @param count how many have it
     * @param users who, those first who had it first: all, or some
     */
    public record View(String reaction, boolean own, int count, List<String> users) {}

    /**
     * Adds a reaction.
     *
     * @param account whose
     * @param id of the message
     * @param reaction the reaction
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 400 if that cannot be done
     */
    public List<Effect> add(Account account, long id, String reaction, long now) throws RestRefusal {
        if (reaction.isEmpty() || reaction.codePointCount(0, reaction.length()) > MAX_LENGTH) {
            throw RestRefusal.illegal("a reaction has 1 to " + MAX_LENGTH + " characters");
        }
        Archived message = require(account, id);
        if (!message.reactions().containsKey(reaction) && message.reactions().size() == MAX_REACTIONS) {
            throw RestRefusal.illegal("The quantity has exceeded the limit!");
        }
        if (!message.react(reaction, account.userId())) {
            throw RestRefusal.illegal("the user is already operation this message");
        }
        notices.reaction(account, with(account, message), message, reaction, true, now);
        return out.take();
    }

    /**
     * Takes a reaction back.
     *
     * @param account whose
     * @param id of the message
     * @param reaction the reaction
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 400 if the user has no such reaction
     */
    public List<Effect> remove(Account account, long id, String reaction, long now) throws RestRefusal {
        Archived message = require(account, id);
        if (!message.takeBack(reaction, account.userId())) {
            throw RestRefusal.illegal(ILLEGAL);
        }
        notices.reaction(account, with(account, message), message, reaction, false, now);
        return out.take();
    }

    /**
     * Lists the reactions to a message.
     *
     * @param account who asks
     * @param message the message
     * @return all, with the first users of each
     */
    public static List<View> of(Account account, Archived message) {
        List<View> views = new ArrayList<>();
        message.reactions()
                .forEach((reaction, users) -> views.add(new View(
                        reaction,
                        users.contains(account.userId()),
                        users.size(),
                        users.stream().limit(Notices.NAMED).toList())));
        return views;
    }

    /**
     * Finds a message that the user has.
     *
     * @param account who asks
     * @param id of the message
     * @return it; null if there is none, or it is not the user's
     */
    public @Nullable Archived find(Account account, long id) {
        Archived message = archive.find(id);
        return message != null && holder(account, message) != null ? message : null;
    }

    /**
     * Lists who has a reaction to a message.
     *
     * @param account who asks
     * @param id of the message
     * @param reaction the reaction
     * @param start how many users to pass over
     * @param limit how many at the most
     * @return the reaction, with a page of users
     * @throws RestRefusal 400 if the user has no such message
     */
    public Page<View> users(Account account, long id, String reaction, int start, int limit) throws RestRefusal {
        Set<String> users = require(account, id).reactions().getOrDefault(reaction, Set.of());
        List<String> page = users.stream().skip(start).limit(limit).toList();
        int next = start + page.size();
        return new Page<>(
                List.of(new View(reaction, users.contains(account.userId()), users.size(), page)),
                next < users.size() ? Integer.toString(next) : "");
    }

    /** Rooms have no reactions. */
    private Archived require(Account account, long id) throws RestRefusal {
        Archived message = archive.find(id);
        if (message == null) {
            throw RestRefusal.illegal(ILLEGAL);
        }
        Muc muc = mucs.find(account.jid().getAppKey(), message.meta().getTo());
        if (muc != null && !muc.isRoom() && !muc.has(account)) {
            throw RestRefusal.illegal("The user not in this group!");
        }
        if ((muc != null && muc.isRoom()) || holder(account, message) == null) {
            throw RestRefusal.illegal(ILLEGAL);
        }
        return message;
    }

    private JID with(Account account, Archived message) {
        Conversation conversation = holder(account, message);
        return conversation == null ? message.meta().getTo() : conversation.jid();
    }

    private @Nullable Conversation holder(Account account, Archived message) {
        JID to = message.meta().getTo();
        boolean sent = !to.getDomain().equals(Muc.DOMAIN) && !message.sender().equals(account.userId());
        JID with = sent ? message.meta().getFrom() : to;
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(with));
        return conversation != null && conversation.has(message.id()) ? conversation : null;
    }
}
