package io.github.msync4j.internal.transport;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Turns the names of hosts into addresses. */
final class Names {
    private static final int MAX_THREADS = 4;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Names() {}

    /** Asks a name server. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * The threads that may wait for a name server or a proxy selector, for all clients of the JVM: daemons, started when
     * needed, gone after a while without work. Not the application's executor: connecting works when that one is full or
     * shut down.
     */
    static Executor threads() {
        return Threads.POOL;
    }

    /** True if no name server is asked for this host. */
    static boolean isKnown(String host) {
        return isLocalhost(host) || isLiteral(host);
    }

    /** The addresses of a host, in the order in which they are to be tried; at least one. */
    static List<InetAddress> of(String host, Lookup lookup) throws UnknownHostException {
        if (isLocalhost(host)) {
            return List.of(
                    InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}),
                    InetAddress.getByAddress(host, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        }
        InetAddress literal = literal(host);
        return literal == null ? List.of(lookup.addresses(host)) : List.of(literal);
    }

    /** A socket address without asking a name server: resolved if the host is an IP address, else unresolved. */
    static InetSocketAddress address(String host, int port) {
        InetAddress literal = literal(host);
        return literal == null ? InetSocketAddress.createUnresolved(host, port) : new InetSocketAddress(literal, port);
    }

    static boolean isLiteral(String host) {
        return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
    }

    private static boolean isLocalhost(String host) {
        return host.equalsIgnoreCase("localhost");
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            // parsed, not looked up
            return isLiteral(host) ? InetAddress.getByName(host) : null;
        } catch (UnknownHostException e) {
            // an IPv6 address with the name of an interface that is not there
            return null;
        }
    }

    private static final class Threads {
        static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "msync4j-names-" + COUNT.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });

        static {
            POOL.allowCoreThreadTimeOut(true);
        }
    }
}
