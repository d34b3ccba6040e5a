package io.github.msync4j.devserver.core;

import java.time.Duration;

/**
 * The rules for files.
 *
 * @param maxFileBytes the largest file
 * @param maxStoredBytes how much all of them may be together, unfinished ones too
 * @param partBytes how large each part of an upload is, but for the last one; 0 if there are none
 * @param lifetime after which a file has expired
 */
public record FilePolicy(long maxFileBytes, long maxStoredBytes, int partBytes, Duration lifetime) {

    /** An upload in parts that nobody goes on with for so long is given up, in milliseconds. */
    static final long UPLOAD_MEMORY = Duration.ofHours(1).toMillis();

    /** So many parts an upload may have. */
    static final int MAX_PARTS = 10_000;

    /** Of so many files it is remembered that they have expired. */
    static final int EXPIRED_REMEMBERED = 10_000;
}
