package io.github.msync4j.devserver.core;

import java.util.HashMap;
import java.util.Map;

/** What came in since the server was started, whatever became of it. */
public final class Counters {

    private final Map<String, Long> logins = new HashMap<>();
    private long connections;
    private long tokenRequests;

    Counters() {}

    void connectionOpened() {
        connections++;
    }

    void loginTried(String userId) {
        logins.merge(Account.canonical(userId), 1L, Long::sum);
    }

    /** A password came to be traded for a token. */
    public void tokenRequested() {
        tokenRequests++;
    }

    /**
     * Counts sockets.
     *
     * @return how many were opened
     */
    public long connections() {
        return connections;
    }

    /**
     * Counts logins on the socket.
     *
     * @param userId whose; need not exist
     * @return how many PROVISIONs came
     */
    public long logins(String userId) {
        return logins.getOrDefault(Account.canonical(userId), 0L);
    }

    /**
     * Counts requests for a token.
     *
     * @return how many came
     */
    public long tokenRequests() {
        return tokenRequests;
    }
}
