package io.github.msync4j.interop;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.message.Message;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** This SDK, driven from a test as {@link OfficialClient} is: a device of its own, and every wait has a bound. */
final class JavaClient implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final MsyncClient client;
    private final Inbox inbox = new Inbox();

    private JavaClient(MsyncClient client) {
        this.client = client;
        client.addHandler(inbox);
    }

    static JavaClient start(DevServer server) {
        return start(server, options -> options);
    }

    static JavaClient start(DevServer server, UnaryOperator<ClientOptions.Builder> options) {
        ClientOptions.Builder here =
                ClientOptions.builder(Rest.APP_KEY).rest(server.rest()).socket(server.socket());
        return new JavaClient(MsyncClient.create(options.apply(here).build()));
    }

    void login(String user) throws Exception {
        await(client.login(user, Credentials.password(Rest.PASSWORD)));
    }

    void loginByToken(String user, String token) throws Exception {
        await(client.login(user, Credentials.token(token)));
    }

    /** Sends a text and waits for the server's acknowledgement. */
    Message send(String to, String text) throws Exception {
        return await(client.messages().sendText(to, text));
    }

    /** The client itself, for what has no method here. */
    MsyncClient sdk() {
        return client;
    }

    void logout() throws Exception {
        await(client.logout());
    }

    /** The first event of that kind nobody took yet; it is taken now. */
    <E extends Event> E next(Class<E> type) throws InterruptedException {
        return next(type, event -> true);
    }

    /** The first such event of that kind nobody took yet; it is taken now. */
    <E extends Event> E next(Class<E> type, Predicate<E> condition) throws InterruptedException {
        return inbox.next(type, condition);
    }

    /** All events so far, taken or not, in their order. */
    List<Event> events() {
        return inbox.all();
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static final class Inbox implements EventHandler {
        // guarded by this
        private final List<Event> arrived = new ArrayList<>();
        private final List<Event> untaken = new ArrayList<>();

        @Override
        public synchronized void onOther(Event event) {
            arrived.add(event);
            untaken.add(event);
            notifyAll();
        }

        synchronized List<Event> all() {
            return List.copyOf(arrived);
        }

        synchronized <E extends Event> E next(Class<E> type, Predicate<E> condition) throws InterruptedException {
            long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (true) {
                for (Iterator<Event> events = untaken.iterator(); events.hasNext(); ) {
                    Event candidate = events.next();
                    if (type.isInstance(candidate) && condition.test(type.cast(candidate))) {
                        events.remove();
                        return type.cast(candidate);
                    }
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("no %s within %s; events so far: %s"
                            .formatted(type.getSimpleName(), LONGEST_WAIT, arrived));
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }
}
