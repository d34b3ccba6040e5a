package io.github.msync4j.internal.rest;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a download asks for beyond what the spec knows of it, and hears beyond its bytes.
 *
 * @param headers what is asked with: which bytes, of which version of the file
 * @param heard hears, before the bytes come, what they are
 */
public record Ranging(Map<String, String> headers, Consumer<Head> heard) {
    /**
     * What a server says of the bytes that come.
     *
     * @param status 200 for a whole file, 206 for a part of it
     * @param etag which version of the file it is; empty if the server does not say
     * @param contentRange which bytes of it they are, as it came; empty if it is the whole file
     */
    public record Head(int status, Optional<String> etag, Optional<String> contentRange) {}
}
