package io.github.msync4j;

import java.net.ProxySelector;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How connections leave: straight, or through a proxy. One setting for REST and socket alike; what cannot be honoured
 * fails before a byte leaves, and nothing ever falls back to a straight connection. Immutable; {@code toString} masks
 * the password.
 */
public abstract sealed class ProxySettings {
    private ProxySettings() {}

    /**
     * No proxy, whatever the JVM is set up with.
     *
     * @return the setting
     */
    public static ProxySettings none() {
        return new None();
    }

    /**
     * What the JVM's default {@link ProxySelector} says at the time of each connection; it follows system properties
     * such as {@code https.proxyHost}. The default.
     *
     * @return the setting
     */
    public static ProxySettings system() {
        return new Selected(null);
    }

    /**
     * What a selector says for each address. It is asked off the socket's thread, with an {@code http} or {@code https}
     * address for the socket too. Its first answer is used; proxies of type SOCKS are taken to speak SOCKS 5.
     *
     * @param selector the selector
     * @return the setting
     */
    public static ProxySettings selector(ProxySelector selector) {
        return new Selected(selector);
    }

    /**
     * An HTTP proxy, through which connections are tunnelled with CONNECT.
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @return the setting
     * @throws IllegalArgumentException if host or port cannot be one
     */
    public static ProxySettings http(String host, int port) {
        return new Server(Kind.HTTP, host, port, null);
    }

    /**
     * An HTTP proxy that wants a user and a password (Basic).
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @param user the user at the proxy
     * @param password the password at the proxy; copied
     * @return the setting
     * @throws IllegalArgumentException if host or port cannot be one
     */
    public static ProxySettings http(String host, int port, String user, char[] password) {
        return new Server(Kind.HTTP, host, port, new Login(user, new String(password)));
    }

    /**
     * A SOCKS 5 proxy. It looks up host names itself.
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @return the setting
     * @throws IllegalArgumentException if host or port cannot be one
     */
    public static ProxySettings socks5(String host, int port) {
        return new Server(Kind.SOCKS5, host, port, null);
    }

    /**
     * A SOCKS 5 proxy that wants a user and a password.
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @param user the user at the proxy
     * @param password the password at the proxy; copied
     * @return the setting
     * @throws IllegalArgumentException if host or port cannot be one
     */
    public static ProxySettings socks5(String host, int port, String user, char[] password) {
        return new Server(Kind.SOCKS5, host, port, new Login(user, new String(password)));
    }

    /** What a proxy speaks. */
    public enum Kind {
        /** HTTP, with CONNECT. */
        HTTP,
        /** SOCKS, version 5. */
        SOCKS5
    }

    /**
     * A user at a proxy.
     *
     * @param user the name
     * @param password the password, in clear
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user + ":***";
        }
    }

    /** No proxy. */
    public static final class None extends ProxySettings {
        private None() {}

        @Override
        public String toString() {
            return "none";
        }
    }

    /** What a selector says. */
    public static final class Selected extends ProxySettings {
        private final @Nullable ProxySelector selector;

        private Selected(@Nullable ProxySelector selector) {
            this.selector = selector;
        }

        /**
         * Returns the selector as it is now.
         *
         * @return the selector given, else the JVM's default; empty if the JVM has none
         */
        public Optional<ProxySelector> selector() {
            return Optional.ofNullable(selector == null ? ProxySelector.getDefault() : selector);
        }

        @Override
        public String toString() {
            return selector == null ? "system" : "selector";
        }
    }

    /** One proxy for everything. */
    public static final class Server extends ProxySettings {
        private final Kind kind;
        private final String host;
        private final int port;
        private final @Nullable Login login;

        private Server(Kind kind, String host, int port, @Nullable Login login) {
            if (host.isBlank() || port < 1 || port > 65535) {
                throw new IllegalArgumentException(
                        "proxy: " + host + ":" + port + " is not allowed; allowed: a host, and a port of 1 to 65535");
            }
            this.kind = kind;
            this.host = host;
            this.port = port;
            this.login = login;
        }

        /**
         * Returns what it speaks.
         *
         * @return the kind
         */
        public Kind kind() {
            return kind;
        }

        /**
         * Returns where it is.
         *
         * @return its name or address
         */
        public String host() {
            return host;
        }

        /**
         * Returns its port.
         *
         * @return 1 to 65535
         */
        public int port() {
            return port;
        }

        /**
         * Returns who logs in there.
         *
         * @return the login, or empty
         */
        public Optional<Login> login() {
            return Optional.ofNullable(login);
        }

        @Override
        public String toString() {
            return kind + " " + (login == null ? "" : login + "@") + host + ":" + port;
        }
    }
}
