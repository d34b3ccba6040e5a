package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;

/** There is no way to a target. */
final class DialException extends Exception {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final String detail;

    DialException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
        this.detail = detail;
    }

    LinkFailure failure() {
        return new LinkFailure(code, detail);
    }
}
