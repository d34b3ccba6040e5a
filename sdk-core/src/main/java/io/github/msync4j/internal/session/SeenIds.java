package io.github.msync4j.internal.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which messages were handed out, so that a repeated delivery is not. Bounded: the newest
 * {@value #IDS_PER_CONVERSATION} ids of each of the {@value #CONVERSATIONS} conversations that were last used, 6 KiB for
 * each of them at the most.
 */
public final class SeenIds {
    static final int IDS_PER_CONVERSATION = 512;
    static final int CONVERSATIONS = 1024;

    private final Map<String, RecentIds> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecentIds> eldest) {
            return size() > CONVERSATIONS;
        }
    };

    /** True the first time. */
    public boolean isNew(String conversation, long id) {
        return seen.computeIfAbsent(conversation, key -> new RecentIds(IDS_PER_CONVERSATION))
                .add(id);
    }

    /** True if it was there before. */
    public boolean contains(String conversation, long id) {
        RecentIds ids = seen.get(conversation);
        return ids != null && ids.contains(id);
    }

    /** Forgets everything: another user. */
    public void clear() {
        seen.clear();
    }
}
