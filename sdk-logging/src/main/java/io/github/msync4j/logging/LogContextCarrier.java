package io.github.msync4j.logging;

import java.util.Map;

/**
 * Shows the context of the SDK's work to the application's own logging, so that what a handler logs can be found together
 * with what the SDK logs. Found by {@link java.util.ServiceLoader}; {@code sdk-logging-slf4j} has one.
 */
public interface LogContextCarrier {
    /**
     * Puts the context of a thread's work where the application's logging finds it.
     *
     * @param context the context's parts by name, all of which begin with {@code msync4j.}
     * @return puts back what was there before; called on the same thread, after the work
     */
    Runnable carry(Map<String, String> context);
}
