package io.github.msync4j.internal.session;

import java.time.Duration;

/**
 * What the shell saw around it when an input came. The machine has no clock and no random source of its own.
 *
 * @param silence how long nothing was received on the link
 * @param dice a random number, 0 or more and less than 1
 */
public record Ambient(Duration silence, double dice) {}
