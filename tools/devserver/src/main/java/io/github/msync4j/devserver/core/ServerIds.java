package io.github.msync4j.devserver.core;

/** Unique, growing 64-bit ids: Unix milliseconds above 20 counting bits. Below 2^63 until the year 2248. */
final class ServerIds {

    private long last;

    long next(long now) {
        last = Math.max(last + 1, now << 20);
        return last;
    }
}
