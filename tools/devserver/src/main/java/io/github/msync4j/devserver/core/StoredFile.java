package io.github.msync4j.devserver.core;

import java.util.Objects;

/**
 * A file that clients can download.
 *
 * @param id the last part of its URL, and its name in the folder
 * @param appKey the app it is of
 * @param secret what opens it
 * @param restricted whether the secret is needed
 * @param mediaType what the uploader says it is
 * @param length its length in bytes
 * @param thumbnailWidth how wide its thumbnail is to be at most, in pixels
 * @param thumbnailHeight how high its thumbnail is to be at most, in pixels
 * @param expiresAt Unix milliseconds
 */
public record StoredFile(
        String id,
        String appKey,
        String secret,
        boolean restricted,
        String mediaType,
        long length,
        int thumbnailWidth,
        int thumbnailHeight,
        long expiresAt) {

    /**
     * Tells which file this is: what has an id never changes.
     *
     * @return an entity tag
     */
    public String etag() {
        return "\"" + id + "\"";
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return Objects.requireNonNull(id) + ", " + length + " bytes";
    }
}
