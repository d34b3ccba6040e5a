package io.github.msync4j.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registration against the dev server, over real sockets. */
class RegistrationTest {
    private static final String PASSWORD = "correct-horse-7461";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    @Tag("R19")
    void newUserIsRegisteredWithoutALoginAndThenLogsIn() {
        DevServer server = serve(DevServerOptions.builder());
        MsyncClient client = client(server);
        Registration registration = Registration.of(client);
        assertThat(await(registration.register("Carol", PASSWORD))).isEqualTo("carol");
        assertThat(client.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(server.connectionsOpened()).isZero();
        assertThat(server.tokenRequests()).isZero();

        assertThat(await(client.login("carol", Credentials.password(PASSWORD))).userId())
                .isEqualTo("carol");
        // nor does a login stand in the way
        assertThat(await(registration.register("dave", PASSWORD))).isEqualTo("dave");
    }

    @Test
    @Tag("R19")
    void addressesAreLookedUpWhereNoneAreGiven() {
        DevServer server = serve(DevServerOptions.builder());
        MsyncClient client = closed(MsyncClient.create(ClientOptions.builder("demo#app")
                .bootstrap(List.of(server.rest()))
                .build()));

        assertThat(await(Registration.of(client).register("carol", PASSWORD))).isEqualTo("carol");
    }

    @Test
    @Tag("R19")
    void nicknameReachesTheService() throws Exception {
        DevServer server = serve(DevServerOptions.builder());
        await(Registration.of(client(server)).register("carol", PASSWORD, "Carol C."));
        String token = "{\"grant_type\":\"password\",\"username\":\"carol\",\"password\":\"" + PASSWORD + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.rest() + "/demo/app/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(token))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"nickname\":\"Carol C.\"");
    }

    @Test
    @Tag("R19")
    void secondRegistrationOfAUserFailsWithItsReason() {
        Registration registration = Registration.of(client(serve(DevServerOptions.builder())));
        await(registration.register("alice", PASSWORD));

        assertThat(code(registration.register("alice", PASSWORD))).isEqualTo(ErrorCode.USER_ALREADY_EXISTS);
    }

    @Test
    @Tag("R19")
    void illegalIdFailsWithItsReason() {
        Registration registration = Registration.of(client(serve(DevServerOptions.builder())));

        assertThat(code(registration.register("Ä Ö", PASSWORD))).isEqualTo(ErrorCode.ILLEGAL_USER_ID);
        assertThat(code(registration.register("", PASSWORD))).isEqualTo(ErrorCode.ILLEGAL_USER_ID);
    }

    @Test
    @Tag("R19")
    void registrationThatIsNotOpenFailsWithItsReason() {
        DevServer server = serve(DevServerOptions.builder().openRegistration(false));

        assertThat(code(Registration.of(client(server)).register("carol", PASSWORD)))
                .isEqualTo(ErrorCode.REGISTRATION_CLOSED);
    }

    @Test
    @Tag("R19")
    void closedClientRegistersNobody() {
        MsyncClient client = client(serve(DevServerOptions.builder()));
        client.close();

        assertThat(code(Registration.of(client).register("carol", PASSWORD))).isEqualTo(ErrorCode.CLOSED);
    }

    private DevServer serve(DevServerOptions.Builder options) {
        return closed(DevServer.start(options.build()));
    }

    private MsyncClient client(DevServer server) {
        return closed(MsyncClient.create(ClientOptions.builder("demo#app")
                .rest(server.rest())
                .socket(server.socket())
                .build()));
    }

    private <T extends AutoCloseable> T closed(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static ErrorCode code(CompletionStage<?> stage) {
        try {
            await(stage);
            throw new AssertionError("expected a failure");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(MsyncException.class);
            return ((MsyncException) Objects.requireNonNull(e.getCause())).code();
        }
    }
}
