package io.github.msync4j;

import java.util.concurrent.CompletionStage;

/**
 * Brings tokens, from the application's own server for example. Asked before a login, when the token has a fifth of its
 * life left, before a reconnect with a token that is past that point, and when the server calls a token expired; never
 * twice at the same time for one client. Source: R28.
 *
 * <p>It is called on the handler executor. An answer that comes after {@link ClientOptions#stepTimeout()}, or after the
 * session has ended, is dropped. If it fails, a login fails with
 * {@link io.github.msync4j.error.ErrorCode#TOKEN_PROVIDER_FAILED}; a link that is up is not touched, and
 * {@link io.github.msync4j.event.TokenRenewalFailed} tells of it.
 */
@FunctionalInterface
public interface TokenProvider {
    /**
     * Asks for a token.
     *
     * @param request for whom, and why
     * @return the token, without any prefix
     */
    CompletionStage<String> token(TokenRequest request);
}
