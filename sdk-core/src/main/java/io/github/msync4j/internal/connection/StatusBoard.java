package io.github.msync4j.internal.connection;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.internal.session.Facts;
import io.github.msync4j.internal.session.Phase;
import io.github.msync4j.internal.session.State;
import java.time.Instant;
import java.util.Optional;

/** What the outside sees of where a connection is: changed as a whole, read on any thread. */
record StatusBoard(
        ConnectionState state,
        Instant since,
        boolean inSession,
        int attempt,
        Optional<ErrorCode> reason,
        String detail) {
    static StatusBoard of(State state, Instant since) {
        Phase phase = state.phase();
        Facts facts = state.facts();
        boolean trying = phase.deadline() != Phase.Deadline.NONE && phase.sends() != Phase.Sends.GO;
        return new StatusBoard(
                phase.visible(),
                since,
                phase.isInSession(),
                trying ? facts.attempt() : 0,
                facts.reason(),
                facts.detail());
    }
}
