package io.github.msync4j.internal.rest;

import io.github.msync4j.spec.rest.Ambient;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who makes a call, where and what for.
 *
 * @param purpose what failures call it
 * @param address the address of the service
 * @param values what goes into the requests
 * @param token the token to show, where an operation wants one
 * @param attempt which try of the call it is, from 1
 */
record Caller(String purpose, URI address, Map<String, String> values, Optional<String> token, int attempt)
        implements Ambient {
    Caller(String purpose, URI address, Map<String, String> values, Optional<String> token) {
        this(purpose, address, values, token, 1);
    }

    /** The same, for another try. */
    Caller at(int number) {
        return new Caller(purpose, address, values, token, number);
    }

    /** Nobody of any app. */
    static Caller nobody(String purpose, URI address) {
        return new Caller(purpose, address, Map.of(), Optional.empty());
    }

    /** Anybody of an app. */
    static Caller anybody(String purpose, Addresses addresses, int rest) {
        AppKey app = addresses.app();
        return new Caller(purpose, addresses.rest(rest), Map.of("org", app.org(), "app", app.app()), Optional.empty());
    }

    /** A user of an app. */
    static Caller user(String purpose, Addresses addresses, int rest, String userId, String token) {
        return user(purpose, addresses, rest, userId, token, Map.of());
    }

    /** A user of an app, on a device. */
    static Caller user(String purpose, Addresses addresses, int rest, String userId, String token, String resource) {
        return user(purpose, addresses, rest, userId, token, Map.of("resource", resource));
    }

    private static Caller user(
            String purpose, Addresses addresses, int rest, String userId, String token, Map<String, String> more) {
        AppKey app = addresses.app();
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("org", app.org(), "app", app.app(), "user", userId));
        return new Caller(purpose, addresses.rest(rest), Map.copyOf(values), Optional.of(token));
    }

    @Override
    public String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known of " + name);
        }
        return value;
    }

    /** The URI of a target, which begins with a slash. */
    URI resolve(String target) {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target);
    }

    /** What is called, as failures tell it. */
    String where() {
        return purpose + " at " + address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return where();
    }
}
