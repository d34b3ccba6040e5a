package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conversations of users, as each of them sees them. */
public final class Conversations {

    /** So many conversations of a user are on top: the service's own default. */
    static final int MAX_PINNED = 50;

    /** So many conversations of a user are listed: the service's own default. */
    static final int MAX_LISTED = 100;

    private static final Comparator<Conversation> ORDER = Comparator.comparingLong(Conversation::pinnedAt)
            .thenComparingLong(Conversation::newestId)
            .reversed();

    private final Archive archive;
    private final Notices notices;
    private final Outbox out;

    Conversations(Archive archive, Notices notices, Outbox out) {
        this.archive = archive;
        this.notices = notices;
        this.out = out;
    }

    /**
     * Names a conversation.
     *
     * @param account whose
     * @param id with whom: a user, a group or a room
     * @param single whether that is a user
     * @return what it goes by
     */
    public static JID with(Account account, String id, boolean single) {
        return account.jid().toBuilder()
                .setName(single ? Account.canonical(id) : id)
                .setDomain(single ? Account.DOMAIN : Muc.DOMAIN)
                .build();
    }

    /** Which conversations are listed. */
    public interface Filter extends Predicate<Conversation> {

        /** Those that hold a message. */
        Filter NOT_EMPTY = conversation -> !conversation.isEmpty();

        /** All. */
        Filter ALL = conversation -> true;

        /** Those on top of the list. */
        Filter PINNED = conversation -> conversation.pinnedAt() != 0;

        /**
         * Those with a mark.
         *
         * @param mark its number
         * @return the filter
         */
        static Filter marked(int mark) {
            return conversation -> conversation.hasMark(mark);
        }
    }

    /**
     * Lists conversations: those first that were pinned last, then those with the newest messages.
     *
     * @param account whose
     * @param filter which
     * @param cursor where to begin; empty for the beginning
     * @param limit how many at the most
     * @return a page of them
     * @throws RestRefusal 400 if the cursor is none
     */
    public Page<Conversation> list(Account account, Predicate<Conversation> filter, String cursor, int limit)
            throws RestRefusal {
        Position start = Position.parse(cursor);
        List<Conversation> found = new ArrayList<>();
        for (Conversation conversation : listed(account, filter)) {
            if (start == null || !start.isBefore(conversation)) {
                if (found.size() == limit) {
                    return new Page<>(found, Position.of(conversation).toString());
                }
                found.add(conversation);
            }
        }
        return new Page<>(found, "");
    }

    /**
     * Lists all conversations, in the same order.
     *
     * @param account whose
     * @return those that hold a message
     */
    public List<Conversation> all(Account account) {
        return listed(account, Filter.NOT_EMPTY);
    }

    private List<Conversation> listed(Account account, Predicate<Conversation> filter) {
        return archive.conversations(account).stream()
                .filter(Conversation::isListed)
                .filter(filter)
                .sorted(ORDER)
                .limit(MAX_LISTED)
                .toList();
    }

    /** Where a page begins; it stays right when other conversations move. */
    private record Position(long pinnedAt, long newestId) {

        static Position of(Conversation conversation) {
            return new Position(conversation.pinnedAt(), conversation.newestId());
        }

        static @Nullable Position parse(String cursor) throws RestRefusal {
            if (cursor.isEmpty()) {
                return null;
            }
            if (!cursor.matches("[0-9]{1,18}-[0-9]{1,19}")) {
                throw RestRefusal.illegal("the cursor is none of this list");
            }
            int dash = cursor.indexOf('-');
            return new Position(
                    Long.parseUnsignedLong(cursor, 0, dash, 10),
                    Long.parseUnsignedLong(cursor, dash + 1, cursor.length(), 10));
        }

        boolean isBefore(Conversation conversation) {
            return conversation.pinnedAt() > pinnedAt
                    || (conversation.pinnedAt() == pinnedAt && conversation.newestId() > newestId);
        }

        @Override
        public String toString() {
            return pinnedAt + "-" + newestId;
        }
    }

    /**
     * Finds a conversation.
     *
     * @param account whose
     * @param with with whom
     * @return it
     * @throws RestRefusal 404 if there is none, or it was deleted
     */
    public Conversation require(Account account, JID with) throws RestRefusal {
        Conversation conversation = find(account, with);
        if (conversation == null) {
            throw new RestRefusal(404, 91001, "resource_not_found", "the conversation does not exist");
        }
        return conversation;
    }

    private @Nullable Conversation find(Account account, JID with) {
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(with));
        return conversation != null && conversation.isListed() ? conversation : null;
    }

    /**
     * Takes a conversation off the list; it comes back with its next message.
     *
     * @param account whose
     * @param with with whom
     * @param messages whether its messages go too, for this user
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     */
    public List<Effect> delete(Account account, JID with, boolean messages, String resource, long now) {
        String key = DeviceQueue.keyOf(with);
        Conversation conversation = archive.conversation(account, key);
        if (messages) {
            archive.delete(account, key);
        } else if (conversation != null) {
            conversation.delete();
        }
        notices.conversation("del", account, resource, with, null, now);
        return out.take();
    }

    /**
     * Takes all conversations off the list, with all messages. Whether the user's other devices hear of it is not known:
     * here they do not.
     *
     * @param account whose
     */
    public void deleteAll(Account account) {
        archive.forget(account);
    }

    /**
     * Puts a conversation on top of the list; one that is there stays where it is.
     *
     * @param account whose
     * @param with with whom
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 404 if there is none; 403 if too many are on top
     */
    public List<Effect> pin(Account account, JID with, String resource, long now) throws RestRefusal {
        Conversation conversation = require(account, with);
        if (conversation.pinnedAt() == 0) {
            if (listed(account, Filter.PINNED).size() == MAX_PINNED) {
                throw new RestRefusal(
                        403, 91002, "forbidden_op", "at most " + MAX_PINNED + " conversations are pinned");
            }
            conversation.pin(now);
            notices.conversation("top", account, resource, with, null, now);
        }
        return out.take();
    }

    /**
     * Takes a conversation from the top of the list.
     *
     * @param account whose
     * @param with with whom
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 404 if there is none
     */
    public List<Effect> unpin(Account account, JID with, String resource, long now) throws RestRefusal {
        Conversation conversation = require(account, with);
        if (conversation.pinnedAt() != 0) {
            conversation.unpin();
            notices.conversation("not_top", account, resource, with, null, now);
        }
        return out.take();
    }

    /**
     * Gives a conversation a mark, or takes it from there.
     *
     * @param account whose
     * @param with with whom
     * @param mark its number, 0 to 19
     * @param set whether it is to have the mark
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done; null if there is no such conversation
     */
    public @Nullable List<Effect> mark(Account account, JID with, int mark, boolean set, String resource, long now) {
        Conversation conversation = find(account, with);
        if (conversation == null) {
            return null;
        }
        if (conversation.hasMark(mark) != set) {
            conversation.mark(mark, set);
            notices.conversation(set ? "mark" : "mark_delete", account, resource, with, "mark_" + mark, now);
        }
        return out.take();
    }
}
