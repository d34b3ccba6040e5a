package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that are pinned to conversations, for all who take part. */
public final class PinnedMessages {

    /** So many messages are pinned to a conversation: the service's own default. How it refuses more is not known. */
    static final int MAX_PINNED = 20;

    private final Archive archive;
    private final Mucs mucs;
    private final Notices notices;
    private final Outbox out;
    private final Map<String, List<Pin>> pins = new HashMap<>();
    private long lastNumber;

    PinnedMessages(Archive archive, Mucs mucs, Notices notices, Outbox out) {
        this.archive = archive;
        this.mucs = mucs;
        this.notices = notices;
        this.out = out;
    }

    /**
     * A message that is pinned.
     *
     * @param message which
     * @param operator who pinned it: a user id
     * @param at since when, in Unix milliseconds
     * @param number grows from pin to pin
     */
    public record Pin(Archived message, String operator, long at, long number) {}

    /**
     * Lists the pinned messages of a conversation, those first that were pinned last.
     *
     * @param account who asks
     * @param with with whom the conversation is
     * @param cursor where to begin; empty for the beginning
     * @param limit how many at the most
     * @return a page of them
     * @throws RestRefusal 400 if the cursor is none; 403 if it is a group or a room that the user is not in
     */
    public Page<Pin> list(Account account, JID with, String cursor, int limit) throws RestRefusal {
        if (!cursor.matches("[0-9]{0,18}")) {
            throw RestRefusal.illegal("the cursor is none of this list");
        }
        long start = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        List<Pin> known = pins(account, with);
        List<Pin> found = new ArrayList<>();
        for (int i = known.size() - 1; i >= 0; i--) {
            Pin pin = known.get(i);
            if (pin.number > start) {
                continue;
            }
            if (found.size() == limit) {
                return new Page<>(found, Long.toString(pin.number));
            }
            found.add(pin);
        }
        return new Page<>(found, "");
    }

    /**
     * Pins a message; one that is pinned stays so.
     *
     * @param account who asks
     * @param with with whom the conversation is
     * @param id of the message, which the user must have
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 400 if there is no such message, or too many are pinned; 403 if it is a group or a room that the user is not in
     */
    public List<Effect> pin(Account account, JID with, long id, String resource, long now) throws RestRefusal {
        List<Pin> known = pins(account, with);
        Conversation conversation = archive.conversation(account, DeviceQueue.keyOf(with));
        Archived message = archive.find(id);
        if (message == null || conversation == null || !conversation.has(id)) {
            throw RestRefusal.illegal("param pin_msg_id illegal, please check it!");
        }
        if (find(known, id) == null) {
            if (known.size() == MAX_PINNED) {
                throw RestRefusal.illegal("The quantity has exceeded the limit!");
            }
            known.add(new Pin(message, account.userId(), now, ++lastNumber));
            notices.message("pin", account, resource, with, id, now);
        }
        return out.take();
    }

    /**
     * Pins a message no more.
     *
     * @param account who asks
     * @param with with whom the conversation is
     * @param id of the message
     * @param resource the device that asks for it
     * @param now Unix milliseconds
     * @return what is to be done
     * @throws RestRefusal 404 if it is not pinned; 403 if it is a group or a room that the user is not in
     */
    public List<Effect> unpin(Account account, JID with, long id, String resource, long now) throws RestRefusal {
        List<Pin> known = pins(account, with);
        Pin pin = find(known, id);
        if (pin == null) {
            throw new RestRefusal(404, "resource_not_found", "user session pin message not exist");
        }
        known.remove(pin);
        notices.message("pin_delete", account, resource, with, id, now);
        return out.take();
    }

    private static @Nullable Pin find(List<Pin> pins, long id) {
        return pins.stream().filter(pin -> pin.message.id() == id).findFirst().orElse(null);
    }

    /** Those of a conversation; what became of messages that are gone is noticed here. */
    private List<Pin> pins(Account account, JID with) throws RestRefusal {
        List<Pin> known = pins.computeIfAbsent(key(account, with), key -> new ArrayList<>());
        known.removeIf(pin -> archive.find(pin.message.id()) == null);
        return known;
    }

    /** Two users see their conversation under each other's names; its pins are the same. */
    private String key(Account account, JID with) throws RestRefusal {
        String appKey = account.jid().getAppKey();
        String other = DeviceQueue.keyOf(with);
        if (!with.getDomain().equals(Muc.DOMAIN)) {
            String own = account.queueKey();
            return appKey + ' ' + (own.compareTo(other) < 0 ? own + ' ' + other : other + ' ' + own);
        }
        Muc muc = mucs.find(appKey, with);
        if (muc == null || !muc.has(account)) {
            throw RestRefusal.notAMember(account);
        }
        return appKey + ' ' + other;
    }

    void forgetTheOld() {
        pins.values().forEach(each -> each.removeIf(pin -> archive.find(pin.message.id()) == null));
        pins.values().removeIf(List::isEmpty);
    }
}
