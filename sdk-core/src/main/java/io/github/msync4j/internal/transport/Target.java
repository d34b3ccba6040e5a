package io.github.msync4j.internal.transport;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a connection is to lead.
 *
 * @param uri the whole address: http, https, ws or wss
 * @param host its host, an IPv6 address without brackets
 * @param port its port, or the scheme's
 * @param tls whether it is protected
 */
record Target(URI uri, String host, int port, boolean tls) {
    private static final Set<String> TLS = Set.of("https", "wss");

    static Target of(URI uri) {
        boolean tls = TLS.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        String host = uri.getHost();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new Target(uri, bare, port, tls);
    }

    /** The address as it is told to a proxy: a name stays a name. */
    InetSocketAddress address() {
        return Names.address(host, port);
    }

    /** The same place as a web browser would name it, which is what proxy selectors know. */
    URI asWeb() {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return URI.create((tls ? "https" : "http") + "://" + uri.getRawAuthority() + path);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
