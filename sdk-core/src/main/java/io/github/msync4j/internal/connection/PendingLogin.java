package io.github.msync4j.internal.connection;

import io.github.msync4j.Credentials;
import io.github.msync4j.event.Connected;
import java.util.concurrent.CompletableFuture;

/** A login that is under way. It is told from another one by identity, so it is no record. */
final class PendingLogin {
    private final String userId;
    private final Credentials credentials;
    private final CompletableFuture<Connected> result;

    PendingLogin(String userId, Credentials credentials, CompletableFuture<Connected> result) {
        this.userId = userId;
        this.credentials = credentials;
        this.result = result;
    }

    String userId() {
        return userId;
    }

    Credentials credentials() {
        return credentials;
    }

    CompletableFuture<Connected> result() {
        return result;
    }
}
