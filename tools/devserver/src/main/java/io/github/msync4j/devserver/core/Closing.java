package io.github.msync4j.devserver.core;

/**
 * Why the server ends a connection.
 *
 * @param code the WebSocket close code
 * @param reason in words, for the log and the close frame; no secrets
 * @param fault true if the client broke the protocol
 */
public record Closing(int code, String reason, boolean fault) {

    static final Closing LOGGED_OUT = new Closing(1000, "logged out", false);
    static final Closing REPLACED = new Closing(1000, "replaced by a newer connection of the same device", false);
    static final Closing FORCED_OUT = new Closing(1000, "forced out", false);
    static final Closing TOKEN_EXPIRED = new Closing(1000, "token expired", false);
    static final Closing IDLE = new Closing(1001, "idle", false);

    static Closing refused(String reason) {
        return new Closing(1000, "login refused: " + reason, false);
    }

    /**
     * The client broke the protocol.
     *
     * @param reason what it did
     * @return code 1002 with that reason
     */
    public static Closing fault(String reason) {
        return new Closing(1002, reason, true);
    }
}
