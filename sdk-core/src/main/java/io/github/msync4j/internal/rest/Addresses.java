package io.github.msync4j.internal.rest;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.PlainText;
import io.github.msync4j.rest.Host;
import io.github.msync4j.rest.Hosts;
import io.github.msync4j.rest.Servers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the services are, in the order in which they are to be used, and whose they are; and what the service said with
 * that. Source: connection.md 3.
 *
 * @param app the app
 * @param rest one address at least
 * @param sockets one address at least
 * @param logInterval how often the service wants the client's log; empty if it does not want it, or was not asked
 */
public record Addresses(AppKey app, List<URI> rest, List<URI> sockets, Optional<Duration> logInterval) {
    /** Where the service wants the log and does not say how often. Source: logging.md 2.4. */
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(5);

    /** Those that are given. */
    public Addresses(AppKey app, List<URI> rest, List<URI> sockets) {
        this(app, rest, sockets, Optional.empty());
    }

    /**
     * What a bootstrap host answered. A host without TLS counts only where it is allowed: there is no way down.
     *
     * @param app the app that was asked about, or null if the answer has to name it
     */
    static Addresses of(Servers answer, @Nullable AppKey app, boolean plainTextAllowed) {
        AppKey named = app != null
                ? app
                : AppKey.parse(answer.appKey()).orElseThrow(() -> unusable("the answer does not name the app key"));
        return new Addresses(
                named,
                hosts(answer.rest(), "https", "http", "", plainTextAllowed),
                hosts(answer.sockets(), "wss", "ws", "/websocket", plainTextAllowed),
                answer.wantsLogs().equals("true")
                        ? Optional.of(answer.logInterval().orElse(LOG_INTERVAL))
                        : Optional.empty());
    }

    private static List<URI> hosts(
            Optional<Hosts> service, String secure, String plain, String path, boolean plainTextAllowed) {
        List<URI> usable = new ArrayList<>();
        for (Host host : service.map(Hosts::hosts).orElse(List.of())) {
            String scheme = host.protocol().equals("https") ? secure : plain;
            String name = host.domain().orElse(host.ip());
            String port = host.port().isEmpty() ? "" : ":" + host.port();
            URI address = parse(scheme + "://" + name + port + path);
            if (address != null && PlainText.allows(address, plainTextAllowed)) {
                usable.add(address);
            }
        }
        if (usable.isEmpty()) {
            throw unusable("the answer names no host that speaks TLS");
        }
        return List.copyOf(usable);
    }

    /** An address, unless it has no host or something that does not belong there. */
    private static @Nullable URI parse(String text) {
        try {
            URI address = URI.create(text);
            boolean plain = address.getHost() != null && address.getRawUserInfo() == null;
            return plain && address.getRawQuery() == null && address.getRawFragment() == null ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static MsyncException unusable(String why) {
        return new MsyncException(ErrorCode.BOOTSTRAP_FAILED, why);
    }

    /** The REST address to use, counted on and on. */
    public URI rest(int number) {
        return rest.get(Math.floorMod(number, rest.size()));
    }

    /** The socket address to use, counted on and on. */
    public URI socket(int number) {
        return sockets.get(Math.floorMod(number, sockets.size()));
    }
}
