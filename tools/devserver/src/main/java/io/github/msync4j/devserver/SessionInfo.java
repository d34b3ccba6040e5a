package io.github.msync4j.devserver;

import java.time.Instant;

/**
 * A device that is logged in.
 *
 * @param userId the user, spelt as at the login
 * @param resource the device
 * @param clientVersion the client's own words for itself
 * @param remoteAddress where it comes from
 * @param connectedAt when it logged in
 * @param framesUp frames received from it
 * @param framesDown frames sent to it
 * @param frozen true while nothing is read from it or written to it
 */
public record SessionInfo(
        String userId,
        String resource,
        String clientVersion,
        String remoteAddress,
        Instant connectedAt,
        long framesUp,
        long framesDown,
        boolean frozen) {}
