package io.github.msync4j.cli.demo;

import static io.github.msync4j.cli.demo.Watch.notObserved;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.Output;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.registration.Registration;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Two users, one server, real sockets: what the SDK promises, seen to happen. */
public final class Story {
    /** How long anything in the story may take. */
    static final Duration BOUND = Duration.ofSeconds(10);

    private static final String APP_KEY = "demo#app";
    private static final List<String> WAITING = List.of("are you there?", "在吗？", "call me back 📞");

    private final Transcript transcript;
    private final String alicePassword = UUID.randomUUID().toString();
    private final String bobPassword = UUID.randomUUID().toString();

    /**
     * Prepares the story.
     *
     * @param output where it is told
     * @param coloured whether to colour it
     */
    public Story(Output output, boolean coloured) {
        this.transcript = new Transcript(output, coloured);
    }

    /** Plays the story to its end; throws at the first step that does not happen. */
    public void play() {
        transcript.part("A server and two users");
        try (DevServer server = transcript.step("server", "the dev server starts", Story::startServer, Story::where);
                LogFile log = LogFile.create();
                Actor alice = new Actor("alice", options(server, "alice's laptop"), log);
                Actor bob = new Actor("bob", options(server, "bob's desktop"), log);
                Actor alice2 = new Actor("alice", options(server, "alice's other laptop"), log)) {
            register(alice.client, bob.client);
            String token = logIn(server, alice, bob);

            transcript.part("A message each way");
            exchange("alice-to-bob", alice, bob, "hello bob");
            exchange("bob-to-alice", bob, alice, "你好，alice 👋");

            transcript.part("Messages that wait");
            leave(bob);
            sendWaiting(alice, bob);
            comeBack(bob, token);

            transcript.part("Another device takes over");
            takeOver(alice, alice2);

            transcript.part("The end");
            logOut(alice2, bob);
            exportLog(log, token);
        }
        transcript.end();
    }

    private static DevServer startServer() {
        return DevServer.start(DevServerOptions.builder().maxDevices(1).build());
    }

    private static String where(DevServer server) {
        return server.rest() + "  " + server.socket();
    }

    private static ClientOptions options(DevServer server, String device) {
        return ClientOptions.builder(APP_KEY)
                .rest(server.rest())
                .socket(server.socket())
                .deviceName(device)
                .loginExtension(device)
                .stepTimeout(BOUND)
                .logLevel(LogLevel.TRACE)
                .build();
    }

    private void register(MsyncClient alice, MsyncClient bob) {
        transcript.step(
                "registered",
                "alice and bob are registered",
                () -> done(Registration.of(alice).register("alice", alicePassword)) + " "
                        + done(Registration.of(bob).register("bob", bobPassword)),
                both -> "");
    }

    private String logIn(DevServer server, Actor alice, Actor bob) {
        transcript.step(
                "alice-connected",
                "alice logs in with her password",
                () -> alice.logIn(Credentials.password(alicePassword)),
                Story::device);
        String token = transcript.step(
                "bob-token",
                "bob's own server gets a token for him",
                () -> TokenRequest.send(server.rest(), "demo", "app", "bob", bobPassword),
                secret -> secret.length() + " characters");
        transcript.step(
                "bob-connected", "bob logs in with it", () -> bob.logIn(Credentials.token(token)), Story::device);
        return token;
    }

    private void exchange(String name, Actor from, Actor to, String text) {
        transcript.step(
                name,
                from.name + " to " + to.name + ": " + text,
                () -> {
                    Message sent = from.send(to, text);
                    to.receive(sent);
                    return sent;
                },
                sent -> "acknowledged and received, id " + sent.id());
    }

    private void leave(Actor bob) {
        transcript.step("bob-logged-out", "bob logs out", bob::logOut, end -> "");
    }

    private void sendWaiting(Actor alice, Actor bob) {
        transcript.step(
                "three-sent",
                "alice sends him three messages all the same",
                () -> {
                    for (String text : WAITING) {
                        alice.send(bob, text);
                    }
                    return WAITING;
                },
                texts -> "acknowledged: " + texts.size());
    }

    private void comeBack(Actor bob, String token) {
        transcript.step("bob-back", "bob comes back", () -> bob.logIn(Credentials.token(token)), Story::device);
        transcript.step(
                "offline-sync-started",
                "OfflineSyncStarted",
                () -> {
                    OfflineSyncStarted started = bob.watch.next(OfflineSyncStarted.class);
                    require(started.messages() == WAITING.size(), "the server counts " + started.messages());
                    return started;
                },
                started -> started.messages() + " messages wait");
        for (String text : WAITING) {
            transcript.step("offline-message", text, () -> bob.receiveOffline(text), Message::id);
        }
        transcript.step(
                "offline-sync-finished",
                "OfflineSyncFinished",
                () -> {
                    OfflineSyncFinished finished = bob.watch.next(OfflineSyncFinished.class);
                    require(finished.messages() == WAITING.size(), "handed over: " + finished.messages());
                    return finished;
                },
                finished -> finished.messages() + " messages in "
                        + finished.duration().toMillis() + " ms");
    }

    private void takeOver(Actor first, Actor second) {
        transcript.step(
                "second-login",
                "alice logs in on another device",
                () -> second.logIn(Credentials.password(alicePassword)),
                Story::device);
        transcript.step(
                "first-forced-out",
                "the first device is forced out",
                () -> {
                    Disconnected end = first.watch.next(Disconnected.class);
                    require(
                            end.reason() == DisconnectReason.FORCED_OUT
                                    && end.code() == ErrorCode.LOGGED_IN_ELSEWHERE
                                    && end.code().webNumber().orElse(0) == 206,
                            "it got " + end);
                    return end;
                },
                end -> "206 " + end.code()
                        + end.otherDevice().map(by -> ", by \"" + by + "\"").orElse(""));
    }

    private void logOut(Actor alice, Actor bob) {
        transcript.step(
                "logged-out",
                "both log out",
                () -> {
                    alice.logOut();
                    return bob.logOut();
                },
                end -> "");
    }

    private void exportLog(LogFile log, String token) {
        transcript.step(
                "log",
                "the log is exported",
                () -> {
                    String content = log.content();
                    require(log.records() > 0, "the log is empty");
                    for (String secret : List.of(alicePassword, bobPassword, token)) {
                        require(!content.contains(secret), "there is a secret in " + log.path());
                    }
                    return log;
                },
                file -> file.records() + " records, no secret in them: " + file.path());
    }

    private static String device(Connected connected) {
        return "Connected, device " + connected.resource();
    }

    static <T> T done(CompletionStage<T> stage) {
        return Await.within(BOUND, stage, "it");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw notObserved(otherwise);
        }
    }

    /** One device of one user. */
    private static final class Actor implements AutoCloseable {
        private final String name;
        private final MsyncClient client;
        private final Watch watch;

        Actor(String name, ClientOptions options, LogFile log) {
            this.name = name;
            this.client = MsyncClient.create(options);
            this.watch = new Watch(name);
            client.addHandler(watch);
            client.logging().addListener(log);
        }

        Connected logIn(Credentials credentials) throws InterruptedException {
            done(client.login(name, credentials));
            return watch.next(Connected.class);
        }

        Disconnected logOut() throws InterruptedException {
            done(client.logout());
            Disconnected end = watch.next(Disconnected.class);
            require(end.reason() == DisconnectReason.LOGOUT, name + " got " + end);
            return end;
        }

        Message send(Actor to, String text) {
            return done(client.messages().sendText(to.name, text));
        }

        /** Live, or as one that waited: a message that comes right after the login may be listed among the unread. */
        void receive(Message sent) throws InterruptedException {
            Message received = watch.next(MessageReceived.class).message();
            require(received.equals(sent), "sent as " + sent + ", received as " + received);
        }

        Message receiveOffline(String text) throws InterruptedException {
            MessageReceived received = watch.next(MessageReceived.class);
            require(
                    received.message().content().equals(Text.of(text)) && received.offline(),
                    name + " got " + received);
            return received.message();
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
