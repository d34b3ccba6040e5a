package io.github.msync4j.spec.rest;

/** What a client puts into its requests by itself: who asks, for which app. */
public interface Ambient {
    /**
     * Looks a value up.
     *
     * @param name a name that the spec declares as {@code ambient}
     * @return its value
     * @throws IllegalArgumentException if there is none
     */
    String value(String name);
}
