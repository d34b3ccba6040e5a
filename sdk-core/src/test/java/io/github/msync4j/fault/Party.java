package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.Users;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A user with a client: what was begun has to come to an end. */
final class Party {
    /** Longer than anything takes here, also on a machine that is busy. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PASSWORD = "correct-horse-7461";

    final String name;
    final Diary diary;
    private final MsyncClient client;
    private final List<CompletableFuture<?>> begun = new ArrayList<>();

    Party(String name, ClientOptions options) {
        this.name = name;
        this.diary = new Diary(name);
        this.client = MsyncClient.create(options);
        client.addHandler(diary);
    }

    ConnectionState state() {
        return client.state();
    }

    /** The host that the client is connected to. */
    String host() {
        return client.status().host();
    }

    void register() {
        assertDone("register", Users.register(client, name, PASSWORD));
    }

    CompletableFuture<?> login() {
        return begin("login", client.login(name, Credentials.password(PASSWORD)));
    }

    void loggedIn() {
        assertThat(failure(login())).as("login of " + name).isEmpty();
    }

    void loggedOut() {
        assertDone("logout", client.logout());
        assertThat(state()).isEqualTo(ConnectionState.LOGGED_OUT);
    }

    /** Sends, and does not wait. */
    CompletableFuture<?> send(Party to, String text) {
        return begin("send " + text, client.messages().sendText(to.name, text));
    }

    private CompletableFuture<?> begin(String what, CompletionStage<?> stage) {
        CompletableFuture<?> future = stage.toCompletableFuture();
        diary.note(what);
        begun.add(future);
        return future;
    }

    private void assertDone(String what, CompletionStage<?> stage) {
        assertThat(failure(begin(what, stage))).as(what + " of " + name).isEmpty();
    }

    /** Why a stage failed; empty if it succeeded. That it comes to an end is the first thing. */
    static Optional<ErrorCode> failure(CompletableFuture<?> stage) {
        try {
            stage.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(MsyncException.class);
            return Optional.ofNullable(e.getCause()).map(cause -> ((MsyncException) cause).code());
        } catch (TimeoutException e) {
            throw new AssertionError("a stage was left hanging", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Closes the client. Nothing that was begun is left hanging. */
    void close() {
        client.close();
        assertThat(state()).isEqualTo(ConnectionState.CLOSED);
        begun.forEach(Party::failure);
    }
}
