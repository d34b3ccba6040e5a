package io.github.msync4j.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.Disconnected;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an app's own server does, against the dev server, over real sockets. */
class ServerAdminTest {
    private static final String SECRET = "app-secret-5521";
    private static final String PASSWORD = "correct-horse-7461";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final DevServer server = closed(DevServer.start(DevServerOptions.builder()
            .openRegistration(false)
            .appServer("app-client", SECRET)
            .tokenLifetime(Duration.ofHours(1))
            .clock(() -> now)
            .build()));
    private final ServerAdmin admin = admin(server.rest(), SECRET);

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    @Tag("R18")
    void userIsRegisteredLogsInAndIsDeleted() {
        Account account = await(admin.register("Carol", PASSWORD));
        assertThat(account.userId()).isEqualTo("carol");
        assertThat(account.activated()).isTrue();
        assertThat(account.uuid()).isNotEmpty();
        assertThat(account.created()).contains(now);
        Session carol = new Session("carol", PASSWORD);

        assertThat(await(admin.delete("carol")).userId()).isEqualTo("carol");
        assertThat(await(carol.end).code()).isEqualTo(ErrorCode.USER_REMOVED);
        assertThat(code(carol.client.login("carol", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThat(code(admin.delete("carol"))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R18")
    void batchRegistersAllButTheOneThatIsThere() {
        await(admin.register(NewUser.builder()
                .userId("u1")
                .password(PASSWORD)
                .nickname("U. One")
                .build()));
        RegisteredUsers registered = await(admin.register(users(60)));

        assertThat(registered.accounts())
                .hasSize(59)
                .extracting(Account::userId)
                .doesNotContain("u1");
        assertThat(registered.failures())
                .containsExactly(RegistrationFailure.builder()
                        .userId("u1")
                        .reason("the u1 already exists")
                        .build());
        new Session("u59", PASSWORD);
    }

    @Test
    @Tag("R18")
    void batchThatCannotBeIsRefusedBeforeAByteLeaves() {
        List<NewUser> twice = new ArrayList<>(users(2));
        twice.add(NewUser.builder().userId("U0").password("another").build());

        assertThat(failure(admin.register(users(61))))
                .hasMessageContaining("61")
                .hasMessageContaining("60")
                .extracting(MsyncException::code)
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(admin.register(List.of()))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(admin.register(twice))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        // not even a token was asked for
        assertThat(server.tokenRequests()).isZero();
    }

    @Test
    @Tag("R18")
    void changedPasswordEndsTheSessionAndIsTheOneThatCounts() {
        await(admin.register("alice", PASSWORD));
        Session alice = new Session("alice", PASSWORD);
        await(admin.changePassword("alice", "another-2207"));

        assertThat(await(alice.end).code()).isEqualTo(ErrorCode.PASSWORD_CHANGED);
        assertThat(code(alice.client.login("alice", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.WRONG_PASSWORD);
        new Session("alice", "another-2207");
        assertThat(code(admin.changePassword("nobody", PASSWORD))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R18")
    void userIsForcedOutOfOneDeviceOrOfAll() {
        await(admin.register("alice", PASSWORD));
        Session phone = new Session("alice", PASSWORD);
        Session tablet = new Session("alice", PASSWORD);

        assertThat(await(admin.forceOut("alice", phone.connected.resource()))).isTrue();
        Disconnected end = await(phone.end);
        assertThat(end.code()).isEqualTo(ErrorCode.FORCED_OUT);
        assertThat(end.code().webNumber()).hasValue(217);
        assertThat(tablet.end).isNotDone();

        assertThat(await(admin.forceOut("alice"))).isTrue();
        assertThat(await(tablet.end).code()).isEqualTo(ErrorCode.FORCED_OUT);
        assertThat(await(admin.forceOut("alice"))).isFalse();
        assertThat(code(admin.forceOut("nobody"))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R18")
    void wrongSecretIsATypedErrorThatDoesNotShowIt() {
        ServerAdmin wrong = admin(server.rest(), "not-the-secret-8812");
        MsyncException failure = failure(wrong.register("alice", PASSWORD));

        assertThat(failure.code()).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
        assertThat(failure).hasMessageContaining("admin.token").hasMessageContaining("invalid_grant");
        assertThat(failure + " " + wrong).doesNotContain("not-the-secret-8812", PASSWORD);
        assertThat(server.tokenRequests()).isEqualTo(1);
    }

    @Test
    @Tag("R18")
    void oneTokenDoesForAllCallsUntilItEnds() {
        List<CompletionStage<Account>> atOnce = IntStream.range(0, 20)
                .mapToObj(i -> admin.register("u" + i, PASSWORD))
                .toList();
        atOnce.forEach(ServerAdminTest::await);
        assertThat(server.tokenRequests()).isEqualTo(1);

        // the server's clock is past the token's end, this machine's is not: the refusal tells
        now = now.plus(Duration.ofHours(2));
        assertThat(await(admin.delete("u0")).userId()).isEqualTo("u0");
        await(admin.delete("u1"));
        assertThat(server.tokenRequests()).isEqualTo(2);
    }

    @Test
    void whatTheServiceRefusesHasItsCode() {
        await(admin.register("alice", PASSWORD));

        assertThat(code(admin.register("alice", PASSWORD))).isEqualTo(ErrorCode.USER_ALREADY_EXISTS);
        assertThat(code(admin.register("Ä Ö", PASSWORD))).isEqualTo(ErrorCode.ILLEGAL_USER_ID);
        assertThat(code(admin.changePassword("alice", ""))).isEqualTo(ErrorCode.INVALID_PASSWORD);
        assertThat(code(admin.delete(""))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(admin.delete(".."))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void serviceThatIsNotThereOrSaysNothingIsToldApart() throws Exception {
        URI silent;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            silent = URI.create("http://127.0.0.1:" + socket.getLocalPort());
            ServerAdmin waiting = ServerAdmin.builder("demo#app", silent, "app-client", SECRET)
                    .timeout(Duration.ofSeconds(1))
                    .build();
            assertThat(code(waiting.delete("alice"))).isEqualTo(ErrorCode.TIMEOUT);
        }
        assertThat(code(admin(silent, SECRET).delete("alice"))).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void secretDoesNotTravelInClearUnlessThatIsAllowed() {
        URI plain = URI.create("http://a1.example.com");
        ServerAdmin.Builder builder = ServerAdmin.builder("demo#app", plain, "app-client", SECRET);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not https")
                .hasMessageNotContaining(SECRET);
        assertThat(builder.plainTextAllowed(true).build() + " " + builder).doesNotContain(SECRET);
        assertThatThrownBy(() -> ServerAdmin.builder("demo", plain, "app-client", SECRET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordsAreMaskedWhereValuesAreShown() {
        assertThat(users(1).toString()).contains("u0").doesNotContain(PASSWORD);
    }

    /** A client of this user that is logged in. */
    private final class Session {
        private final MsyncClient client = closed(MsyncClient.create(ClientOptions.builder("demo#app")
                .rest(server.rest())
                .socket(server.socket())
                .build()));
        private final CompletableFuture<Disconnected> end = new CompletableFuture<>();
        private final Connected connected;

        Session(String userId, String password) {
            client.addHandler(new ConnectionHandler() {
                @Override
                public void onDisconnected(Disconnected event) {
                    end.complete(event);
                }
            });
            connected = await(client.login(userId, Credentials.password(password)));
        }
    }

    private static List<NewUser> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        NewUser.builder().userId("u" + i).password(PASSWORD).build())
                .toList();
    }

    private static ServerAdmin admin(URI rest, String secret) {
        return ServerAdmin.builder("demo#app", rest, "app-client", secret).build();
    }

    private <T extends AutoCloseable> T closed(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static MsyncException failure(CompletionStage<?> stage) {
        try {
            await(stage);
            throw new AssertionError("expected a failure");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(MsyncException.class);
            return (MsyncException) Objects.requireNonNull(e.getCause());
        }
    }

    private static ErrorCode code(CompletionStage<?> stage) {
        return failure(stage).code();
    }
}
