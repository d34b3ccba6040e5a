package io.github.msync4j.benchmarks.idle;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.benchmarks.idle.Users.User;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;

/** Logs many clients in, lets them be idle, and measures what they cost. */
public final class IdleClients {
    private static final int DEFAULT_CLIENTS = 5_000;
    private static final int GREETED = 20;
    /** Longer than a handler's thread waits for work. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration END_OF_THREADS = Duration.ofSeconds(20);
    /** Files of the JVM itself, and of the loops. */
    private static final int OTHER_FILES = 200;

    private IdleClients() {}

    /**
     * Measures.
     *
     * @param args how many clients; then {@code password} for logins by password, each of which needs a REST request
     */
    public static void main(String[] args) throws IOException, InterruptedException, TimeoutException {
        int clients = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_CLIENTS;
        boolean withPassword = args.length > 1 && args[1].equals("password");
        if (Footprint.fileLimit() < clients + OTHER_FILES) {
            throw new IllegalArgumentException(clients + " clients need as many open files, and "
                    + Footprint.fileLimit() + " are allowed: raise ulimit -n");
        }
        try (ServerProcess server = ServerProcess.start();
                SdkThreads threads = new SdkThreads()) {
            Result result = measure(server, threads, clients, withPassword);
            System.out.print(result.table());
            System.out.println();
            System.out.println(result.json());
        }
    }

    private static Result measure(ServerProcess server, SdkThreads threads, int clients, boolean withPassword)
            throws IOException, InterruptedException, TimeoutException {
        ClientOptions options = ClientOptions.builder(Users.APP_KEY)
                .rest(server.rest())
                .socket(server.socket())
                // two processes may share one busy core
                .stepTimeout(Duration.ofMinutes(1))
                .loginTimeout(Duration.ofMinutes(5))
                .heartbeatTimeout(ClientOptions.DEFAULT_HEARTBEAT_INTERVAL)
                .build();
        // one more than is counted: what the first one brings with it, all of them share
        List<User> users = new Users(server.rest()).make(clients + 1, withPassword);
        Footprint before;
        Footprint after;
        Duration loginTime;
        int online;
        int reconnects;
        List<String> idleThreads;
        long httpThreads;
        List<String> greeted;
        long closing;
        try (Fleet fleet = new Fleet(options)) {
            fleet.logIn(users.subList(0, 1));
            before = Footprint.take();
            long begin = System.nanoTime();
            fleet.logIn(users.subList(1, users.size()));
            loginTime = Duration.ofNanos(System.nanoTime() - begin);
            Thread.sleep(IDLE.toMillis());
            online = fleet.online();
            reconnects = fleet.reconnects();
            idleThreads = SdkThreads.names();
            httpThreads = SdkThreads.httpClients();
            after = Footprint.take();
            greeted = someOf(users);
            fleet.greet(greeted);
            closing = System.nanoTime();
        }
        Duration closeTime = Duration.ofNanos(System.nanoTime() - closing);
        return new Result(
                clients,
                withPassword ? "by password" : "by token",
                loginTime,
                before,
                after,
                online,
                reconnects,
                idleThreads,
                threads.peak(),
                httpThreads,
                greeted.size(),
                closeTime,
                threadsLeft());
    }

    private static List<String> someOf(List<User> users) {
        List<String> ids = new ArrayList<>(users.stream().skip(1).map(User::id).toList());
        Collections.shuffle(ids, new Random(1));
        return ids.subList(0, Math.min(GREETED, ids.size()));
    }

    /** The SDK's threads, once they had the time to end. */
    private static List<String> threadsLeft() throws InterruptedException {
        long until = System.nanoTime() + END_OF_THREADS.toNanos();
        while (!SdkThreads.names().isEmpty() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        return SdkThreads.names();
    }
}
