package io.github.msync4j.devserver.core;

/** A user's token. Its text is a secret: it is not part of {@link #toString()}. */
public final class Token {

    /** When a permanent token ends, in Unix milliseconds. */
    public static final long NEVER = Long.MAX_VALUE;

    private final String text;
    private final Account account;
    private final long lifetime;
    private long expiresAt;

    Token(String text, Account account, long now, long lifetime) {
        this.text = text;
        this.account = account;
        this.lifetime = lifetime;
        this.expiresAt = lifetime == 0 ? NEVER : now + lifetime;
    }

    /**
     * Gives the secret.
     *
     * @return the text a client shows
     */
    public String text() {
        return text;
    }

    /**
     * Names the owner.
     *
     * @return whose token this is
     */
    public Account account() {
        return account;
    }

    /**
     * Tells how long the token was made for.
     *
     * @return milliseconds, 0 for ever
     */
    public long lifetime() {
        return lifetime;
    }

    /**
     * Tells when the token ends.
     *
     * @return Unix milliseconds, or {@link #NEVER}
     */
    public long expiresAt() {
        return expiresAt;
    }

    boolean isExpired(long now) {
        return expiresAt <= now;
    }

    void expire(long now) {
        expiresAt = Math.min(expiresAt, now);
    }

    @Override
    public String toString() {
        return "Token of " + account.userId();
    }
}
