package io.github.msync4j.admin;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app's own server does with its users: registers and deletes them, changes their passwords, forces them out.
 *
 * <p><b>For servers only.</b> It holds the app's secret, with which everything can be done to every user.
 *
 * <p>The app's token is obtained with the first call, kept, and renewed before it ends or when the service refuses it; no
 * call needs to know of it. Nothing is started before the first call. All methods may be called from any thread, and none
 * of them waits.
 *
 * <p><b>Stages</b> fail with {@link MsyncException}: {@link ErrorCode#AUTHENTICATION_REFUSED} for a wrong client id or secret,
 * {@link ErrorCode#INVALID_APP_KEY} for an app that does not exist, {@link ErrorCode#SERVER_BUSY} and
 * {@link ErrorCode#QUOTA_REACHED} beyond the service's limits, {@link ErrorCode#TIMEOUT},
 * {@link ErrorCode#SERVER_UNREACHABLE} or {@link ErrorCode#TLS_FAILED} without an answer,
 * {@link ErrorCode#INVALID_ARGUMENT} for what is not sent at all, and with what each method says besides. They are completed
 * on the threads of the HTTP client. Source: R18.
 */
public final class ServerAdmin {
    /** How many users one call registers at most: 60. */
    public static final int MAX_BATCH = 60;

    /** Default of {@link Builder#timeout}: 15 seconds. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

    private final String app;
    private final AdminApi calls;

    private ServerAdmin(Builder builder) {
        this.app = builder.appKey + " at " + builder.rest;
        this.calls = AdminApi.of(new AdminTransport(builder, InstantSource.system()));
    }

    /**
     * Starts from an app, as the console shows it.
     *
     * @param appKey the app: {@code org#app}
     * @param rest the address of the app's REST service, such as {@code https://a1.easemob.com}
     * @param clientId the app's client id
     * @param clientSecret the app's client secret; never shown
     * @return a builder
     * @throws IllegalArgumentException if the app key is not one, or the address has no host
     */
    public static Builder builder(String appKey, URI rest, String clientId, String clientSecret) {
        return new Builder(appKey, rest, clientId, clientSecret);
    }

    /**
     * Registers a user, whether the app's registration is open or not.
     *
     * <p>Fails with {@link ErrorCode#USER_ALREADY_EXISTS}, or with {@link ErrorCode#ILLEGAL_USER_ID} for an id or a password
     * that the service does not take.
     *
     * @param userId the new user's id: 1 to 64 of {@code a–z}, {@code 0–9}, {@code _}, {@code -}, {@code .}
     * @param password the new user's password: at most 64 characters
     * @return the account
     */
    public CompletionStage<Account> register(String userId, String password) {
        return register(NewUser.builder().userId(userId).password(password).build());
    }

    /**
     * Registers a user, whether the app's registration is open or not.
     *
     * <p>Fails as {@link #register(String, String)} does.
     *
     * @param user the new user
     * @return the account
     */
    public CompletionStage<Account> register(NewUser user) {
        return own(calls.registerUser(user));
    }

    /**
     * Registers many users in one call. One that is there already is told of in the result and keeps the others from
     * nothing; an id that is illegal fails the call, with {@link ErrorCode#ILLEGAL_USER_ID}.
     *
     * <p>Fails with {@link ErrorCode#INVALID_ARGUMENT}, and sends nothing, if there is no user, more than
     * {@link #MAX_BATCH}, or one twice.
     *
     * @param users the new users: 1 to {@link #MAX_BATCH}
     * @return who was registered, and who was not
     */
    public CompletionStage<RegisteredUsers> register(List<NewUser> users) {
        if (users.isEmpty() || users.size() > MAX_BATCH) {
            return refused(
                    "registering " + users.size() + " users: one call takes 1 to " + MAX_BATCH + "; make several");
        }
        // the service would repeat the passwords of a user who is there twice
        Set<String> ids = new HashSet<>();
        for (NewUser user : users) {
            if (!ids.add(user.userId().toLowerCase(Locale.ROOT))) {
                return refused("registering users: " + user.userId() + " is there twice");
            }
        }
        return own(calls.registerUsers(NewUsers.builder().users(users).build()));
    }

    /**
     * Deletes a user, and with the user the groups and chat rooms that are the user's own. Clients that are logged in see
     * {@link ErrorCode#USER_REMOVED}.
     *
     * <p>Fails with {@link ErrorCode#USER_NOT_FOUND}.
     *
     * @param userId the user
     * @return the account as it was
     */
    public CompletionStage<Account> delete(String userId) {
        return own(calls.deleteUser(User.builder().userId(userId).build()));
    }

    /**
     * Changes a user's password; the old one need not be known. Clients that are logged in see
     * {@link ErrorCode#PASSWORD_CHANGED}.
     *
     * <p>Fails with {@link ErrorCode#USER_NOT_FOUND}, or with {@link ErrorCode#INVALID_PASSWORD} for one that the service does
     * not take.
     *
     * @param userId the user
     * @param password the new password: 1 to 64 characters
     * @return done when the password is changed
     */
    public CompletionStage<Void> changePassword(String userId, String password) {
        return own(calls.changePassword(PasswordChange.builder()
                        .userId(userId)
                        .password(password)
                        .build())
                .thenAccept(changed -> {}));
    }

    /**
     * Ends a user's sessions on all devices. Clients see {@link ErrorCode#FORCED_OUT}; nothing keeps them from a new login.
     *
     * <p>Fails with {@link ErrorCode#USER_NOT_FOUND}.
     *
     * @param userId the user
     * @return what the service says: whether anybody was forced out
     */
    public CompletionStage<Boolean> forceOut(String userId) {
        return own(calls.forceOut(User.builder().userId(userId).build()).thenApply(ForcedOut::result));
    }

    /**
     * Ends a user's session on one device, as {@link #forceOut(String)} does on all.
     *
     * @param userId the user
     * @param resource the device's resource, as {@code Connected.resource()} has it
     * @return what the service says: whether anybody was forced out
     */
    public CompletionStage<Boolean> forceOut(String userId, String resource) {
        return own(calls.forceOutDevice(
                        UserDevice.builder().userId(userId).resource(resource).build())
                .thenApply(ForcedOut::result));
    }

    /** A stage that fails with what went wrong, and not with what it was wrapped in on its way. */
    private static <T> CompletionStage<T> own(CompletionStage<T> stage) {
        CompletableFuture<T> result = new CompletableFuture<>();
        var unused = stage.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(AdminTransport.cause(failure));
            }
        });
        return result.minimalCompletionStage();
    }

    private static <T> CompletionStage<T> refused(String why) {
        return CompletableFuture.failedStage(new MsyncException(ErrorCode.INVALID_ARGUMENT, why));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServerAdmin[" + app + "]";
    }

    /** Collects what a {@link ServerAdmin} needs to know. Not for use by several threads. */
    public static final class Builder {
        private static final Pattern APP_KEY = Pattern.compile("([^#\\s]+)#([^#\\s]+)");
        private static final Pattern THIS_HOST = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofMinutes(2);

        private final String appKey;
        private final URI rest;
        private final AppCredentials credentials;
        private Duration timeout = DEFAULT_TIMEOUT;
        private @Nullable HttpClient http;
        private boolean plainTextAllowed;

        private Builder(String appKey, URI rest, String clientId, String clientSecret) {
            if (!APP_KEY.matcher(appKey).matches()) {
                throw new IllegalArgumentException("appKey: \"" + appKey + "\" is not org#app");
            }
            if (rest.getHost() == null || rest.getRawUserInfo() != null || rest.getRawQuery() != null) {
                throw new IllegalArgumentException("rest: give the address as https://host or https://host:port");
            }
            this.appKey = appKey;
            this.rest = rest;
            this.credentials = AppCredentials.builder()
                    .clientId(clientId)
                    .clientSecret(clientSecret)
                    .build();
        }

        /**
         * Sets how long a call may take. Default: {@link #DEFAULT_TIMEOUT}.
         *
         * @param value 1 second to 2 minutes
         * @return this builder
         */
        public Builder timeout(Duration value) {
            if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("timeout: " + value + " is not 1 second to 2 minutes");
            }
            this.timeout = value;
            return this;
        }

        /**
         * Sets what makes the requests: its proxy, TLS and threads are used. Default: a client as the JDK makes it, with
         * the proxy of the system properties.
         *
         * @param value the HTTP client; it should not follow redirects, which the service does not use
         * @return this builder
         */
        public Builder http(HttpClient value) {
            this.http = value;
            return this;
        }

        /**
         * Lets the app's secret travel without TLS. Default: only to this host.
         *
         * @param value true to allow it
         * @return this builder
         */
        public Builder plainTextAllowed(boolean value) {
            this.plainTextAllowed = value;
            return this;
        }

        /**
         * Makes it. Nothing is started.
         *
         * @return for any number of calls, by any thread
         * @throws IllegalArgumentException if the address is without TLS, and that is not allowed
         */
        public ServerAdmin build() {
            boolean secure = "https".equalsIgnoreCase(rest.getScheme());
            boolean plain = "http".equalsIgnoreCase(rest.getScheme());
            if (!secure
                    && !(plain
                            && (plainTextAllowed
                                    || THIS_HOST.matcher(rest.getHost()).matches()))) {
                throw new IllegalArgumentException(
                        "rest: " + rest + " is not https; the app's secret would travel in clear");
            }
            return new ServerAdmin(this);
        }

        String org() {
            return appKey.substring(0, appKey.indexOf('#'));
        }

        String app() {
            return appKey.substring(appKey.indexOf('#') + 1);
        }

        URI rest() {
            return rest;
        }

        AppCredentials credentials() {
            return credentials;
        }

        Duration timeout() {
            return timeout;
        }

        HttpClient newHttp() {
            HttpClient given = http;
            return given != null
                    ? given
                    : HttpClient.newBuilder().connectTimeout(timeout).build();
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "ServerAdmin.Builder[" + appKey + " at " + rest + "]";
        }
    }
}
