package io.github.msync4j.internal.connection;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.internal.rest.Addresses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a connection, for who has to find out what went wrong.
 *
 * @param at when that was so
 * @param status where it is
 * @param changes its last changes of state, the oldest first
 * @param forgotten how many changes were before those
 * @param lookedUp what a bootstrap host answered last
 * @param serverAhead how far the server's clock is ahead of this one
 * @param counts how often what happened since the client was made
 * @param failures how often the application was told of which failure
 */
public record ConnectionReport(
        Instant at,
        ConnectionStatus status,
        List<Change> changes,
        long forgotten,
        Optional<Addresses> lookedUp,
        Optional<Duration> serverAhead,
        Map<String, Long> counts,
        Map<String, Long> failures) {

    /**
     * A change of state.
     *
     * @param at when
     * @param from the state before
     * @param to the state after
     * @param attempt the try that is under way, from 1; 0 if none is
     * @param reason why the last link, login or session ended, whenever that was
     * @param detail the same in words
     */
    public record Change(
            Instant at,
            ConnectionState from,
            ConnectionState to,
            int attempt,
            Optional<ErrorCode> reason,
            String detail) {}
}
