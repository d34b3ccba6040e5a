package io.github.msync4j.logging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/**
 * Text that nobody may read by accident: a password, a token. Its {@link #toString} does not tell it, and neither does
 * the log. Holds a copy of its own, which {@link #wipe} overwrites.
 */
public final class Secret {
    private final char[] value;
    private boolean wiped;

    private Secret(char[] value) {
        this.value = value;
    }

    /**
     * Makes a secret.
     *
     * @param value what is secret; copied, so the caller may overwrite it
     * @return the secret
     */
    public static Secret of(char[] value) {
        return new Secret(value.clone());
    }

    /**
     * Makes a secret of text, which stays in memory as long as the JVM likes: better use an array.
     *
     * @param value what is secret
     * @return the secret
     */
    public static Secret of(String value) {
        return new Secret(value.toCharArray());
    }

    /**
     * Tells it, to who has to send it.
     *
     * @return the text
     * @throws IllegalStateException if it was wiped
     */
    public synchronized String reveal() {
        if (wiped) {
            throw new IllegalStateException("the secret was wiped");
        }
        return new String(value);
    }

    /** Overwrites it. It can be told no more. */
    public synchronized void wipe() {
        Arrays.fill(value, '\0');
        wiped = true;
    }

    private synchronized byte[] bytes() {
        return new String(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Compares without telling by its time where two secrets differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    /** The same for all secrets: a hash of it would tell something. */
    @Override
    public int hashCode() {
        return Objects.hashCode(Secret.class.getName());
    }

    @Override
    public String toString() {
        return Scrubber.MASK;
    }
}
