package io.github.msync4j.devserver.core;

import org.jspecify.annotations.Nullable;

/** One socket, as the core sees it: nobody's until its PROVISION, then a session's. */
public final class Connection {

    private final String remoteAddress;
    private final long openedAt;
    private long lastActivity;
    private long framesUp;
    private long framesDown;
    private boolean frozen;
    private boolean closed;
    private @Nullable Session session;

    Connection(String remoteAddress, long now) {
        this.remoteAddress = remoteAddress;
        this.openedAt = now;
        this.lastActivity = now;
    }

    /**
     * Tells where the client is.
     *
     * @return its address and port
     */
    public String remoteAddress() {
        return remoteAddress;
    }

    /**
     * Tells who is logged in here.
     *
     * @return the user, or an empty text before the login and after its end
     */
    public String userId() {
        return session == null ? "" : session.userId();
    }

    /**
     * Tells which device is logged in here.
     *
     * @return the device, or an empty text before the login and after its end
     */
    public String resource() {
        return session == null ? "" : session.device().resource();
    }

    /**
     * Tells whether the connection is kept without a word.
     *
     * @return true while frozen
     */
    public boolean isFrozen() {
        return frozen;
    }

    void frozen(boolean frozen, long now) {
        this.frozen = frozen;
        lastActivity = now;
    }

    void received(long now) {
        framesUp++;
        lastActivity = now;
    }

    void wrote(long now) {
        framesDown++;
        lastActivity = now;
    }

    void close() {
        closed = true;
        session = null;
    }

    boolean isClosed() {
        return closed;
    }

    void session(Session session) {
        this.session = session;
    }

    @Nullable
    Session session() {
        return session;
    }

    long openedAt() {
        return openedAt;
    }

    long lastActivity() {
        return lastActivity;
    }

    long framesUp() {
        return framesUp;
    }

    long framesDown() {
        return framesDown;
    }
}
