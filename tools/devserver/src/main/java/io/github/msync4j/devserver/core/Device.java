package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A device of a user, logged in or away, with all it has not acknowledged. */
final class Device {

    private final String resource;
    private final Map<String, DeviceQueue> queues = new LinkedHashMap<>();
    private final ArrayDeque<DeviceQueue.Entry> away = new ArrayDeque<>();
    private final Accepted accepted = new Accepted();
    private List<JID> unsettled = List.of();
    private @Nullable JID lastSettled;
    private @Nullable Session session;
    private long awaySince;

    Device(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    /** What was taken from this device; kept over logouts. */
    Accepted accepted() {
        return accepted;
    }

    @Nullable
    Session session() {
        return session;
    }

    /** A new connection begins: what the old one left half done may still be pending in the client. */
    void loggedIn(Session session) {
        this.session = session;
        List<JID> left = new ArrayList<>();
        for (DeviceQueue queue : queues.values()) {
            if (queue.isAnnounced()) {
                queue.settled();
                left.add(queue.jid());
            }
        }
        if (lastSettled != null) {
            left.add(lastSettled);
            lastSettled = null;
        }
        unsettled = left;
    }

    void gone(long now) {
        session = null;
        awaySince = now;
    }

    /** The client has forgotten its queues, so nothing of them is pending. */
    void loggedOut(long now) {
        gone(now);
        lastSettled = null;
        queues.values().forEach(DeviceQueue::settled);
    }

    long awaySince() {
        return awaySince;
    }

    boolean isForgotten(long now) {
        return session == null && now - awaySince > Policy.DEVICE_MEMORY;
    }

    /** Queues of the connection before this one that the client may still take for pending; each is told once. */
    List<JID> takeUnsettled() {
        List<JID> taken = unsettled;
        unsettled = List.of();
        return taken;
    }

    DeviceQueue queue(String key, JID jid) {
        return queues.computeIfAbsent(key, k -> new DeviceQueue(jid));
    }

    @Nullable
    DeviceQueue queue(String key) {
        return queues.get(key);
    }

    Collection<DeviceQueue> queues() {
        return queues.values();
    }

    /** The client has pulled all of this queue. */
    void settle(String key, JID jid) {
        queues.remove(key);
        lastSettled = jid;
    }

    /** Keeps a message for later; beyond the limit the oldest of those kept goes. */
    void keep(DeviceQueue queue, Message message, int limit) {
        while (!away.isEmpty() && away.getFirst().isGone()) {
            away.removeFirst();
        }
        if (limit == 0) {
            return;
        }
        if (away.size() >= limit) {
            away.removeIf(DeviceQueue.Entry::isGone);
        }
        while (away.size() >= limit) {
            away.remove().drop();
        }
        away.add(queue.add(message, true));
    }
}
