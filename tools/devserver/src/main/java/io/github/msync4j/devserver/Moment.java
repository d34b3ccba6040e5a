package io.github.msync4j.devserver;

/** What a client waits for an answer to. */
public enum Moment {
    /** The look-up of the server's addresses. It names no user. */
    BOOTSTRAP,
    /** Any other REST call. */
    REST,
    /** The login on the socket. */
    PROVISION,
    /** The question for what is unread, and the heartbeat, which is the same. */
    UNREAD,
    /** A pull of a queue, an acknowledging one too. */
    PULL,
    /** A message. It is taken and delivered all the same: only its acknowledgement is missing. */
    ACK
}
