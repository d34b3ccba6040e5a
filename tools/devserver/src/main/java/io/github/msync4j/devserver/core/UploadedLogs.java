package io.github.msync4j.devserver.core;

import io.github.msync4j.devserver.UploadedLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What clients uploaded of their logs: the newest of it. */
public final class UploadedLogs {

    /** A piece may have so many UTF-16 units: where the vendor's client cuts. */
    public static final int MAX_PIECE = 2_097_152;

    /** All of them together; eight of the largest. */
    static final int MAX_KEPT = 8 * MAX_PIECE;

    private final Deque<UploadedLog> logs = new ArrayDeque<>();
    private long kept;

    UploadedLogs() {}

    /**
     * Takes a piece; where there is too much, the oldest go.
     *
     * @param account whose
     * @param resource the device, as the client said
     * @param content its lines
     * @param now Unix milliseconds
     * @throws RestRefusal if it is no piece of a log
     */
    public void add(Account account, String resource, String content, long now) throws RestRefusal {
        if (resource.isBlank()) {
            throw RestRefusal.illegal("resource is blank");
        }
        if (content.isBlank()) {
            throw RestRefusal.illegal("logContent is blank");
        }
        if (content.length() > MAX_PIECE) {
            throw new RestRefusal(413, "request_entity_too_large", "logContent is longer than " + MAX_PIECE);
        }
        logs.add(new UploadedLog(account.userId(), resource, Instant.ofEpochMilli(now), content));
        kept += content.length();
        while (kept > MAX_KEPT) {
            kept -= logs.remove().content().length();
        }
    }

    /**
     * Lists the pieces.
     *
     * @param userId only this user's, in any case; empty for all
     * @return as they came
     */
    public List<UploadedLog> of(String userId) {
        String user = Account.canonical(userId);
        return logs.stream()
                .filter(log -> user.isEmpty() || Account.canonical(log.userId()).equals(user))
                .toList();
    }
}
