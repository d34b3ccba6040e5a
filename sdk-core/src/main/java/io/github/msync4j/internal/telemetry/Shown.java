package io.github.msync4j.internal.telemetry;

import io.github.msync4j.event.ConnectionState;
import java.util.OptionalDouble;

/** What a client shows of itself at any time. Asked on any thread. */
public interface Shown {
    /** Where the connection is. */
    ConnectionState state();

    /** How many messages left and are not acknowledged. */
    int unacknowledged();

    /** How many messages wait for a link. */
    int waiting();

    /** How many queues of messages that waited are not pulled to their end. */
    int offlineQueues();

    /** How many seconds the token has; empty if no end is known. */
    OptionalDouble tokenSeconds();

    /** How many lines of the log were lost because too many waited to be uploaded. */
    long unsentLog();
}
