package io.github.msync4j.cli.load;

/**
 * How much to send.
 *
 * @param warmup messages before the measured ones
 * @param count measured messages
 * @param size characters of each text
 */
public record LoadPlan(int warmup, int count, int size) {}
