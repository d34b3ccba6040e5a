package io.github.msync4j;

/** A handler's place in a client. Closing it takes the handler out; closing it again does nothing. */
@FunctionalInterface
public interface HandlerRegistration extends AutoCloseable {
    /** Takes the handler out: after this returns no further event is given to it, but one may still be running. */
    @Override
    void close();
}
