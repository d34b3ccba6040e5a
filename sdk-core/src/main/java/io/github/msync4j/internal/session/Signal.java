package io.github.msync4j.internal.session;

/** The kinds of input: the columns of the table. */
public enum Signal {
    /** The application wants a session. */
    LOGIN("login"),
    /** The application wants no session any more. */
    LOGOUT("logout"),
    /** The application is done with the client. */
    CLOSE("close"),
    /** The application, a clock that jumped, or a message without an answer gives reason to look at the link. */
    CHECK("check the link"),
    /** A bootstrap host named the addresses. */
    FOUND("addresses found"),
    /** A bootstrap host did not. */
    NOT_FOUND("addresses not found"),
    /** A token is there. */
    TOKEN("token"),
    /** A token could not be had. */
    NO_TOKEN("no token"),
    /** The socket is open. */
    OPENED("socket opened"),
    /** The socket could not be opened, or is gone. */
    LOST("socket lost"),
    /** The server accepted the session. */
    ACCEPTED("accepted"),
    /** The server refused the session. */
    REFUSED("refused"),
    /** The server ended the session, and said why. */
    FORCED_OUT("forced out"),
    /** The token's life is over. */
    TOKEN_ENDED("token ended"),
    /** The time that a state has is over. */
    TIME_UP("time up"),
    /** The time that a whole login has is over. */
    LOGIN_TIME_UP("login time up"),
    /** A link has been up long enough to be trusted. */
    STABLE("link proved stable");

    private final String text;

    Signal(String text) {
        this.text = text;
    }

    /** The name in words. */
    public String text() {
        return text;
    }
}
