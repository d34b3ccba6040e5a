package io.github.msync4j.internal.session;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which messages were handed out, so that a repeated delivery is not. Bounded: the newest
 * {@value #IDS_PER_CONVERSATION} ids of each of the {@value #CONVERSATIONS} conversations that were last used.
 */
public final class SeenIds {
    static final int IDS_PER_CONVERSATION = 512;
    static final int CONVERSATIONS = 1024;

    private final Map<String, Set<Long>> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Long>> eldest) {
            return size() > CONVERSATIONS;
        }
    };

    /** True the first time. */
    public boolean isNew(String conversation, long id) {
        Set<Long> ids = seen.computeIfAbsent(conversation, key -> new LinkedHashSet<>());
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > IDS_PER_CONVERSATION) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }

    /** Forgets everything: another user. */
    public void clear() {
        seen.clear();
    }
}
