package io.github.msync4j.benchmarks.idle;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.benchmarks.idle.Users.User;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.message.MessageHandler;
import io.github.msync4j.message.MessageReceived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that are logged in, each with a handler for messages. */
final class Fleet implements AutoCloseable {
    private static final int LOGINS_AT_ONCE = 200;
    private static final int BOUND_SECONDS = 60;

    private final ClientOptions options;
    private final List<MsyncClient> clients = new ArrayList<>();
    private final Greetings greetings = new Greetings();

    /** Hears what happens to all of them: one handler, so that a client's own share is the SDK's. */
    private static final class Greetings implements MessageHandler, ConnectionHandler {
        private final Set<String> receivers = ConcurrentHashMap.newKeySet();
        private final AtomicInteger reconnects = new AtomicInteger();
        private volatile CountDownLatch left = new CountDownLatch(0);

        @Override
        public void onReconnecting(Reconnecting event) {
            reconnects.incrementAndGet();
        }

        @Override
        public void onMessageReceived(MessageReceived event) {
            if (receivers.add(event.message().to())) {
                left.countDown();
            }
        }
    }

    Fleet(ClientOptions options) {
        this.options = options;
    }

    /** Logs users in, so many at once; done when all of them are. */
    void logIn(List<User> users) throws InterruptedException, TimeoutException {
        Semaphore running = new Semaphore(LOGINS_AT_ONCE);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (User user : users) {
            acquire(running, 1);
            MsyncClient client = MsyncClient.create(options);
            clients.add(client);
            client.addHandler(greetings);
            var unused = client.login(user.id(), user.credentials()).whenComplete((connected, thrown) -> {
                failure.compareAndSet(null, thrown);
                running.release();
            });
        }
        acquire(running, LOGINS_AT_ONCE);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a login failed", thrown);
        }
    }

    private static void acquire(Semaphore running, int permits) throws InterruptedException, TimeoutException {
        if (!running.tryAcquire(permits, BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("logins did not end in " + BOUND_SECONDS + " s");
        }
    }

    /** How many are online now. */
    int online() {
        return (int) clients.stream()
                .filter(client -> client.state() == ConnectionState.ONLINE)
                .count();
    }

    /** How often one of them had to try to reconnect. */
    int reconnects() {
        return greetings.reconnects.get();
    }

    /** The first client sends each of these users a text; done when all have it. */
    void greet(Collection<String> users) throws InterruptedException, TimeoutException {
        CountDownLatch all = new CountDownLatch(users.size());
        greetings.receivers.clear();
        greetings.left = all;
        for (String user : users) {
            var unused = clients.get(0).messages().sendText(user, "still there?");
        }
        if (!all.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException(all.getCount() + " of " + users.size() + " clients are not alive");
        }
    }

    @Override
    public void close() {
        clients.forEach(MsyncClient::close);
    }
}
