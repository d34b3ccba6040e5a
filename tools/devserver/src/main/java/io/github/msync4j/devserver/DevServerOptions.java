package io.github.msync4j.devserver;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a {@link DevServer} is to be. Immutable. */
public final class DevServerOptions {

    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9_.-]+|\\[[0-9a-fA-F:.]+]):[0-9]{1,5}");

    private final String host;
    private final int port;
    private final int controlPort;
    private final boolean controlPublic;
    private final Duration tokenLifetime;
    private final boolean permanentTokens;
    private final int maxDevices;
    private final boolean refuseDevicesOverLimit;
    private final boolean openRegistration;
    private final String clientId;
    private final String clientSecret;
    private final int offlineLimit;
    private final int maxMessageBytes;
    private final @Nullable Path fileFolder;
    private final long maxFileBytes;
    private final long maxStoredBytes;
    private final int filePartBytes;
    private final Duration fileLifetime;
    private final Set<String> appKeys;
    private final Map<String, String> appIds;
    private final List<String> advertisedHosts;
    private final boolean advertisedTls;
    private final @Nullable Duration logInterval;
    private final InstantSource clock;

    private DevServerOptions(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.controlPort = builder.controlPort;
        this.controlPublic = builder.controlPublic;
        this.tokenLifetime = builder.tokenLifetime;
        this.permanentTokens = builder.permanentTokens;
        this.maxDevices = builder.maxDevices;
        this.refuseDevicesOverLimit = builder.refuseDevicesOverLimit;
        this.openRegistration = builder.openRegistration;
        this.clientId = builder.clientId;
        this.clientSecret = builder.clientSecret;
        this.offlineLimit = builder.offlineLimit;
        this.maxMessageBytes = builder.maxMessageBytes;
        this.fileFolder = builder.fileFolder;
        this.maxFileBytes = builder.maxFileBytes;
        this.maxStoredBytes = builder.maxStoredBytes;
        this.filePartBytes = builder.filePartBytes;
        this.fileLifetime = builder.fileLifetime;
        this.appKeys = builder.appKeys;
        this.appIds = builder.appIds;
        this.advertisedHosts = builder.advertisedHosts;
        this.advertisedTls = builder.advertisedTls;
        this.logInterval = builder.logInterval;
        this.clock = builder.clock;
    }

    /**
     * Gives the defaults: on this machine only, free ports, no limits, registration open.
     *
     * @return options
     */
    public static DevServerOptions defaults() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives the address REST and the socket listen on.
     *
     * @return a host name or address
     */
    public String host() {
        return host;
    }

    /**
     * Gives the port of REST and the socket.
     *
     * @return the port, 0 for any free one
     */
    public int port() {
        return port;
    }

    /**
     * Gives the port of the control service.
     *
     * @return the port, 0 for any free one
     */
    public int controlPort() {
        return controlPort;
    }

    /**
     * Tells whether the control service listens beyond this machine.
     *
     * @return true if it listens on {@link #host()} as well
     */
    public boolean controlPublic() {
        return controlPublic;
    }

    /**
     * Gives the life of a token.
     *
     * @return how long a token is good for, unless it is {@linkplain #permanentTokens() for ever}
     */
    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    /**
     * Tells whether tokens are good for ever.
     *
     * @return true if they have no end
     */
    public boolean permanentTokens() {
        return permanentTokens;
    }

    /**
     * Gives the number of devices a user may be logged in on.
     *
     * @return the limit, 0 for none
     */
    public int maxDevices() {
        return maxDevices;
    }

    /**
     * Tells what becomes of a login beyond {@link #maxDevices()}.
     *
     * @return true if it is refused, false if it forces the oldest device out
     */
    public boolean refuseDevicesOverLimit() {
        return refuseDevicesOverLimit;
    }

    /**
     * Tells whether anybody may register.
     *
     * @return true if so
     */
    public boolean openRegistration() {
        return openRegistration;
    }

    /**
     * Gives the client id that an app's own server shows.
     *
     * @return the client id of all apps
     */
    public String clientId() {
        return clientId;
    }

    /**
     * Gives the client secret that an app's own server shows.
     *
     * @return the client secret of all apps
     */
    public String clientSecret() {
        return clientSecret;
    }

    /**
     * Gives the number of messages kept for a device that is away.
     *
     * @return the limit
     */
    public int offlineLimit() {
        return offlineLimit;
    }

    /**
     * Gives the largest message.
     *
     * @return bytes of body and attributes
     */
    public int maxMessageBytes() {
        return maxMessageBytes;
    }

    /**
     * Gives the folder that uploaded files are kept in.
     *
     * @return the folder; empty for one of the server's own that goes with it
     */
    public Optional<Path> fileFolder() {
        return Optional.ofNullable(fileFolder);
    }

    /**
     * Gives the largest file.
     *
     * @return bytes
     */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /**
     * Gives how much all files may be together.
     *
     * @return bytes
     */
    public long maxStoredBytes() {
        return maxStoredBytes;
    }

    /**
     * Gives how large the parts are in which files are uploaded.
     *
     * @return bytes; 0 if uploads in parts are not offered
     */
    public int filePartBytes() {
        return filePartBytes;
    }

    /**
     * Gives how long files are kept.
     *
     * @return the time after which a file has expired
     */
    public Duration fileLifetime() {
        return fileLifetime;
    }

    /**
     * Gives the apps there are.
     *
     * @return app keys; empty if every well-formed one is taken
     */
    public Set<String> appKeys() {
        return appKeys;
    }

    /**
     * Gives the app ids there are.
     *
     * @return the app key of each app id
     */
    public Map<String, String> appIds() {
        return appIds;
    }

    /**
     * Gives the hosts that the server names to those who ask where it is.
     *
     * @return host and port of each; empty if it names itself
     */
    public List<String> advertisedHosts() {
        return advertisedHosts;
    }

    /**
     * Tells how the server says that its hosts are to be reached.
     *
     * @return true with TLS, which something in front of them has to speak
     */
    public boolean advertisedTls() {
        return advertisedTls;
    }

    /**
     * Gives how often clients are asked for their logs.
     *
     * @return the time between two uploads; empty if they are not asked
     */
    public Optional<Duration> logInterval() {
        return Optional.ofNullable(logInterval);
    }

    /**
     * Gives the server's clock.
     *
     * @return what tells the time
     */
    public InstantSource clock() {
        return clock;
    }

    static List<String> requireAuthorities(List<String> hosts) {
        for (String host : hosts) {
            if (!AUTHORITY.matcher(host).matches()
                    || Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)) > 65_535) {
                throw new IllegalArgumentException("a host to advertise is not HOST:PORT: " + host);
            }
        }
        return List.copyOf(hosts);
    }

    /** Collects options. Not for use by several threads. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port;
        private int controlPort;
        private boolean controlPublic;
        private Duration tokenLifetime = Duration.ofDays(60);
        private boolean permanentTokens;
        private int maxDevices;
        private boolean refuseDevicesOverLimit;
        private boolean openRegistration = true;
        private String clientId = "dev-client";
        private String clientSecret = "dev-secret";
        private int offlineLimit = 500;
        private int maxMessageBytes = 5 * 1024;
        private @Nullable Path fileFolder;
        private long maxFileBytes = 10L * 1024 * 1024;
        private long maxStoredBytes = 1024L * 1024 * 1024;
        private int filePartBytes = 5 * 1024 * 1024;
        private Duration fileLifetime = Duration.ofDays(7);
        private Set<String> appKeys = Set.of();
        private Map<String, String> appIds = Map.of();
        private List<String> advertisedHosts = List.of();
        private boolean advertisedTls;
        private @Nullable Duration logInterval;
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /**
         * Sets the address REST and the socket listen on; default 127.0.0.1.
         *
         * @param value a host name or address
         * @return this
         */
        public Builder host(String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("host is blank");
            }
            this.host = value;
            return this;
        }

        /**
         * Sets the port of REST and the socket; default 0.
         *
         * @param value a port, 0 for any free one
         * @return this
         */
        public Builder port(int value) {
            this.port = requireRange("port", value, 0, 65_535);
            return this;
        }

        /**
         * Sets the port of the control service; default 0.
         *
         * @param value a port, 0 for any free one
         * @return this
         */
        public Builder controlPort(int value) {
            this.controlPort = requireRange("controlPort", value, 0, 65_535);
            return this;
        }

        /**
         * Lets the control service listen on {@link #host(String)} instead of on this machine only; default false.
         * Whoever reaches it may do anything to the server.
         *
         * @param value true to let it
         * @return this
         */
        public Builder controlPublic(boolean value) {
            this.controlPublic = value;
            return this;
        }

        /**
         * Sets how long a token is good for; default 60 days. A request for a token may ask for another time.
         *
         * @param value a millisecond at the least
         * @return this
         */
        public Builder tokenLifetime(Duration value) {
            if (value.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("tokenLifetime is below a millisecond: " + value);
            }
            this.tokenLifetime = value;
            return this;
        }

        /**
         * Sets that tokens are good for ever, whatever their {@linkplain #tokenLifetime(Duration) lifetime} is; default
         * false. The answer to a login then says nothing of an end. A request for a token may ask for another time.
         *
         * @param value true for tokens without an end
         * @return this
         */
        public Builder permanentTokens(boolean value) {
            this.permanentTokens = value;
            return this;
        }

        /**
         * Sets on how many devices a user may be logged in; the newest login forces the oldest out, or is
         * {@linkplain #refuseDevicesOverLimit(boolean) refused}. Default 0.
         *
         * @param value the limit, 0 for none
         * @return this
         */
        public Builder maxDevices(int value) {
            this.maxDevices = requireRange("maxDevices", value, 0, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets that a login beyond {@link #maxDevices(int)} is refused, as too many devices, instead of forcing the
         * oldest device out; default false.
         *
         * @param value true to refuse it
         * @return this
         */
        public Builder refuseDevicesOverLimit(boolean value) {
            this.refuseDevicesOverLimit = value;
            return this;
        }

        /**
         * Sets whether anybody may register; default true.
         *
         * @param value false to refuse registration
         * @return this
         */
        public Builder openRegistration(boolean value) {
            this.openRegistration = value;
            return this;
        }

        /**
         * Sets what an app's own server shows to get a token; default {@code dev-client} and {@code dev-secret}.
         *
         * @param id the client id of all apps
         * @param secret the client secret of all apps
         * @return this
         */
        public Builder appServer(String id, String secret) {
            this.clientId = id;
            this.clientSecret = secret;
            return this;
        }

        /**
         * Sets how many messages that come while a device is away are kept for it, all conversations together; the
         * newest displace the oldest. What came while it was connected and was not acknowledged does not count.
         * Default 500.
         *
         * @param value the limit
         * @return this
         */
        public Builder offlineLimit(int value) {
            this.offlineLimit = requireRange("offlineLimit", value, 0, 1_000_000);
            return this;
        }

        /**
         * Sets the largest message, body and attributes together; default 5 KB.
         *
         * @param value bytes
         * @return this
         */
        public Builder maxMessageBytes(int value) {
            this.maxMessageBytes = requireRange("maxMessageBytes", value, 1, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets the folder that uploaded files are kept in; default: one of the server's own, which is deleted when the
         * server is closed. Files in a folder that is set here stay in it, under their ids and to be looked at only: the next
         * server does not know them.
         *
         * @param value the folder; made if it is not there
         * @return this
         */
        public Builder fileFolder(Path value) {
            this.fileFolder = value;
            return this;
        }

        /**
         * Sets the largest file; default 10 MB.
         *
         * @param value bytes
         * @return this
         */
        public Builder maxFileBytes(long value) {
            this.maxFileBytes = requirePositive("maxFileBytes", value);
            return this;
        }

        /**
         * Sets how much all files may be together, unfinished ones too; default 1 GB.
         *
         * @param value bytes
         * @return this
         */
        public Builder maxStoredBytes(long value) {
            this.maxStoredBytes = requirePositive("maxStoredBytes", value);
            return this;
        }

        /**
         * Sets how large the parts are in which files are uploaded, but for the last one; default 5 MB.
         *
         * @param value bytes; 0 to offer no uploads in parts
         * @return this
         */
        public Builder filePartBytes(int value) {
            this.filePartBytes = requireRange("filePartBytes", value, 0, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets how long files are kept; default 7 days.
         *
         * @param value a millisecond at the least
         * @return this
         */
        public Builder fileLifetime(Duration value) {
            if (value.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("fileLifetime is below a millisecond: " + value);
            }
            this.fileLifetime = value;
            return this;
        }

        /**
         * Sets the apps there are; default: every well-formed app key is taken.
         *
         * @param value app keys, as {@code org#app}
         * @return this
         */
        public Builder appKeys(Set<String> value) {
            this.appKeys = Set.copyOf(value);
            return this;
        }

        /**
         * Sets the app ids there are: a client that knows only its app id is told the app key. Default: none.
         *
         * @param value the app key, as {@code org#app}, of each app id
         * @return this
         */
        public Builder appIds(Map<String, String> value) {
            this.appIds = Map.copyOf(value);
            return this;
        }

        /**
         * Sets the hosts that the server names to those who ask where REST and the socket are, in this order; default:
         * itself. For a proxy in front of it, or hosts that are not there.
         *
         * @param value host and port of each, such as {@code 127.0.0.1:8080}; empty for itself
         * @return this
         */
        public Builder advertisedHosts(List<String> value) {
            this.advertisedHosts = requireAuthorities(value);
            return this;
        }

        /**
         * Sets that the hosts it names are said to speak TLS; default false. The server itself does not: something in
         * front of it has to.
         *
         * @param value true to say so
         * @return this
         */
        public Builder advertisedTls(boolean value) {
            this.advertisedTls = value;
            return this;
        }

        /**
         * Asks those who ask where the server is for their logs, and takes what they upload; default: nobody is asked, and
         * an upload is refused. Clients wait a minute at the least between two uploads, whatever they are told, and upload
         * with each login.
         *
         * @param value how often, a millisecond at the least
         * @return this
         * @see DevServer#uploadedLogs
         */
        public Builder logInterval(Duration value) {
            if (value.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException("logInterval is below a millisecond: " + value);
            }
            this.logInterval = value;
            return this;
        }

        /**
         * Sets the clock that tokens, deadlines and times of messages go by; default the system's.
         *
         * @param value what tells the time
         * @return this
         */
        public Builder clock(InstantSource value) {
            this.clock = value;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return immutable options
         */
        public DevServerOptions build() {
            return new DevServerOptions(this);
        }

        private static long requirePositive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is below 1: " + value);
            }
            return value;
        }

        private static int requireRange(String name, int value, int from, int to) {
            if (value < from || value > to) {
                throw new IllegalArgumentException(name + " is not between " + from + " and " + to + ": " + value);
            }
            return value;
        }
    }
}
