package io.github.msync4j.fault;

/** What passes, as far as a fault can wait for it: up the request, down its answer. */
public enum Moment {
    /** {@code GET /easemob/server.json}. */
    BOOTSTRAP,
    /** {@code POST /org/app/token}. */
    REST,
    /** The upgrade to a WebSocket. */
    HANDSHAKE,
    /** The login. */
    PROVISION,
    /** The first question for what is unread. */
    UNREAD,
    /** A pull of a queue; down, what is in it or that it is at its end. */
    PULL,
    /** A pull that says that what the last one brought has come; up only. */
    RECEIPT,
    /** A message; down, its acknowledgement. */
    ACK,
    /** A heartbeat: any later question for what is unread. */
    IDLE,
    /** The logout, or the WebSocket's close frame. */
    CLOSE
}
