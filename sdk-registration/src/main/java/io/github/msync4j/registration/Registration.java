package io.github.msync4j.registration;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.registration.rest.NewUser;
import io.github.msync4j.registration.rest.RegistrationApi;
import io.github.msync4j.registration.rest.RegistrationLog;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Registers users from a client, which works only for apps with open registration.
 *
 * <p><b>For tests and demos, not for production.</b> Whoever has the app key of an app with open registration can make as
 * many users as they like. In production the app's own server registers its users, with the app's token. The first
 * registration in a JVM says so in the log of its client, once, at WARN. Source: R19, R20.
 */
public final class Registration {
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private final RegistrationApi calls;
    private final RegistrationLog log;

    private Registration(MsyncClient client) {
        this.calls = RegistrationApi.of(client.rest());
        this.log = new RegistrationLog(client.logging());
    }

    /**
     * Registers over the connections of a client: its app, addresses, proxy and TLS. The client may be logged out, and
     * stays so.
     *
     * @param client the client
     * @return the registration
     */
    public static Registration of(MsyncClient client) {
        return new Registration(client);
    }

    /**
     * Registers a user. Does not log in.
     *
     * <p>Fails with {@link ErrorCode#USER_ALREADY_EXISTS}, {@link ErrorCode#ILLEGAL_USER_ID},
     * {@link ErrorCode#REGISTRATION_CLOSED} or {@link ErrorCode#INVALID_APP_KEY} when the server says so,
     * {@link ErrorCode#TIMEOUT} or {@link ErrorCode#SERVER_UNREACHABLE} when it says nothing,
     * {@link ErrorCode#CLOSED} after the client was closed.
     *
     * @param userId the new user's id: 1 to 64 of {@code a–z}, {@code 0–9}, {@code _}, {@code -}, {@code .}
     * @param password the new user's password: 1 to 64 characters; not kept
     * @return the user's id as the server took it; completed on the client's handler executor
     */
    public CompletionStage<String> register(String userId, String password) {
        return register(userId, password, "");
    }

    /**
     * Registers a user with a nickname. Does not log in.
     *
     * <p>Fails as {@link #register(String, String)} does.
     *
     * @param userId the new user's id: 1 to 64 of {@code a–z}, {@code 0–9}, {@code _}, {@code -}, {@code .}
     * @param password the new user's password: 1 to 64 characters; not kept
     * @param nickname the name that push notifications show: at most 100 characters; empty for none
     * @return the user's id as the server took it; completed on the client's handler executor
     */
    public CompletionStage<String> register(String userId, String password, String nickname) {
        warn();
        return calls.register(NewUser.builder()
                        .userId(userId)
                        .password(password)
                        .nickname(nickname)
                        .build())
                .thenApply(account -> account.userId().isEmpty() ? userId : account.userId());
    }

    /** A client that logs no warnings leaves the word to the next one. */
    private void warn() {
        if (log.isEnabled(RegistrationLog.FROM_CLIENT) && !WARNED.getAndSet(true)) {
            log.fromClient();
        }
    }
}
