package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one device has not acknowledged yet of one conversation, oldest first.
 *
 * <p>A batch always starts at the oldest message, so whatever was lost with a connection comes again. Its key is fresh
 * for every batch; coming back, it acknowledges the batch and everything before.
 */
final class DeviceQueue {

    /** A client that pulls without acknowledging makes new batches; so many of their keys are remembered. */
    private static final int REMEMBERED_BATCHES = 16;

    private final JID jid;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final ArrayDeque<Batch> batches = new ArrayDeque<>();
    private int dropped;
    private long sequence;
    private boolean announced;
    private long pulledAt;

    DeviceQueue(JID jid) {
        this.jid = jid;
    }

    JID jid() {
        return jid;
    }

    Entry add(Message message, boolean away) {
        Entry entry = new Entry(this, message, away, ++sequence);
        entries.add(entry);
        return entry;
    }

    int size() {
        return entries.size() - dropped;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** True from the moment the client knows of new messages until it has pulled all of them. */
    boolean isAnnounced() {
        return announced;
    }

    void announced(long now) {
        announced = true;
        pulledAt = now;
    }

    void settled() {
        announced = false;
    }

    /** True while a pull is going on, or may still be. */
    boolean isBeingPulled(long now) {
        return announced && now - pulledAt < Policy.STUCK_PULL;
    }

    List<Meta> batch(long key, long now) {
        announced(now);
        List<Meta> metas = new ArrayList<>(Math.min(entries.size(), Policy.BATCH_METAS));
        int bytes = 0;
        long end = 0;
        for (Entry entry : entries) {
            if (entry.gone) {
                continue;
            }
            if (metas.size() == Policy.BATCH_METAS || bytes >= Policy.BATCH_BYTES) {
                break;
            }
            Meta meta = entry.away ? entry.message.kept() : entry.message.live();
            metas.add(meta);
            bytes += meta.getSerializedSize();
            end = entry.sequence;
        }
        if (batches.size() == REMEMBERED_BATCHES) {
            batches.removeFirst();
        }
        batches.add(new Batch(key, end));
        return metas;
    }

    /** Drops the batch of this key and all before it; a key that was never given, or is done with, drops nothing. */
    void acknowledge(long key) {
        long end = 0;
        for (Batch batch : batches) {
            if (batch.key == key) {
                end = batch.end;
            }
        }
        if (end == 0) {
            return;
        }
        while (!batches.isEmpty() && batches.getFirst().key <= key) {
            batches.removeFirst();
        }
        while (!entries.isEmpty() && entries.getFirst().sequence <= end) {
            Entry entry = entries.removeFirst();
            if (entry.gone) {
                dropped--;
            } else {
                entry.gone = true;
                entry.message.acknowledged();
            }
        }
    }

    /** Drops what carries one of these ids and is not acknowledged yet. */
    void withdraw(Set<Long> ids) {
        for (Entry entry : List.copyOf(entries)) {
            if (ids.contains(entry.message.live().getId())) {
                entry.drop();
            }
        }
    }

    private void drop(Entry entry) {
        entry.gone = true;
        dropped++;
        while (!entries.isEmpty() && entries.getFirst().gone) {
            entries.removeFirst();
            dropped--;
        }
    }

    private record Batch(long key, long end) {}

    /** A message in this queue. */
    static final class Entry {

        private final DeviceQueue queue;
        private final Message message;
        private final boolean away;
        private final long sequence;
        private boolean gone;

        private Entry(DeviceQueue queue, Message message, boolean away, long sequence) {
            this.queue = queue;
            this.message = message;
            this.away = away;
            this.sequence = sequence;
        }

        boolean isGone() {
            return gone;
        }

        void drop() {
            if (!gone) {
                queue.drop(this);
            }
        }
    }

    /** The key a queue of this name goes by: what a client echoes of it, in one spelling. */
    static String keyOf(JID jid) {
        String domain = jid.getDomain().isEmpty() ? Account.DOMAIN : jid.getDomain();
        return Account.canonical(jid.getName()) + '@' + domain;
    }
}
