package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * Registers accounts from the client, which works only for apps with open registration.
 *
 * <p><b>For tests and demos.</b> In production the application's own server registers its users. Source: R19, R20.
 */
public final class Accounts {
    private final BiFunction<String, String, CompletionStage<String>> registering;

    Accounts(BiFunction<String, String, CompletionStage<String>> registering) {
        this.registering = registering;
    }

    /**
     * Registers a user. Does not log in.
     *
     * <p>Fails with {@link ErrorCode#USER_ALREADY_EXISTS}, {@link ErrorCode#ILLEGAL_USER_ID},
     * {@link ErrorCode#REGISTRATION_CLOSED} or {@link ErrorCode#INVALID_APP_KEY} when the server says so.
     *
     * @param userId the new user's id: 1 to 64 of {@code a–z}, {@code 0–9}, {@code _}, {@code -}, {@code .}
     * @param password the new user's password; not kept
     * @return the id as the server took it
     */
    public CompletionStage<String> register(String userId, String password) {
        Optional<MsyncException> problem = UserIds.problem(userId);
        if (problem.isPresent()) {
            return CompletableFuture.failedStage(problem.get());
        }
        return registering.apply(userId, password);
    }
}
