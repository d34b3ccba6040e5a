package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that nobody has logged in. */
class IdleClientTest {
    private final ClientOptions options = ClientOptions.builder("org#app")
            .rest(URI.create("http://127.0.0.1:1"))
            .socket(URI.create("ws://127.0.0.1:1/websocket"))
            .build();

    @Test
    @Tag("R8")
    @Tag("R21")
    void makingUsingAndClosingItStartsNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 100; i++) {
            try (MsyncClient client = MsyncClient.create(options)) {
                assertThat(client.state()).isEqualTo(ConnectionState.LOGGED_OUT);
                assertThat(client.logout().toCompletableFuture()).isCompleted();
            }
        }
        Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
        started.removeAll(before);

        assertThat(started).noneMatch(thread -> thread.getName().startsWith("msync4j"));
    }

    @Test
    void sendingFromItFailsAtOnce() {
        try (MsyncClient client = MsyncClient.create(options)) {
            assertThat(client.messages().sendText("bob", "hi").toCompletableFuture())
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(MsyncException.class)
                    .withMessageContaining(ErrorCode.NOT_LOGGED_IN.name());
        }
    }
}
