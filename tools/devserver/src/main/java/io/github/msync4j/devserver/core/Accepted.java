package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.Meta;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that were last taken from one device: a client that missed an acknowledgement sends its message again,
 * byte for byte, and gets the same acknowledgement. The id alone does not tell: the vendor's client counts messages and
 * receipts apart, and so gives an id twice now and then. Whether the real service does all this is not known.
 */
final class Accepted {

    private static final int LIMIT = 1_000;

    private final Map<Key, Receipt> receipts = new LinkedHashMap<>();

    void add(Meta meta, Receipt receipt) {
        receipts.put(Key.of(meta), receipt);
        if (receipts.size() > LIMIT) {
            Iterator<Key> oldest = receipts.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Nullable
    Receipt get(Meta meta) {
        return receipts.get(Key.of(meta));
    }

    /** The content's hash stands for the content, so that a thousand messages need not be kept. */
    private record Key(long id, int content) {
        static Key of(Meta meta) {
            return new Key(meta.getId(), meta.hashCode());
        }
    }

    /**
     * What the client was told.
     *
     * @param more what of an edit, null of all else
     */
    record Receipt(long serverId, long timestamp, @Nullable Meta more) {}
}
