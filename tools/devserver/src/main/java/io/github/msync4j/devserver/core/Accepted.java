package io.github.msync4j.devserver.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that were last taken from one device, by the device's own ids: a client that missed an acknowledgement
 * sends its message again under the same id, and gets the same acknowledgement. Whether the real service does so is not
 * known.
 */
final class Accepted {

    private static final int LIMIT = 1_000;

    private final Map<Long, Receipt> receipts = new LinkedHashMap<>();

    void add(long clientId, Receipt receipt) {
        receipts.put(clientId, receipt);
        if (receipts.size() > LIMIT) {
            Iterator<Long> oldest = receipts.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    @Nullable
    Receipt get(long clientId) {
        return receipts.get(clientId);
    }

    /** What the client was told. */
    record Receipt(long serverId, long timestamp) {}
}
