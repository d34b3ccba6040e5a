package io.github.msync4j.spec.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding: what is left as it is means nothing anywhere in a URI. */
final class Percent {
    private Percent() {}

    static String encode(String text) {
        // URLEncoder is for forms: it keeps the asterisk, encodes the tilde and makes blanks a plus
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
