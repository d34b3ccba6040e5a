package io.github.msync4j.internal.connection;

import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.internal.connection.ConnectionReport.Change;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The last changes of a connection's state. Added to on the loop's thread, read on any. */
final class ConnectionHistory {
    /** Some logins, or a day of a bad network. */
    static final int CAPACITY = 100;

    private final Queue<Change> changes = new ArrayDeque<>(0);
    private long forgotten;

    synchronized void add(ConnectionState from, StatusBoard now) {
        if (changes.size() == CAPACITY) {
            changes.remove();
            forgotten++;
        }
        changes.add(new Change(now.since(), from, now.state(), now.attempt(), now.reason(), now.detail()));
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** How many older ones had to leave. */
    synchronized long forgotten() {
        return forgotten;
    }
}
