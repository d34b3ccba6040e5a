package io.github.msync4j.logging;

/** The registration of a {@link LogListener}. */
public interface LogRegistration extends AutoCloseable {
    /**
     * Ends the registration. No call of the listener starts afterwards; one that another thread has started may
     * still run. Closing again does nothing. May be called from any thread, the listener's own calls included.
     */
    @Override
    void close();
}
