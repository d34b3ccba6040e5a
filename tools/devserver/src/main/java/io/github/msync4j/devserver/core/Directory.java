package io.github.msync4j.devserver.core;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who there is, by app, and the tokens they hold. */
public final class Directory {

    private static final Pattern APP_KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}#[A-Za-z0-9_.-]{1,64}");
    private static final Pattern USER_ID = Pattern.compile("[a-z0-9_.-]{1,64}");
    private static final int MAX_PASSWORD = 64;
    private static final int MAX_NICKNAME = 100;

    /** Tokens that ended are remembered for a day, to be refused by the right name. */
    private static final long TOKEN_MEMORY = Duration.ofDays(1).toMillis();

    private final Policy policy;
    private final Map<String, Map<String, Account>> apps = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    Directory(Policy policy) {
        this.policy = policy;
    }

    /**
     * Holds an app key against the ones there are.
     *
     * @param appKey as {@code org#app}
     * @throws RestRefusal 404 if there is no such app
     */
    public void requireApp(String appKey) throws RestRefusal {
        if (!hasApp(appKey)) {
            throw RestRefusal.noApp(appKey.replace('#', '/'));
        }
    }

    private boolean hasApp(String appKey) {
        return APP_KEY.matcher(appKey).matches()
                && (policy.appKeys().isEmpty() || policy.appKeys().contains(appKey));
    }

    /**
     * Registers a user.
     *
     * @param appKey the app
     * @param username the wanted id; upper case is taken as lower case
     * @param password the password
     * @param nickname the name shown, maybe empty
     * @param now Unix milliseconds
     * @return the new account
     * @throws RestRefusal if that is not possible
     */
    public Account register(String appKey, String username, String password, String nickname, long now)
            throws RestRefusal {
        requireApp(appKey);
        if (!policy.openRegistration()) {
            throw new RestRefusal(401, "unauthorized", "Open registration doesn't allow, so register user need token");
        }
        return registerByApp(appKey, username, password, nickname, now);
    }

    /**
     * Registers a user as the app's own server may, whether registration is open or not.
     *
     * @param appKey the app
     * @param username the wanted id; upper case is taken as lower case
     * @param password the password
     * @param nickname the name shown, maybe empty
     * @param now Unix milliseconds
     * @return the new account
     * @throws RestRefusal if that is not possible
     */
    public Account registerByApp(String appKey, String username, String password, String nickname, long now)
            throws RestRefusal {
        requireApp(appKey);
        String userId = Account.canonical(username);
        if (!USER_ID.matcher(userId).matches()) {
            throw new RestRefusal(400, "illegal_argument", "username [" + shown(username) + "] is not legal");
        }
        requirePassword(password);
        if (nickname.length() > MAX_NICKNAME) {
            throw new RestRefusal(400, "illegal_argument", "nickname must have at most 100 characters");
        }
        Map<String, Account> accounts = apps.computeIfAbsent(appKey, k -> new LinkedHashMap<>());
        if (accounts.containsKey(userId)) {
            throw new RestRefusal(
                    400,
                    "duplicate_unique_property_exists",
                    "Application " + appKey.replace('#', '/') + " Entity user requires that property named username be"
                            + " unique, value of " + userId + " exists");
        }
        Account account = new Account(appKey, userId, new Password(password), nickname, now);
        accounts.put(userId, account);
        return account;
    }

    private static void requirePassword(String password) throws RestRefusal {
        if (password.isEmpty() || password.length() > MAX_PASSWORD) {
            throw new RestRefusal(400, "illegal_argument", "password must have 1 to 64 characters");
        }
    }

    void remove(Account account) {
        apps.values().forEach(accounts -> accounts.remove(account.userId(), account));
        forgetTokens(account);
    }

    /** With the old password the tokens that were had for it are no good any more. */
    void changePassword(Account account, String password) throws RestRefusal {
        requirePassword(password);
        account.password(new Password(password));
        forgetTokens(account);
    }

    private void forgetTokens(Account account) {
        tokens.values().removeIf(token -> token.account() == account);
    }

    /**
     * Trades a password for a token.
     *
     * @param appKey the app
     * @param username the user
     * @param password the user's password
     * @param lifetime how long the token is to live, zero for ever, or null for the server's rule
     * @param now Unix milliseconds
     * @return a new token
     * @throws RestRefusal if the user or the password is wrong
     */
    public Token issueToken(String appKey, String username, String password, @Nullable Duration lifetime, long now)
            throws RestRefusal {
        requireApp(appKey);
        Account account = account(appKey, username);
        if (account == null) {
            throw new RestRefusal(404, "organization_application_not_found", "user not found");
        }
        if (!account.hasPassword(password)) {
            throw new RestRefusal(400, "invalid_grant", "invalid password");
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String text = "YWMt" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Duration granted = lifetime == null ? policy.tokenLifetime() : lifetime;
        Token token = new Token(text, account, now, granted.toMillis());
        tokens.put(text, token);
        return token;
    }

    /**
     * Finds out who is calling.
     *
     * @param appKey the app that is called
     * @param text the token shown
     * @param now Unix milliseconds
     * @return the token
     * @throws RestRefusal 401 if the token is unknown, has expired or is another app's
     */
    public Token authenticate(String appKey, String text, long now) throws RestRefusal {
        requireApp(appKey);
        Token token = tokens.get(text);
        if (token == null || account(appKey, token.account().userId()) != token.account() || token.isExpired(now)) {
            throw RestRefusal.unauthorized();
        }
        return token;
    }

    /**
     * Finds a user.
     *
     * @param appKey the app
     * @param username the user, in any case
     * @return the account, or null
     */
    public @Nullable Account account(String appKey, String username) {
        Map<String, Account> accounts = apps.get(appKey);
        if (accounts == null) {
            return null;
        }
        Account account = accounts.get(username);
        return account != null ? account : accounts.get(Account.canonical(username));
    }

    /** The users of this name, in all apps. */
    List<Account> accounts(String username) {
        String userId = Account.canonical(username);
        List<Account> found = new ArrayList<>();
        for (Map<String, Account> accounts : apps.values()) {
            Account account = accounts.get(userId);
            if (account != null) {
                found.add(account);
            }
        }
        return found;
    }

    @Nullable
    Token token(String text) {
        return tokens.get(text);
    }

    int expireTokens(Account account, long now) {
        int count = 0;
        for (Token token : tokens.values()) {
            if (token.account() == account && !token.isExpired(now)) {
                token.expire(now);
                count++;
            }
        }
        return count;
    }

    /** Lets go of what nobody will ask for any more. */
    void forgetTheOld(long now) {
        tokens.values().removeIf(token -> token.expiresAt() < now - TOKEN_MEMORY);
        apps.values().forEach(accounts -> accounts.values().forEach(account -> account.forgetOldDevices(now)));
    }

    /** An id as it may appear in an answer: not endless, and printable. */
    private static String shown(String username) {
        byte[] bytes = username.getBytes(StandardCharsets.UTF_8);
        String text = bytes.length > 100 ? username.substring(0, Math.min(64, username.length())) + "..." : username;
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
