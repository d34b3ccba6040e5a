package io.github.msync4j.internal.transport;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Which connections may do without TLS. Source: R12. */
public final class PlainText {
    private static final Set<String> TLS = Set.of("https", "wss");

    private PlainText() {}

    /** True if the address is protected, or on this host, or plain text is allowed everywhere. */
    public static boolean allows(URI address, boolean everywhere) {
        return everywhere
                || TLS.contains(address.getScheme().toLowerCase(Locale.ROOT))
                || isThisHost(address.getHost());
    }

    private static boolean isThisHost(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.matches("[0-9.]+") || host.startsWith("[");
        try {
            // a literal is parsed, not looked up: no name server is asked
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
