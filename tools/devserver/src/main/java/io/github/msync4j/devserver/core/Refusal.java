package io.github.msync4j.devserver.core;

import io.github.msync4j.protocol.wire.Status;

/** The server will not take a message. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Status.ErrorCode code;

    Refusal(Status.ErrorCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /** Refused with the code that leaves all to the words. */
    Refusal(String reason) {
        this(Status.ErrorCode.FAIL, reason);
    }

    Status.ErrorCode code() {
        return code;
    }

    /** The words, which a client compares. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
