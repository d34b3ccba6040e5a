package io.github.msync4j.devserver.core;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next where the next page begins; empty if this is the last one
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, String next) {}
