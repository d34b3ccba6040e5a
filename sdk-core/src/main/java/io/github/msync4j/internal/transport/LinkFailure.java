package io.github.msync4j.internal.transport;

import io.github.msync4j.error.ErrorCode;

/**
 * Why something could not be reached, or is gone.
 *
 * @param code SERVER_UNREACHABLE, CONNECTION_LOST, TLS_FAILED or PROXY_FAILED; UPLOAD_FAILED where what was to be sent
 *     was not there
 * @param detail what happened, in words, without secrets
 */
public record LinkFailure(ErrorCode code, String detail) {}
