package io.github.msync4j.internal.rest;

import java.util.Optional;

/** The key of an app. Source: R1. */
public record AppKey(String org, String app) {
    /** Reads {@code org#app}; empty unless it is two non-empty parts around exactly one {@code #}. */
    public static Optional<AppKey> parse(String text) {
        String[] parts = text.split("#", -1);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                ? Optional.of(new AppKey(parts[0], parts[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return org + "#" + app;
    }
}
