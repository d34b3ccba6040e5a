package io.github.msync4j;

/** What a {@link TokenProvider} is asked. */
public final class TokenRequest {
    /** Why a token is wanted. */
    public enum Reason {
        /** A login begins. */
        LOGIN,
        /** The token in use has a fifth of its life left; the link is up. */
        WILL_EXPIRE,
        /** The link was lost, and the token is past its warning point. */
        RECONNECT,
        /** The server called the token expired. */
        EXPIRED
    }

    private final String userId;
    private final Reason reason;

    /**
     * Makes a request; for tests of a provider.
     *
     * @param userId for whom
     * @param reason why
     */
    public TokenRequest(String userId, Reason reason) {
        this.userId = userId;
        this.reason = reason;
    }

    /**
     * Returns for whom the token has to be.
     *
     * @return the user
     */
    public String userId() {
        return userId;
    }

    /**
     * Returns why it is wanted.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "TokenRequest[" + userId + ", " + reason + "]";
    }
}
