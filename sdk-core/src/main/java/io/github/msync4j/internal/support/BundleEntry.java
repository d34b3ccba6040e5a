package io.github.msync4j.internal.support;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file within a bundle.
 *
 * @param name its name, with slashes
 * @param text what is in it
 * @param leftOut how many bytes of older lines had no room
 */
record BundleEntry(String name, String text, long leftOut) {
    byte[] bytes() {
        return text.getBytes(UTF_8);
    }
}
