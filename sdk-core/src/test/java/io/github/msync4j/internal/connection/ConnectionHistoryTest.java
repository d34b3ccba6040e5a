package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.event.ConnectionState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionHistoryTest {
    @Test
    void theLastChangesStayAndTheOthersAreCounted() {
        ConnectionHistory history = new ConnectionHistory();
        for (int i = 0; i < ConnectionHistory.CAPACITY + 3; i++) {
            history.add(ConnectionState.WAITING, at(i));
        }

        assertThat(history.forgotten()).isEqualTo(3);
        assertThat(history.changes()).hasSize(ConnectionHistory.CAPACITY);
        assertThat(history.changes().get(0).at()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(history.changes().get(ConnectionHistory.CAPACITY - 1).at())
                .isEqualTo(Instant.ofEpochSecond(ConnectionHistory.CAPACITY + 2));
    }

    private static StatusBoard at(int second) {
        return new StatusBoard(
                ConnectionState.CONNECTING, Instant.ofEpochSecond(second), true, 1, Optional.empty(), "");
    }
}
