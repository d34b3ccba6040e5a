package io.github.msync4j.devserver;

/** A listener's place; closing it ends the listening. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Ends the listening. A second call does nothing. */
    @Override
    void close();
}
