package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.JID;

/** A device that is logged in, on the connection it logged in on. */
final class Session {

    private final Connection connection;
    private final Account account;
    private final Device device;
    private final JID jid;
    private final String clientVersion;
    private final long connectedAt;
    private long expiresAt;
    private boolean listening;

    Session(
            Connection connection,
            Account account,
            Device device,
            JID jid,
            String clientVersion,
            long now,
            long expiresAt) {
        this.connection = connection;
        this.account = account;
        this.device = device;
        this.jid = jid;
        this.clientVersion = clientVersion;
        this.connectedAt = now;
        this.expiresAt = expiresAt;
    }

    Connection connection() {
        return connection;
    }

    Account account() {
        return account;
    }

    Device device() {
        return device;
    }

    /** The user and device, spelt as the client spelt them when it logged in. */
    JID jid() {
        return jid;
    }

    String userId() {
        return jid.getName();
    }

    String clientVersion() {
        return clientVersion;
    }

    long connectedAt() {
        return connectedAt;
    }

    long expiresAt() {
        return expiresAt;
    }

    void expiresAt(long expiresAt) {
        this.expiresAt = expiresAt;
    }

    /** True from the first UNREAD on: only then does the client want to hear of its queues. */
    boolean isListening() {
        return listening;
    }

    void startListening() {
        listening = true;
    }
}
