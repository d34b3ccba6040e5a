package io.github.msync4j;

import io.github.msync4j.attachment.AttachmentUploader;
import io.github.msync4j.custom.MessageType;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.transport.PlainText;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.metrics.MetricsRecorder;
import io.github.msync4j.tracing.OperationTracer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to know. Immutable; made by {@link #builder(String)}, which checks everything and touches no
 * network.
 *
 * <p>Source: R8 to R16.
 */
public final class ClientOptions {
    /** Default of {@link Builder#heartbeatInterval}: 30 seconds. */
    public static final Duration DEFAULT_HEARTBEAT_INTERVAL = Duration.ofSeconds(30);

    /** Default of {@link Builder#heartbeatTimeout}: 10 seconds, or the heartbeat interval if that is shorter. */
    public static final Duration DEFAULT_HEARTBEAT_TIMEOUT = Duration.ofSeconds(10);

    /** Default of {@link Builder#stepTimeout}: 10 seconds. */
    public static final Duration DEFAULT_STEP_TIMEOUT = Duration.ofSeconds(10);

    /** Default of {@link Builder#loginTimeout}: 30 seconds. */
    public static final Duration DEFAULT_LOGIN_TIMEOUT = Duration.ofSeconds(30);

    /** Default of {@link Builder#sendTimeout}: 15 seconds. */
    public static final Duration DEFAULT_SEND_TIMEOUT = Duration.ofSeconds(15);

    /** Default of {@link Builder#loginAttempts}: 3 tries. */
    public static final int DEFAULT_LOGIN_ATTEMPTS = 3;

    /** Default of {@link Builder#restAttempts}: 3 tries. */
    public static final int DEFAULT_REST_ATTEMPTS = 3;

    /** Default of {@link Builder#bootstrap}: the service's own bootstrap hosts. */
    public static final List<URI> DEFAULT_BOOTSTRAP =
            List.of(URI.create("https://rs.easemob.com"), URI.create("https://rs.chat.agora.io"));

    private static final int MAX_LOGIN_EXTENSION_CHARS = 1024;

    private final @Nullable String appKey;
    private final @Nullable String appId;
    private final @Nullable URI rest;
    private final @Nullable URI socket;
    private final List<URI> bootstrap;
    private final boolean plainTextAllowed;
    private final @Nullable String deviceId;
    private final String deviceName;
    private final OptionalInt customPlatform;
    private final @Nullable String loginExtension;
    private final Duration heartbeatInterval;
    private final @Nullable Duration heartbeatTimeout;
    private final Duration stepTimeout;
    private final Duration loginTimeout;
    private final Duration sendTimeout;
    private final int loginAttempts;
    private final int restAttempts;
    private final ReconnectPolicy reconnect;
    private final OfflineSends offlineSends;
    private final boolean deliveryReceipts;
    private final @Nullable Executor handlerExecutor;
    private final LogOptions logging;
    private final @Nullable MetricsRecorder metrics;
    private final @Nullable OperationTracer tracer;
    private final List<MessageType> messageTypes;
    private final @Nullable AttachmentUploader attachmentUploader;
    private final ProxySettings proxy;
    private final @Nullable SSLContext tls;

    private ClientOptions(Builder builder) {
        this.appKey = builder.appKey;
        this.appId = builder.appId;
        this.rest = builder.rest;
        this.socket = builder.socket;
        this.bootstrap = builder.bootstrap;
        this.plainTextAllowed = builder.plainTextAllowed;
        this.deviceId = builder.deviceId;
        this.deviceName = builder.deviceName;
        this.customPlatform = builder.customPlatform;
        this.loginExtension = builder.loginExtension;
        this.heartbeatInterval = builder.heartbeatInterval;
        this.heartbeatTimeout = builder.heartbeatTimeout;
        this.stepTimeout = builder.stepTimeout;
        this.loginTimeout = builder.loginTimeout;
        this.sendTimeout = builder.sendTimeout;
        this.loginAttempts = builder.loginAttempts;
        this.restAttempts = builder.restAttempts;
        this.reconnect = builder.reconnect;
        this.offlineSends = builder.offlineSends;
        this.deliveryReceipts = builder.deliveryReceipts;
        this.handlerExecutor = builder.handlerExecutor;
        this.logging = builder.logging;
        this.metrics = builder.metrics;
        this.tracer = builder.tracer;
        this.messageTypes = builder.messageTypes;
        this.attachmentUploader = builder.attachmentUploader;
        this.proxy = builder.proxy;
        this.tls = builder.tls;
    }

    /**
     * Starts a set of options.
     *
     * @param appKey the app key from the console, {@code org#app}
     * @return a builder with every default set
     * @throws IllegalArgumentException if the key is not two non-empty parts around one {@code #}. Source: R1
     */
    public static Builder builder(String appKey) {
        if (AppKey.parse(appKey).isEmpty()) {
            throw Builder.invalid("appKey", appKey, "org#app: two non-empty parts around exactly one #");
        }
        return new Builder(appKey, null);
    }

    /**
     * Starts a set of options of an app that is known by its app id; its app key is learned with the addresses, so
     * {@link Builder#rest} and {@link Builder#socket} must not be given.
     *
     * @param appId the app id from the console
     * @return a builder with every default set
     * @throws IllegalArgumentException if the id is blank. Source: R1
     */
    public static Builder builderForAppId(String appId) {
        if (appId.isBlank()) {
            throw Builder.invalid("appId", "\"" + appId + "\"", "the app id from the console, not blank");
        }
        return new Builder(null, appId);
    }

    /**
     * Starts a copy with all values of this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = new Builder(appKey, appId);
        copy.rest = rest;
        copy.socket = socket;
        copy.bootstrap = bootstrap;
        copy.plainTextAllowed = plainTextAllowed;
        copy.deviceId = deviceId;
        copy.deviceName = deviceName;
        copy.customPlatform = customPlatform;
        copy.loginExtension = loginExtension;
        copy.heartbeatInterval = heartbeatInterval;
        copy.heartbeatTimeout = heartbeatTimeout;
        copy.stepTimeout = stepTimeout;
        copy.loginTimeout = loginTimeout;
        copy.sendTimeout = sendTimeout;
        copy.loginAttempts = loginAttempts;
        copy.restAttempts = restAttempts;
        copy.reconnect = reconnect;
        copy.offlineSends = offlineSends;
        copy.deliveryReceipts = deliveryReceipts;
        copy.handlerExecutor = handlerExecutor;
        copy.logging = logging;
        copy.metrics = metrics;
        copy.tracer = tracer;
        copy.messageTypes = messageTypes;
        copy.attachmentUploader = attachmentUploader;
        copy.proxy = proxy;
        copy.tls = tls;
        return copy;
    }

    /**
     * Returns the app key.
     *
     * @return {@code org#app}, or empty if the app is known by its app id
     */
    public Optional<String> appKey() {
        return Optional.ofNullable(appKey);
    }

    /**
     * Returns the app id.
     *
     * @return the id, or empty if the app is known by its app key
     */
    public Optional<String> appId() {
        return Optional.ofNullable(appId);
    }

    /**
     * Returns the address of the REST service.
     *
     * @return the address, or empty if it is asked for at login
     */
    public Optional<URI> rest() {
        return Optional.ofNullable(rest);
    }

    /**
     * Returns the address of the message service.
     *
     * @return the address, or empty if it is asked for at login
     */
    public Optional<URI> socket() {
        return Optional.ofNullable(socket);
    }

    /**
     * Returns where to ask for the addresses.
     *
     * @return the bootstrap hosts, in the order in which they are tried
     */
    public List<URI> bootstrap() {
        return bootstrap;
    }

    /**
     * Tells whether connections without TLS are allowed to hosts other than this one.
     *
     * @return true if they are
     */
    public boolean plainTextAllowed() {
        return plainTextAllowed;
    }

    /**
     * Returns the id of this device.
     *
     * @return the id, or empty if each client makes one up
     */
    public Optional<String> deviceId() {
        return Optional.ofNullable(deviceId);
    }

    /**
     * Returns the name of this device.
     *
     * @return the name
     */
    public String deviceName() {
        return deviceName;
    }

    /**
     * Returns the number of the platform class this device is counted in.
     *
     * @return 1 to 100, or empty for the class "other"
     */
    public OptionalInt customPlatform() {
        return customPlatform;
    }

    /**
     * Returns what a device that is forced out by this login is told.
     *
     * @return the text, or empty
     */
    public Optional<String> loginExtension() {
        return Optional.ofNullable(loginExtension);
    }

    /**
     * Returns how long a silent link is trusted.
     *
     * @return the silence after which a heartbeat is sent
     */
    public Duration heartbeatInterval() {
        return heartbeatInterval;
    }

    /**
     * Returns how long an answer to a heartbeat may take.
     *
     * @return the bound, after which the link counts as lost
     */
    public Duration heartbeatTimeout() {
        if (heartbeatTimeout != null) {
            return heartbeatTimeout;
        }
        boolean isShort = heartbeatInterval.compareTo(DEFAULT_HEARTBEAT_TIMEOUT) < 0;
        return isShort ? heartbeatInterval : DEFAULT_HEARTBEAT_TIMEOUT;
    }

    /**
     * Returns how long one step of a login may take.
     *
     * @return the bound of each REST call, of opening the socket, and of the server's answer on it
     */
    public Duration stepTimeout() {
        return stepTimeout;
    }

    /**
     * Returns how long a login may take in all.
     *
     * @return the bound
     */
    public Duration loginTimeout() {
        return loginTimeout;
    }

    /**
     * Returns how long the server's acknowledgement of a message may take.
     *
     * @return the bound
     */
    public Duration sendTimeout() {
        return sendTimeout;
    }

    /**
     * Returns how often a login without an answer is tried.
     *
     * @return the number of tries in all
     */
    public int loginAttempts() {
        return loginAttempts;
    }

    /**
     * Returns how often an application's REST call is made that gets no answer.
     *
     * @return the number of tries in all
     */
    public int restAttempts() {
        return restAttempts;
    }

    /**
     * Returns when a lost link is tried again.
     *
     * @return the policy
     */
    public ReconnectPolicy reconnect() {
        return reconnect;
    }

    /**
     * Returns what becomes of messages while the link is lost.
     *
     * @return the setting
     */
    public OfflineSends offlineSends() {
        return offlineSends;
    }

    /**
     * Tells whether messages from users are answered with a delivery receipt.
     *
     * @return {@link Builder#deliveryReceipts}
     */
    public boolean deliveryReceipts() {
        return deliveryReceipts;
    }

    /**
     * Returns where handlers run.
     *
     * @return the application's executor, or empty for the SDK's own daemon threads
     */
    public Optional<Executor> handlerExecutor() {
        return Optional.ofNullable(handlerExecutor);
    }

    /**
     * Returns the threshold of the log.
     *
     * @return the level below which nothing is logged
     */
    public LogLevel logLevel() {
        return logging.level();
    }

    /**
     * Returns how this client logs.
     *
     * @return the options, the threshold included
     */
    public LogOptions logging() {
        return logging;
    }

    /**
     * Returns who takes what this client measures.
     *
     * @return the application's recorder, or empty if nothing is measured
     */
    public Optional<MetricsRecorder> metrics() {
        return Optional.ofNullable(metrics);
    }

    /**
     * Returns who follows what this client does.
     *
     * @return the application's tracer, or empty if nothing is followed
     */
    public Optional<OperationTracer> tracer() {
        return Optional.ofNullable(tracer);
    }

    /**
     * Returns which custom messages become events of the application's own.
     *
     * @return the types, no two of which have the same event name
     */
    public List<MessageType> messageTypes() {
        return messageTypes;
    }

    /**
     * Returns who uploads files.
     *
     * @return the application's uploader, or empty for the service's
     */
    public Optional<AttachmentUploader> attachmentUploader() {
        return Optional.ofNullable(attachmentUploader);
    }

    /**
     * Returns how connections leave.
     *
     * @return the setting for REST and socket
     */
    public ProxySettings proxy() {
        return proxy;
    }

    /**
     * Returns what TLS is made with.
     *
     * @return the context, or empty for the JVM's default
     */
    public Optional<SSLContext> tls() {
        return Optional.ofNullable(tls);
    }

    @Override
    public String toString() {
        return "ClientOptions[appKey=" + appKey() + ", rest=" + rest + ", socket=" + socket + ", deviceName="
                + deviceName + "]";
    }

    /** Collects options. Each method checks its value at once; {@link #build()} checks how they fit together. */
    public static final class Builder {
        private final @Nullable String appKey;
        private final @Nullable String appId;
        private @Nullable URI rest;
        private @Nullable URI socket;
        private List<URI> bootstrap = DEFAULT_BOOTSTRAP;
        private boolean plainTextAllowed;
        private @Nullable String deviceId;
        private String deviceName = "msync4j";
        private OptionalInt customPlatform = OptionalInt.empty();
        private @Nullable String loginExtension;
        private Duration heartbeatInterval = DEFAULT_HEARTBEAT_INTERVAL;
        private @Nullable Duration heartbeatTimeout;
        private Duration stepTimeout = DEFAULT_STEP_TIMEOUT;
        private Duration loginTimeout = DEFAULT_LOGIN_TIMEOUT;
        private Duration sendTimeout = DEFAULT_SEND_TIMEOUT;
        private int loginAttempts = DEFAULT_LOGIN_ATTEMPTS;
        private int restAttempts = DEFAULT_REST_ATTEMPTS;
        private ReconnectPolicy reconnect = ReconnectPolicy.standard();
        private OfflineSends offlineSends = OfflineSends.waiting();
        private boolean deliveryReceipts;
        private @Nullable Executor handlerExecutor;
        private LogOptions logging = LogOptions.defaults();
        private @Nullable MetricsRecorder metrics;
        private @Nullable OperationTracer tracer;
        private List<MessageType> messageTypes = List.of();
        private @Nullable AttachmentUploader attachmentUploader;
        private ProxySettings proxy = ProxySettings.system();
        private @Nullable SSLContext tls;

        private Builder(@Nullable String appKey, @Nullable String appId) {
            this.appKey = appKey;
            this.appId = appId;
        }

        /**
         * Sets the address of the REST service. Given together with {@link #socket}, or not at all: without them the
         * addresses are asked for at each login.
         *
         * @param uri an {@code https} address; {@code http} for this host, or with {@link #plainTextAllowed}
         * @return this builder
         */
        public Builder rest(URI uri) {
            this.rest = checked("rest", uri, "https", "http");
            return this;
        }

        /**
         * Sets the address of the message service, complete with its path.
         *
         * @param uri a {@code wss} address; {@code ws} for this host, or with {@link #plainTextAllowed}
         * @return this builder
         */
        public Builder socket(URI uri) {
            this.socket = checked("socket", uri, "wss", "ws");
            return this;
        }

        /**
         * Sets where the addresses are asked for. Default: {@link ClientOptions#DEFAULT_BOOTSTRAP}. Source: R10.
         *
         * @param hosts the hosts, in the order in which they are tried
         * @return this builder
         */
        public Builder bootstrap(List<URI> hosts) {
            if (hosts.isEmpty()) {
                throw invalid("bootstrap", hosts, "at least one address");
            }
            hosts.forEach(host -> checked("bootstrap", host, "https", "http"));
            this.bootstrap = List.copyOf(hosts);
            return this;
        }

        /**
         * Allows connections without TLS to hosts other than this one. Everything, passwords and tokens included, is
         * then readable on the way. Default: false. Source: R12.
         *
         * @param allowed whether to allow it
         * @return this builder
         */
        public Builder plainTextAllowed(boolean allowed) {
            this.plainTextAllowed = allowed;
            return this;
        }

        /**
         * Sets the id of this device: the same id again is the same device, and replaces its own older connection.
         * Default: a new one for each client. Source: R14.
         *
         * @param id 1 to 64 letters, digits, {@code _}, {@code -} or {@code .}
         * @return this builder
         */
        public Builder deviceId(String id) {
            if (!id.matches("[A-Za-z0-9_.-]{1,64}")) {
                throw invalid("deviceId", id, "1 to 64 letters, digits, '_', '-' or '.'");
            }
            this.deviceId = id;
            return this;
        }

        /**
         * Sets the name of this device, as users see it. Default: {@code msync4j}.
         *
         * @param name 1 to 64 characters
         * @return this builder
         */
        public Builder deviceName(String name) {
            if (name.isBlank() || name.length() > 64) {
                throw invalid("deviceName", name, "1 to 64 characters");
            }
            this.deviceName = name;
            return this;
        }

        /**
         * Counts this device in a platform class of the app's own, so that it does not compete with the user's browser
         * for a place. Default: the class "other". Source: R14, B3.
         *
         * @param number 1 to 100, as set up in the console
         * @return this builder
         */
        public Builder customPlatform(int number) {
            if (number < 1 || number > 100) {
                throw invalid("customPlatform", number, "1 to 100");
            }
            this.customPlatform = OptionalInt.of(number);
            return this;
        }

        /**
         * Sets what a device that is forced out by this login is told of it. Default: nothing.
         *
         * @param text at most 1024 characters
         * @return this builder
         */
        public Builder loginExtension(String text) {
            if (text.length() > MAX_LOGIN_EXTENSION_CHARS) {
                throw invalid("loginExtension", text.length() + " characters", "at most 1024 characters");
            }
            this.loginExtension = text;
            return this;
        }

        /**
         * Sets the silence after which a heartbeat is sent. Default: 30 seconds. Source: R13.
         *
         * @param interval 5 seconds to 5 minutes
         * @return this builder
         */
        public Builder heartbeatInterval(Duration interval) {
            this.heartbeatInterval =
                    within("heartbeatInterval", interval, Duration.ofSeconds(5), Duration.ofMinutes(5));
            return this;
        }

        /**
         * Sets how long an answer to a heartbeat may take: a dead link is noticed within interval and timeout. Default: 10
         * seconds, or the heartbeat interval if that is shorter. Source: R13.
         *
         * @param timeout 100 milliseconds to 1 minute, and no longer than the heartbeat interval, which {@link #build()}
         *     looks at
         * @return this builder
         */
        public Builder heartbeatTimeout(Duration timeout) {
            this.heartbeatTimeout = within("heartbeatTimeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(1));
            return this;
        }

        /**
         * Sets how long one step of a login may take. Default: 10 seconds. Source: R25.
         *
         * @param timeout 100 milliseconds to 1 minute
         * @return this builder
         */
        public Builder stepTimeout(Duration timeout) {
            this.stepTimeout = within("stepTimeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(1));
            return this;
        }

        /**
         * Sets how long a login may take in all. Default: 30 seconds. Source: R25.
         *
         * @param timeout 100 milliseconds to 5 minutes
         * @return this builder
         */
        public Builder loginTimeout(Duration timeout) {
            this.loginTimeout = within("loginTimeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(5));
            return this;
        }

        /**
         * Sets how long the server's acknowledgement of a message may take. Default: 15 seconds.
         *
         * @param timeout 100 milliseconds to 5 minutes
         * @return this builder
         */
        public Builder sendTimeout(Duration timeout) {
            this.sendTimeout = within("sendTimeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(5));
            return this;
        }

        /**
         * Sets how often a login that gets no answer is tried in all, each time at the next address. A login that is
         * refused is never tried again. Default: 3. Source: R29, R30.
         *
         * @param tries 1 to 10
         * @return this builder
         */
        public Builder loginAttempts(int tries) {
            if (tries < 1 || tries > 10) {
                throw invalid("loginAttempts", tries, "1 to 10");
            }
            this.loginAttempts = tries;
            return this;
        }

        /**
         * Sets how often a call over {@link MsyncClient#rest()} is made in all while the service does not answer, is busy or
         * fails, after growing random waits below 5 seconds; no try begins later than 30 seconds after the first. Only calls
         * that may be made twice are: those that read, and those whose spec says so. A refusal is never tried again.
         * Default: 3.
         *
         * @param tries 1 to 10; 1 for no other try
         * @return this builder
         */
        public Builder restAttempts(int tries) {
            if (tries < 1 || tries > 10) {
                throw invalid("restAttempts", tries, "1 to 10");
            }
            this.restAttempts = tries;
            return this;
        }

        /**
         * Sets when a lost link is tried again. Default: {@link ReconnectPolicy#standard()}. Source: R16, R40.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder reconnect(ReconnectPolicy policy) {
            this.reconnect = policy;
            return this;
        }

        /**
         * Sets what becomes of messages while the link is lost. Default: {@link OfflineSends#waiting()}. Source: R39.
         *
         * @param setting the setting
         * @return this builder
         */
        public Builder offlineSends(OfflineSends setting) {
            this.offlineSends = setting;
            return this;
        }

        /**
         * Says whether this client answers each message from a user, as it arrives, with a delivery receipt: the sender gets
         * {@link io.github.msync4j.message.MessageDelivered}. Never for own messages, groups, chat rooms and pieces of
         * streams. A receipt whose acknowledgement is lost with the link is sent again after a reconnect, as far as
         * {@link OfflineSends} has room. Default: false. Source: R11, messages.md 4.1.
         *
         * @param answered true for receipts
         * @return this
         */
        public Builder deliveryReceipts(boolean answered) {
            this.deliveryReceipts = answered;
            return this;
        }

        /**
         * Sets where handlers and the continuations of returned stages run. The executor stays the application's: the
         * SDK never shuts it down. Default: daemon threads of the SDK, started with the first event.
         *
         * @param executor the executor
         * @return this builder
         */
        public Builder handlerExecutor(Executor executor) {
            this.handlerExecutor = executor;
            return this;
        }

        /**
         * Sets the threshold of the log. Default: {@link LogLevel#WARN}, because where nothing is set up the host prints
         * what is above it.
         *
         * @param level the level below which nothing is logged
         * @return this builder
         */
        public Builder logLevel(LogLevel level) {
            return logging(logging.toBuilder().level(level).build());
        }

        /**
         * Sets how this client logs: threshold, format, console, cache, files, what is left out. Default:
         * {@link LogOptions#defaults()}: from {@link LogLevel#WARN} on, to the host's logging alone. System properties
         * {@code msync4j.log.…} hold against it: see {@link Logging#create(String, LogOptions)}. Source: R46 to R54.
         *
         * @param options the options, the threshold included
         * @return this builder
         */
        public Builder logging(LogOptions options) {
            this.logging = options;
            return this;
        }

        /**
         * Sets who takes what this client measures: times, counts and states, never what users wrote or who they are. It is
         * called on the SDK's own threads, and must not block; one that throws harms nothing else. One recorder may serve any
         * number of clients. Default: none, and nothing is measured.
         *
         * @param recorder takes it to the application's own systems
         * @return this builder
         */
        public Builder metrics(MetricsRecorder recorder) {
            this.metrics = recorder;
            return this;
        }

        /**
         * Sets who follows what this client does: a span for each operation that the application asks for, one for each request to
         * the REST service, and handlers and continuations within the span that they belong to. It is told of names, kinds and
         * results, never of what users wrote or who they are. It is called on the application's threads and on the SDK's own, and
         * must not block; one that throws harms nothing else. One tracer may serve any number of clients. Default: none, and
         * nothing is followed.
         *
         * @param tracer takes it to the application's own systems
         * @return this builder
         */
        public Builder tracer(OperationTracer tracer) {
            this.tracer = tracer;
            return this;
        }

        /**
         * Adds types of custom messages: those that come in become events of the application's own, in place of
         * {@code MessageReceived}, or {@code MessageMalformed} if they do not fit. Default: none.
         *
         * @param types the types, which generated code gives: {@code OrderMessages.types()}
         * @return this builder
         * @throws IllegalArgumentException if two types have the same event name
         */
        public Builder addMessageTypes(List<MessageType> types) {
            List<MessageType> all = new ArrayList<>(messageTypes);
            for (MessageType type : types) {
                if (all.stream().anyMatch(other -> other.event().equals(type.event()))) {
                    throw invalid("messageTypes", type.event(), "one type for each event name");
                }
                all.add(type);
            }
            this.messageTypes = List.copyOf(all);
            return this;
        }

        /**
         * Sets who uploads the files that are given to {@link MsyncClient#attachments()}: a server of the application's own
         * instead of the service, which then is asked for nothing. Default: the service. Source: R15.
         *
         * @param uploader brings files to where they are kept
         * @return this builder
         */
        public Builder attachmentUploader(AttachmentUploader uploader) {
            this.attachmentUploader = uploader;
            return this;
        }

        /**
         * Sets how connections leave, REST and socket alike. Default: {@link ProxySettings#system()}.
         *
         * @param settings the setting
         * @return this builder
         */
        public Builder proxy(ProxySettings settings) {
            this.proxy = settings;
            return this;
        }

        /**
         * Sets what TLS is made with: the certificates that are trusted, and this side's own where a server asks for
         * one. That a certificate is for the host is checked whatever is set here. Default: the JVM's default context.
         *
         * @param context the context
         * @return this builder
         */
        public Builder tls(SSLContext context) {
            this.tls = context;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         * @throws IllegalArgumentException if options contradict each other; the message names option, value and range
         */
        public ClientOptions build() {
            if ((rest == null) != (socket == null)) {
                throw new IllegalArgumentException("rest and socket: give both, or neither to have them looked up"
                        + " (rest=" + rest + ", socket=" + socket + ")");
            }
            if (heartbeatTimeout != null && heartbeatTimeout.compareTo(heartbeatInterval) > 0) {
                throw invalid(
                        "heartbeatTimeout", heartbeatTimeout, "at most the heartbeatInterval, " + heartbeatInterval);
            }
            if (appId != null && rest != null) {
                throw new IllegalArgumentException(
                        "rest, socket: an app id goes with the look-up of the addresses, which"
                                + " tells its app key; give an app key, or no addresses");
            }
            requireTls("rest", rest);
            requireTls("socket", socket);
            bootstrap.forEach(host -> requireTls("bootstrap", host));
            return new ClientOptions(this);
        }

        private void requireTls(String option, @Nullable URI uri) {
            if (uri != null && !PlainText.allows(uri, plainTextAllowed)) {
                throw invalid(option, uri, "https or wss; plain text to another host needs plainTextAllowed(true)");
            }
        }

        private static URI checked(String option, URI uri, String secure, String plain) {
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(option + ": an address with user or password in it is refused");
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals(secure) || scheme.equals(plain)) || uri.getHost() == null) {
                throw invalid(option, uri, secure + "://host[:port][/path] or " + plain + "://…");
            }
            return uri;
        }

        private static Duration within(String option, Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw invalid(option, value, least + " to " + most);
            }
            return value;
        }

        private static IllegalArgumentException invalid(String option, Object value, String allowed) {
            return new IllegalArgumentException(option + ": " + value + " is not allowed; allowed: " + allowed);
        }
    }
}
