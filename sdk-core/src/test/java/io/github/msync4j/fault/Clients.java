package io.github.msync4j.fault;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.OfflineSends;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.logging.LogLevel;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** How the clients are set up. */
final class Clients {
    private static final Duration LONG = Duration.ofSeconds(20);

    private Clients() {}

    /** A client that nothing happens to. */
    static ClientOptions direct(DevServer server) {
        return patient().rest(server.rest()).socket(server.socket()).build();
    }

    /** The client that a cell is about. Short bounds only where they have to be waited for: others may not run out. */
    static ClientOptions struck(Cell cell, List<URI> bootstrap) {
        ClientOptions.Builder options = patient().bootstrap(bootstrap).loginAttempts(3);
        if (cell.takesTime()) {
            options.stepTimeout(Duration.ofSeconds(3));
        }
        if (cell.moment() == Moment.ACK || cell.moment() == Moment.IDLE) {
            options.heartbeatInterval(Duration.ofSeconds(5)).heartbeatTimeout(Duration.ofSeconds(5));
        }
        if (cell.isLong()) {
            options.heartbeatTimeout(Duration.ofSeconds(3));
        }
        return cell.manner() == Cell.Manner.ONCE_AND_OUT
                ? options.reconnect(ReconnectPolicy.never()).build()
                : options.reconnect(ReconnectPolicy.server().withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1)))
                        .offlineSends(OfflineSends.waiting().sendingAgain())
                        .build();
    }

    private static ClientOptions.Builder patient() {
        return ClientOptions.builder("org#app")
                .stepTimeout(LONG)
                .loginTimeout(LONG.multipliedBy(3))
                .heartbeatInterval(LONG.multipliedBy(6))
                .heartbeatTimeout(LONG)
                .sendTimeout(LONG.multipliedBy(2))
                .logLevel(LogLevel.OFF);
    }
}
