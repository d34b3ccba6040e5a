package io.github.msync4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.event.ConnectionEvent;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.example.ConnectionWatch;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events by {@code Flow}, against the dev server. */
class EventPublisherTest {
    @Test
    @Tag("R32")
    void subscriberSeesTheConnectionComeAndGo() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        try (DevServer server = DevServer.start(DevServerOptions.defaults());
                MsyncClient alice = MsyncClient.create(ClientOptions.builder("demo#app")
                        .rest(server.rest())
                        .socket(server.socket())
                        .build())) {
            alice.events(ConnectionEvent.class).subscribe(new ConnectionWatch(said::add));
            Users.register(alice, "alice", "secret-1234").toCompletableFuture().get(20, TimeUnit.SECONDS);
            alice.login("alice", Credentials.password("secret-1234"))
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo("online as alice");
            alice.logout().toCompletableFuture().get(20, TimeUnit.SECONDS);

            assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo("over: " + DisconnectReason.LOGOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
    void bufferHasBounds(int buffer) {
        try (MsyncClient client =
                MsyncClient.create(ClientOptions.builder("demo#app").build())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.events(ConnectionEvent.class, buffer))
                    .withMessageContaining(String.valueOf(buffer));
            assertThat(client.events(ConnectionEvent.class, 1)).isNotNull();
            assertThat(client.events(ConnectionEvent.class, 1_000_000)).isNotNull();
        }
    }
}
