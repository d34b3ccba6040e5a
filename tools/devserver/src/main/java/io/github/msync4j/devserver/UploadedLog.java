package io.github.msync4j.devserver;

import java.time.Instant;

/**
 * A piece of its log that a client uploaded.
 *
 * @param userId the user, in lower case
 * @param resource the device, as the client said
 * @param arrivedAt when it came
 * @param content its lines
 */
public record UploadedLog(String userId, String resource, Instant arrivedAt, String content) {}
