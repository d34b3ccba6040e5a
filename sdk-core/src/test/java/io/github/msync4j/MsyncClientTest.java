package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageHandler;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.rest.AuthApi;
import io.github.msync4j.rest.Device;
import io.github.msync4j.rest.DeviceQuery;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The client against the dev server, over real sockets. */
class MsyncClientTest {
    private static final String PASSWORD = "correct-horse-7461";

    private final List<AutoCloseable> open = new ArrayList<>();
    private DevServer server;

    @BeforeEach
    void start() throws Exception {
        server = serve(DevServerOptions.defaults());
        for (String user : List.of("alice", "bob")) {
            await(Users.register(client(), user, PASSWORD));
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void textsGoBothWaysInOrder() throws Exception {
        Inbox bobs = new Inbox();
        MsyncClient alice = loggedIn("alice");
        MsyncClient bob = loggedIn("bob", bobs);
        Message sent = await(alice.messages().sendText("bob", "hello – 你好 🎉"));
        assertThat(bobs.until(MessageReceived.class).message()).isEqualTo(sent);

        Inbox alices = new Inbox();
        alice.addHandler(alices);
        for (int i = 0; i < 500; i++) {
            assertThat(bob.messages().sendText("alice", "m" + i)).isNotNull();
        }
        for (int i = 0; i < 500; i++) {
            Message message = alices.until(MessageReceived.class).message();
            assertThat(message.content()).isEqualTo(Text.of("m" + i));
        }
    }

    @Test
    @Tag("R37")
    @Tag("R38")
    void messagesThatWaitedComeBetweenStartAndFinish() throws Exception {
        MsyncClient alice = loggedIn("alice");
        loggedIn("bob").close();
        for (int i = 0; i < 3; i++) {
            await(alice.messages().sendText("bob", "m" + i));
        }
        Inbox bobs = new Inbox();
        MsyncClient bob = loggedIn("bob", bobs);

        assertThat(bobs.next(Connected.class).reconnected()).isFalse();
        OfflineSyncStarted started = bobs.next(OfflineSyncStarted.class);
        assertThat(started.messages()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            MessageReceived received = bobs.next(MessageReceived.class);
            assertThat(received.offline()).isTrue();
            assertThat(received.message().content()).isEqualTo(Text.of("m" + i));
        }
        assertThat(bobs.next(OfflineSyncFinished.class).messages()).isEqualTo(3);
        await(bob.logout());
    }

    @Test
    @Tag("R41")
    void secondLoginForcesTheFirstOutAndTellsItByWhom() throws Exception {
        DevServer single = serve(DevServerOptions.builder().maxDevices(1).build());
        await(Users.register(client(single), "carol", PASSWORD));
        Inbox firsts = new Inbox();
        MsyncClient first = client(single);
        first.addHandler(firsts);
        await(first.login("carol", Credentials.password(PASSWORD)));
        MsyncClient second = register(MsyncClient.create(
                options(single).loginExtension("the new phone").build()));
        await(second.login("carol", Credentials.password(PASSWORD.toCharArray())));

        firsts.next(Connected.class);
        Disconnected end = firsts.next(Disconnected.class);
        assertThat(end.code()).isEqualTo(ErrorCode.LOGGED_IN_ELSEWHERE);
        assertThat(end.otherDevice()).contains("the new phone");
        assertThat(failure(first.messages().sendText("carol", "x"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }

    @Test
    void otherDeviceOfTheUserSeesWhatWasSent() throws Exception {
        Inbox seconds = new Inbox();
        MsyncClient first = loggedIn("alice");
        loggedIn("alice", seconds);
        Message sent = await(first.messages().sendText("bob", "from my phone"));

        assertThat(seconds.until(MessageReceived.class).message()).isEqualTo(sent);
    }

    @Test
    @Tag("R33")
    @Tag("R39")
    void droppedConnectionComesBackAndMissesNothing() throws Exception {
        Inbox bobs = new Inbox();
        MsyncClient alice = loggedIn("alice");
        MsyncClient bob = loggedIn("bob", bobs);
        bobs.next(Connected.class);
        server.dropConnections("bob");
        bobs.next(Reconnecting.class);
        await(alice.messages().sendText("bob", "while you were away"));

        assertThat(bobs.next(Connected.class).reconnected()).isTrue();
        assertThat(bobs.until(MessageReceived.class).message().content()).isEqualTo(Text.of("while you were away"));
        assertThat(bob.userId()).contains("bob");
    }

    @Test
    void forcedOutByTheServerEndsWithItsReason() throws Exception {
        Inbox bobs = new Inbox();
        loggedIn("bob", bobs);
        bobs.next(Connected.class);
        server.forceOut("bob", null, ForceOutReason.PASSWORD_CHANGED, "");

        assertThat(bobs.next(Disconnected.class).code()).isEqualTo(ErrorCode.PASSWORD_CHANGED);
    }

    @Test
    void restCallsGoAsTheUserWhoIsLoggedIn() throws Exception {
        MsyncClient client = client();
        AuthApi calls = AuthApi.of(client.rest());
        DeviceQuery query = DeviceQuery.builder().build();
        assertThat(failure(calls.listDevices(query))).isEqualTo(ErrorCode.NOT_LOGGED_IN);

        String resource =
                await(client.login("alice", Credentials.password(PASSWORD))).resource();
        assertThat(await(calls.listDevices(query)).devices())
                .extracting(Device::resource)
                .containsExactly(resource);

        // the user's token is not shown where the app's is wanted
        Operation<ErrorCode, String, String> ofTheApp = new Operation<>(
                "app.any",
                "GET",
                Authorization.APP,
                true,
                List.of(),
                (request, ambient) -> RestRequest.builder().path("/any").build(),
                body -> "");
        assertThat(failure(client.rest().send(ofTheApp, ""))).isEqualTo(ErrorCode.OPERATION_NOT_ALLOWED);

        client.close();
        assertThat(failure(calls.listDevices(query))).isEqualTo(ErrorCode.CLOSED);
    }

    @Test
    void badInputHasItsOwnError() throws Exception {
        MsyncClient client = client();

        assertThat(failure(client.login("", Credentials.token("t")))).isEqualTo(ErrorCode.INVALID_USER_ID);
        assertThat(failure(client.login("x".repeat(65), Credentials.token("t"))))
                .isEqualTo(ErrorCode.USER_ID_TOO_LONG);
        assertThat(failure(client.login("alice", Credentials.password("wrong"))))
                .isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(failure(client.login("nobody", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThat(failure(client.login("alice", Credentials.token("garbage")))).isEqualTo(ErrorCode.INVALID_TOKEN);
        await(client.login("alice", Credentials.password(PASSWORD)));
        assertThat(failure(client.login("alice", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.ALREADY_LOGGED_IN);
        assertThat(failure(client.messages().sendText("nobody", "x"))).isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThat(failure(client.messages().sendText("", "x"))).isEqualTo(ErrorCode.INVALID_USER_ID);
        assertThat(failure(client.messages().sendText("bob", "x".repeat(20_000))))
                .isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
        client.close();
        assertThat(failure(client.login("alice", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.CLOSED);
    }

    @Test
    void serverThatIsAwayIsUnreachable() throws Exception {
        URI rest = server.rest();
        URI socket = server.socket();
        server.close();
        ClientOptions.Builder away =
                ClientOptions.builder("demo#app").rest(rest).socket(socket);

        assertThat(failure(register(MsyncClient.create(away.build())).login("alice", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(failure(register(MsyncClient.create(away.build())).login("alice", Credentials.token("t"))))
                .isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    @Tag("R10")
    void addressesAreLookedUpWhereTheyAreNotGiven() throws Exception {
        MsyncClient client = register(MsyncClient.create(ClientOptions.builder("demo#app")
                .bootstrap(List.of(URI.create("http://127.0.0.1:1"), server.rest()))
                .build()));

        assertThat(await(client.login("alice", Credentials.password(PASSWORD))).userId())
                .isEqualTo("alice");
    }

    @Test
    @Tag("R32")
    void handlerThatThrowsOrIsSlowHarmsNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        MsyncClient bob = client();
        bob.addHandler(new MessageHandler() {
            @Override
            public void onMessageReceived(MessageReceived event) {
                throw new IllegalStateException("mine");
            }
        });
        bob.addHandler(new MessageHandler() {
            @Override
            public void onMessageReceived(MessageReceived event) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        Inbox bobs = new Inbox();
        bob.addHandler(bobs);
        await(bob.login("bob", Credentials.password(PASSWORD)));
        MsyncClient alice = loggedIn("alice");
        for (int i = 0; i < 10; i++) {
            await(alice.messages().sendText("bob", "m" + i));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(bobs.until(MessageReceived.class).message().content()).isEqualTo(Text.of("m" + i));
        }
        release.countDown();
    }

    @Test
    @Tag("R32")
    void handlerUnderTheSameIdIsReplaced() throws Exception {
        Inbox old = new Inbox();
        Inbox current = new Inbox();
        MsyncClient bob = client();
        bob.addHandler("ui", old);
        bob.addHandler("ui", current);
        await(bob.login("bob", Credentials.password(PASSWORD)));

        assertThat(current.next(Connected.class).userId()).isEqualTo("bob");
        assertThat(old.events).isEmpty();
    }

    @Test
    @Tag("R26")
    void secretsReachNoLogNoExceptionAndNoToString() throws Exception {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        MsyncClient client = register(
                MsyncClient.create(options(server).logLevel(LogLevel.TRACE).build()));
        client.logging().addListener(record -> said.add(record.toString()));
        await(client.login("alice", Credentials.password(PASSWORD)));
        await(client.messages().sendText("bob", "content-8812"));
        await(client.logout());
        said.add(String.valueOf(thrown(client.login("alice", Credentials.password("wrong-9981")))));
        said.add(String.valueOf(thrown(client.login("alice", Credentials.token("token-5521")))));
        said.add(Credentials.password(PASSWORD).toString() + Credentials.token("token-5521") + client);

        assertThat(said).isNotEmpty();
        assertThat(String.join("\n", said))
                .contains("login")
                .doesNotContain(PASSWORD, "wrong-9981", "token-5521", "content-8812", "YWMt");
    }

    @Test
    @Tag("R31")
    void closeIsIdempotentAndClosedClientStaysQuiet() throws Exception {
        MsyncClient alice = loggedIn("alice");
        alice.close();

        assertThatCode(alice::close).doesNotThrowAnyException();
        await(alice.logout());
        assertThat(failure(alice.messages().sendText("bob", "x"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);
    }

    @Test
    void executorThatTakesNoMoreTasksLeavesNothingHanging() throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor();
        MsyncClient alice =
                register(MsyncClient.create(options(server).handlerExecutor(own).build()));
        await(alice.login("alice", Credentials.password(PASSWORD)));
        own.shutdown();

        assertThat(await(alice.messages().sendText("bob", "still settled")).id())
                .isNotEmpty();
    }

    @Test
    void clientMayBeClosedFromItsOwnHandlersAndContinuations() throws Exception {
        MsyncClient alice = client();
        await(alice.login("alice", Credentials.password(PASSWORD)).thenRun(alice::close));

        assertThat(alice.state()).isEqualTo(ConnectionState.CLOSED);
    }

    private DevServer serve(DevServerOptions options) throws Exception {
        return register(DevServer.start(options));
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }

    private ClientOptions.Builder options(DevServer at) {
        return ClientOptions.builder("demo#app").rest(at.rest()).socket(at.socket());
    }

    private MsyncClient client(DevServer at) {
        return register(MsyncClient.create(options(at).build()));
    }

    private MsyncClient client() {
        return client(server);
    }

    private MsyncClient loggedIn(String user, EventHandler... handlers) throws Exception {
        MsyncClient client = client();
        for (EventHandler handler : handlers) {
            client.addHandler(handler);
        }
        await(client.login(user, Credentials.password(PASSWORD)));
        return client;
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static ErrorCode failure(CompletionStage<?> stage) throws Exception {
        return ((MsyncException) thrown(stage)).code();
    }

    private static Throwable thrown(CompletionStage<?> stage) throws Exception {
        CompletableFuture<?> future = stage.toCompletableFuture();
        try {
            future.get(20, TimeUnit.SECONDS);
            throw new AssertionError("expected a failure");
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    /** What one handler was given, in order. */
    private static final class Inbox implements EventHandler {
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

        @Override
        public void onOther(Event event) {
            events.add(event);
        }

        <E extends Event> E next(Class<E> type) throws InterruptedException {
            Event event = events.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
            assertThat(event).isInstanceOf(type);
            return type.cast(event);
        }

        /** The next of its kind; what comes before is not looked at. */
        <E extends Event> E until(Class<E> type) throws InterruptedException {
            while (true) {
                Event event = events.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
                assertThat(event).isNotNull();
                if (type.isInstance(event)) {
                    return type.cast(event);
                }
            }
        }
    }
}
